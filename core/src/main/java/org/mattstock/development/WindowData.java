package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.internal.text.Decimals;

/**
 * What size is computed from: one window, one matched basket for each unit. Arrays are shared, not copied, and
 * never written to.
 *
 * @param units the population's units, by id
 * @param years the years that are used, ascending; disturbed years are left out and the others keep their numbers
 * @param leaves the definition's leaves, in the order of the tree
 * @param weights the effective weight of each leaf in the whole definition
 * @param directed by leaf, year and unit: the raw value in the direction of good (less is better: negated; a target: the
 *     negated distance to it); NaN where not freshly observed
 * @param counted by leaf and unit: whether the leaf is in the unit's matched basket
 * @param shares by leaf and unit: the leaf's share of the weight of the unit's basket; 0 for one that is not in it
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
        double[][] shares,
        double[][] composite,
        double[] denominator,
        double[] levelBefore) {
    /**
     * The data of a window that was scored.
     *
     * @param denominator by unit; NaN where unknown
     */
    static WindowData of(Matching matching, Composites composites, double[] denominator) {
        return new WindowData(
                matching.panel.units(),
                matching.years,
                matching.leaves,
                matching.weights,
                directed(matching),
                matching.counted,
                shares(
                        matching.weights,
                        matching.counted,
                        matching.panel.units().size()),
                composites.values(),
                denominator,
                composites.before());
    }

    /** By leaf, year and unit: every observed value in the direction of good, whether it counts or not. */
    static double[][][] directed(Matching matching) {
        double[][][] directed = new double[matching.leaves.size()][][];
        for (int leaf = 0; leaf < directed.length; leaf++) {
            Direction direction = matching.leaves.get(leaf).direction();
            directed[leaf] = Arrays.stream(matching.observed[leaf])
                    .map(year -> inDirectionOfGood(direction, year))
                    .toArray(double[][]::new);
        }
        return directed;
    }

    /**
     * The composites without a leaf, from those in which it stood still: the others take its weight, so that their changes count
     * for more. NaN where the basket has no other leaf.
     *
     * @param still by year and unit
     */
    double[][] leavingOut(int leaf, double[][] still) {
        double[][] composites = new double[still.length][units.size()];
        for (int unit = 0; unit < units.size(); unit++) {
            double left = 1 - share(leaf, unit);
            double start = start(still, unit);
            for (int year = 0; year < still.length; year++) {
                composites[year][unit] = left > 0 ? start + (still[year][unit] - start) / left : Double.NaN;
            }
        }
        return composites;
    }

    /** The leaf's share of the weight of the unit's basket; 0 for one that is not in it. */
    double share(int leaf, int unit) {
        return shares[leaf][unit];
    }

    private static double[][] shares(double[] weights, boolean[][] counted, int units) {
        double[][] shares = new double[weights.length][units];
        for (int unit = 0; unit < units; unit++) {
            double all = 0;
            int size = 0;
            for (int leaf = 0; leaf < weights.length; leaf++) {
                all += counted[leaf][unit] ? weights[leaf] : 0;
                size += counted[leaf][unit] ? 1 : 0;
            }
            for (int leaf = 0; leaf < weights.length; leaf++) {
                shares[leaf][unit] = !counted[leaf][unit] ? 0 : size == 1 ? 1 : weights[leaf] / all;
            }
        }
        return shares;
    }

    private static double start(double[][] composite, int unit) {
        for (double[] year : composite) {
            if (!Double.isNaN(year[unit])) {
                return year[unit];
            }
        }
        return Double.NaN;
    }

    private static double[] inDirectionOfGood(Direction direction, double[] values) {
        if (direction instanceof Direction.Target target) {
            return Arrays.stream(values)
                    .map(value -> Double.isNaN(value) ? value : -distance(value, target.value()) + 0.0)
                    .toArray();
        }
        if (direction instanceof Direction.Lower) {
            return Arrays.stream(values).map(value -> -value + 0.0).toArray();
        }
        if (direction instanceof Direction.Higher) {
            return values.clone();
        }
        throw new IllegalStateException("it must be known where good is, got " + direction);
    }

    /** In decimals, so that values as far above a target as below are equally far from it. */
    private static double distance(double value, double target) {
        return Decimals.shortest(value)
                .subtract(Decimals.shortest(target))
                .abs()
                .doubleValue();
    }
}
