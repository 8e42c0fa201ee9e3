package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.development.Accumulated;
import org.mattstock.internal.development.Composer;
import org.mattstock.internal.development.StraightComposer;
import org.mattstock.internal.development.YearlyChanges;
import org.mattstock.internal.scoring.TreeValues;

/**
 * The composites of the window: what the definition makes of each leaf's start and of the accumulated change from there that
 * counts.
 */
final class Composites {
    private final Matching matching;
    private final FrozenLeaves leaves;
    private final ChangeLimit limit;
    private final double[] scales;
    private final Accumulated accumulated;
    /** By leaf and unit: the first year in which the unit has every leaf of its basket. */
    private final double[][] starts;
    /** By year, leaf and unit. */
    private final double[][][] counted;

    private final double[][] values;
    private final double[] before;
    /** By leaf, once somebody has asked. */
    private final double[] @Nullable [][] still;

    Composites(Matching matching, FrozenLeaves leaves, ChangeLimit limit) {
        this.matching = matching;
        this.leaves = leaves;
        this.limit = limit;
        this.scales = new double[leaves.values.length];
        Arrays.setAll(scales, this::scale);
        this.accumulated = new Accumulated(limits());
        this.starts = starts();
        this.counted = new double[matching.years.length][][];
        this.values = new double[matching.years.length][];
        for (int year = 0; year < values.length; year++) {
            counted[year] = accumulated.counted(starts, year(year));
            values[year] = unbroken(year, leaves.composite(counted[year]));
        }
        this.still = new double[scales.length][][];
        this.before = before(leaves.before, matching.panel.units().size());
    }

    private double[] before(double @Nullable [][] before, int units) {
        return before == null ? filled(units, Double.NaN) : leaves.composite(accumulated.counted(starts, before));
    }

    private double scale(int leaf) {
        double frozen = limit instanceof ChangeLimit.Scales known
                ? known.frozen().getOrDefault(matching.leaves.get(leaf).id(), 0.0)
                : 0;
        return frozen > 0 ? frozen : YearlyChanges.scale(leaves.values[leaf], matching.years);
    }

    private double[] limits() {
        return limit instanceof ChangeLimit.Scales some
                ? Arrays.stream(scales).map(scale -> some.most() * scale).toArray()
                : filled(scales.length, Double.POSITIVE_INFINITY);
    }

    private static double[] filled(int length, double value) {
        double[] all = new double[length];
        Arrays.fill(all, value);
        return all;
    }

    /** By leaf and unit. */
    private double[][] year(int year) {
        return Arrays.stream(leaves.values).map(leaf -> leaf[year]).toArray(double[][]::new);
    }

    private double[][] starts() {
        int units = matching.panel.units().size();
        double[][] all = new double[scales.length][units];
        for (int unit = 0; unit < units; unit++) {
            int first = 0;
            while (first < matching.years.length - 1 && matching.isBroken(first, unit)) {
                first++;
            }
            for (int leaf = 0; leaf < all.length; leaf++) {
                all[leaf][unit] = leaves.values[leaf][first][unit];
            }
        }
        return all;
    }

    private double[] unbroken(int year, double[] composite) {
        for (int unit = 0; unit < composite.length; unit++) {
            composite[unit] = matching.isBroken(year, unit) ? Double.NaN : composite[unit];
        }
        return composite;
    }

    /** By year and unit; NaN where there is none. */
    double[][] values() {
        return values;
    }

    /** By unit: the year before the window; NaN where unknown. */
    double[] before() {
        return before;
    }

    /** By year and unit: the composite, had one leaf stood still at its start. Kept, since it is asked for several times. */
    double[][] still(int leaf) {
        double[][] known = still[leaf];
        if (known == null) {
            known = new double[values.length][];
            for (int year = 0; year < known.length; year++) {
                known[year] = unbroken(year, leaves.still(values[year], counted[year], leaf, starts[leaf]));
            }
            still[leaf] = known;
        }
        return known;
    }

    /** By leaf and unit: how the last composite would fall had the leaf stood still; NaN where it does not count. */
    double[][] contributions() {
        int last = values.length - 1;
        double[][] all = new double[scales.length][before.length];
        for (int leaf = 0; leaf < all.length; leaf++) {
            double[] without = still(leaf)[last];
            for (int unit = 0; unit < all[leaf].length; unit++) {
                boolean counts = matching.counted[leaf][unit] && !matching.isBroken(0, unit);
                all[leaf][unit] = counts ? values[last][unit] - without[unit] + 0.0 : Double.NaN;
            }
        }
        return all;
    }

    FrozenLeaves leaves() {
        return leaves;
    }

    Accumulated accumulated() {
        return accumulated;
    }

    /** Every node by itself, at the units' starts. */
    TreeValues startStages() {
        return leaves.stages(starts);
    }

    /** What composites are made with where very many are asked for: fast, and off by rounding only. */
    Composer forManyCourses() {
        return leaves.addsUp() ? StraightComposer.of(leaves, starts, scales) : leaves;
    }

    /** What was cut of each leaf, in the order of the tree. */
    List<ChangeLimit.OfLeaf> cuts() {
        List<ChangeLimit.OfLeaf> all = new ArrayList<>();
        for (int leaf = 0; leaf < scales.length; leaf++) {
            all.add(cut(leaf));
        }
        return List.copyOf(all);
    }

    private ChangeLimit.OfLeaf cut(int leaf) {
        int cut = 0;
        int changes = 0;
        int largest = -1;
        double most = 0;
        for (int year = 0; year < values.length; year++) {
            for (int unit = 0; unit < before.length; unit++) {
                double value = leaves.values[leaf][year][unit];
                double change = value - starts[leaf][unit];
                if (!Double.isNaN(change)) {
                    changes += leaves.values[leaf][year][unit] == starts[leaf][unit] ? 0 : 1;
                    cut += counted[year][leaf][unit] == value ? 0 : 1;
                    largest = Math.abs(change) > Math.abs(most) ? unit : largest;
                    most = Math.abs(change) > Math.abs(most) ? change : most;
                }
            }
        }
        return new ChangeLimit.OfLeaf(
                matching.leaves.get(leaf).id(),
                matching.leaves.get(leaf).indicator(),
                scales[leaf],
                limit instanceof ChangeLimit.Scales
                        ? OptionalDouble.of(accumulated.limit(leaf))
                        : OptionalDouble.empty(),
                cut,
                changes,
                largest < 0
                        ? Optional.empty()
                        : Optional.of(matching.panel.units().get(largest)),
                most);
    }
}
