package org.mattstock.internal.development;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.mattstock.internal.statistics.Pairs;

/** How much a column of figures usually changes in a year. */
public final class YearlyChanges {
    /** Makes the median of absolute values of a normal sample its standard deviation: 1 / quantile(3/4). */
    private static final double TO_DEVIATION = 1.4826;

    private static final int FEWEST_MOVERS = 5;

    private YearlyChanges() {}

    /**
     * 1.4826 times the median absolute change from one year to the next, about zero; where more than half of the changes are 0,
     * of those that are not. 0 where nothing changes, and where those that do are too few to say what is usual: fewer than five
     * units and less than half of all, or one unit with half of the changes. Else the one that runs away would set its own limit.
     *
     * @param values by year and unit; NaN for none
     * @param years ascending
     */
    public static double scale(double[][] values, int... years) {
        double[] changes = sorted(values, years);
        double[] moved = Arrays.stream(changes).filter(change -> change != 0).toArray();
        if (2 * moved.length >= changes.length) {
            return changes.length == 0 ? 0 : TO_DEVIATION * Pairs.median(changes);
        }
        return isUsual(values, moved.length) ? TO_DEVIATION * Pairs.median(moved) : 0;
    }

    /** Whether enough units stand behind changes that are not 0. */
    private static boolean isUsual(double[][] values, int moved) {
        int units = 0;
        int movers = 0;
        int most = 0;
        for (int unit = 0; unit < values[0].length; unit++) {
            int seen = 0;
            int own = 0;
            for (int year = 1; year < values.length; year++) {
                double change = values[year][unit] - values[year - 1][unit];
                seen += Double.isNaN(change) ? 0 : 1;
                own += Double.isNaN(change) || change == 0 ? 0 : 1;
            }
            units += seen > 0 ? 1 : 0;
            movers += own > 0 ? 1 : 0;
            most = Math.max(most, own);
        }
        return (movers >= FEWEST_MOVERS || 2 * movers >= units) && (2 * most <= moved || movers == units);
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
