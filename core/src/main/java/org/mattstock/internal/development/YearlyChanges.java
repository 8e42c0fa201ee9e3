package org.mattstock.internal.development;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.mattstock.internal.statistics.Pairs;

/** How much a column of figures usually changes in a year. */
public final class YearlyChanges {
    /** Makes the median of absolute values of a normal sample its standard deviation: 1 / quantile(3/4). */
    private static final double TO_DEVIATION = 1.4826;

    private YearlyChanges() {}

    /**
     * 1.4826 times the median absolute change from one year to the next, about zero; where more than half of the changes are 0,
     * of those that are not. 0 where nothing changes.
     *
     * @param values by year and unit; NaN for none
     * @param years ascending
     */
    public static double scale(double[][] values, int... years) {
        double[] changes = sorted(values, years);
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
    public static double[] sorted(double[][] values, int... years) {
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
