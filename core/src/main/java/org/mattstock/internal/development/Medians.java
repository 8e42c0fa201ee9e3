package org.mattstock.internal.development;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.text.Decimals;

/** Each year's median over those that a unit is compared with. */
public final class Medians {
    private final int[] groups;
    /** By year and group. */
    private final double[][] medians;

    /**
     * The medians.
     *
     * @param values by year and unit; NaN for none
     * @param groups by unit the number of its group, -1 for a unit in none
     * @param counts which units make the median
     */
    public Medians(double[][] values, int[] groups, IntPredicate counts) {
        this.groups = groups;
        int count = Arrays.stream(groups).max().orElse(-1) + 1;
        this.medians = new double[values.length][count];
        for (int year = 0; year < values.length; year++) {
            for (int group = 0; group < count; group++) {
                medians[year][group] = median(values[year], group, counts);
            }
        }
    }

    private double median(double[] values, int group, IntPredicate counts) {
        double[] sorted = IntStream.range(0, values.length)
                .filter(unit -> groups[unit] == group && counts.test(unit) && !Double.isNaN(values[unit]))
                .mapToDouble(unit -> values[unit])
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : Pairs.median(sorted);
    }

    /** The median of the unit's group in a year; NaN for a unit in none, and where nobody has a value. */
    public double at(int year, int unit) {
        return groups[unit] < 0 ? Double.NaN : medians[year][groups[unit]];
    }

    /**
     * All values less theirs, in binary.
     *
     * @param values by year and unit
     */
    public double[][] takenOff(double[][] values) {
        double[][] less = new double[values.length][];
        for (int year = 0; year < less.length; year++) {
            int at = year;
            less[year] = new double[values[year].length];
            Arrays.setAll(less[year], unit -> values[at][unit] - at(at, unit));
        }
        return less;
    }

    /** The value less it, in decimals: two units that move alike must not differ in their last bit. */
    public double less(double value, int year, int unit) {
        double median = at(year, unit);
        return Double.isNaN(value) || Double.isNaN(median)
                ? Double.NaN
                : Decimals.shortest(value).subtract(Decimals.shortest(median)).doubleValue();
    }
}
