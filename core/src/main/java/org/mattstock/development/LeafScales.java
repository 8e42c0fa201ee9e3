package org.mattstock.development;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.mattstock.internal.statistics.Pairs;

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
            scales[leaf] = frozen == null ? scale(values[leaf], matching.years) : frozen;
        }
        return scales;
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
