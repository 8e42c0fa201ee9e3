package org.mattstock.development;

import java.util.List;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;

/**
 * What size and evidence are computed from: one window, one matched basket for each unit. Arrays are shared, not copied, and
 * never written to.
 *
 * @param units the population's units, by id
 * @param years the years that are used, ascending; disturbed years are left out and the others keep their numbers
 * @param leaves the definition's leaves, in the order of the tree
 * @param weights the effective weight of each leaf in the whole definition
 * @param directed by leaf, year and unit: the raw value in the direction of good (less is better: negated; a target: the
 *     negated distance to it); NaN where not freshly observed
 * @param counted by leaf and unit: whether the leaf is in the unit's matched basket
 * @param composite by year and unit: the score on the frozen reference, unclamped; NaN where the basket fails the missing rule
 * @param denominator by unit: how large it is, such as inhabitants; NaN where unknown
 * @param levelBefore by unit: the composite of the year before the window on the same reference; NaN where unknown
 */
record WindowData(
        List<Unit> units,
        int[] years,
        List<Leaf> leaves,
        double[] weights,
        double[][][] directed,
        boolean[][] counted,
        double[][] composite,
        double[] denominator,
        double[] levelBefore) {}
