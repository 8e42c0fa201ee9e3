package org.mattstock.development;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.text.Lookup;

/** How much each leaf usually changes in a year, see {@link ChangeLimit.Scales}. */
final class LeafScales {
    /** Makes the median of absolute values of a normal sample its standard deviation: 1 / quantile(3/4). */
    private static final double TO_DEVIATION = 1.4826;

    private LeafScales() {}

    /**
     * By leaf.
     *
     * @param values by leaf, year and unit
     */
    static double[] of(double[][][] values, Matching matching, ChangeLimit limit) {
        double[] scales = new double[values.length];
        for (int leaf = 0; leaf < scales.length; leaf++) {
            Double frozen = limit instanceof ChangeLimit.Scales known
                    ? known.frozen().get(matching.leaves.get(leaf).id())
                    : null;
            scales[leaf] = frozen == null || frozen == 0 ? scale(values[leaf], matching.years) : frozen;
        }
        return scales;
    }

    /** Refuses scales of leaves that the definition does not have. */
    static void requireKnown(ChangeLimit limit, CompositeIndex index) {
        if (limit instanceof ChangeLimit.Scales scales) {
            Set<String> ids = index.leaves().stream().map(Leaf::id).collect(Collectors.toSet());
            for (String named : scales.frozen().keySet()) {
                if (!ids.contains(named)) {
                    throw new IllegalArgumentException("frozen scales must be of leaves of the index, got \"" + named + "\""
                            + Lookup.of("leaf", "the index's", index.leaves(), Leaf::id, Leaf::title).hint(named));
                }
            }
        }
    }

    private static double scale(double[][] values, int[] years) {
        double[] changes = yearlyChanges(values, years);
        double[] moved = Arrays.stream(changes).filter(change -> change != 0).toArray();
        double[] taken = 2 * moved.length < changes.length ? moved : changes;
        return taken.length == 0 ? 0 : TO_DEVIATION * Pairs.median(taken);
    }

    /**
     * Absolute changes from one year to the next, ascending.
     *
     * @param values by year and unit; NaN for none
     * @param years ascending; over a gap a change is taken only where no two years are neighbors
     */
    static double[] yearlyChanges(double[][] values, int[] years) {
        double[] neighbors = changes(values, years, 1);
        return neighbors.length > 0 ? neighbors : changes(values, years, Integer.MAX_VALUE);
    }

    private static double[] changes(double[][] values, int[] years, int longest) {
        DoubleStream.Builder all = DoubleStream.builder();
        for (int year = 1; year < years.length; year++) {
            if (years[year] - years[year - 1] <= longest) {
                for (int unit = 0; unit < values[year].length; unit++) {
                    all.add(Math.abs(values[year][unit] - values[year - 1][unit]));
                }
            }
        }
        return all.build().filter(change -> !Double.isNaN(change)).sorted().toArray();
    }
}
