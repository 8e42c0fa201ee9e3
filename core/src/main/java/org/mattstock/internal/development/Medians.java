package org.mattstock.internal.development;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.OrderStatistics;
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
        int[][] members = members(groups, counts);
        this.medians = new double[values.length][members.length];
        double[] present = new double[groups.length];
        for (int year = 0; year < values.length; year++) {
            for (int group = 0; group < members.length; group++) {
                medians[year][group] = median(values[year], members[group], present);
            }
        }
    }

    private static int[][] members(int[] groups, IntPredicate counts) {
        int[][] members = new int[Arrays.stream(groups).max().orElse(-1) + 1][];
        Arrays.setAll(
                members,
                group -> IntStream.range(0, groups.length)
                        .filter(unit -> groups[unit] == group && counts.test(unit))
                        .toArray());
        return members;
    }

    private static double median(double[] values, int[] members, double[] present) {
        int count = 0;
        for (int unit : members) {
            present[count] = values[unit];
            count += Double.isNaN(values[unit]) ? 0 : 1;
        }
        if (count == 0) {
            return Double.NaN;
        }
        OrderStatistics sorted = new OrderStatistics(Arrays.copyOf(present, count));
        return Pairs.median(new double[] {sorted.at((count - 1) / 2), sorted.at(count / 2)});
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
            less[year] = new double[values[year].length];
            for (int unit = 0; unit < less[year].length; unit++) {
                less[year][unit] = values[year][unit] - at(year, unit);
            }
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
