package org.mattstock.internal.scoring.given;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.statistics.OrderStatistics;
import org.mattstock.internal.statistics.Quantiles;

/**
 * The values that one step of one node learns from, in order of year and unit, and where they come from. For one thread, and
 * for as long as the column that it was made of stays as it is.
 *
 * <p>Nothing is sorted that need not be. One pass finds how many values there are and both ends, which is all that many
 * methods ask for: NaN is neither lower nor higher than anything. Only who asks for the values gets them without the gaps.
 */
public final class Sample {
    private static final long INFINITE = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);

    private final String node;
    private final String group;
    private final List<Integer> years;
    private final double[] column;
    private final int size;
    private final double lowest;
    private final double highest;
    private double @Nullable [] values;
    /** Made when a quantile is asked for; the next one finds some of the values in their places. */
    private @Nullable OrderStatistics selection;

    /**
     * A sample.
     *
     * @param column in order of year and unit, NaN where there is no value; kept, not copied
     */
    public Sample(String node, String group, List<Integer> years, double[] column) {
        this.node = node;
        this.group = group;
        this.years = years;
        this.column = column;
        int count = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : column) {
            count += isThere(value);
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        this.size = count;
        this.lowest = low;
        this.highest = high;
    }

    /** 1 for a value, 0 for NaN; without a branch, since nobody guesses which values are lacking, a processor neither. */
    private static int isThere(double value) {
        long magnitude = Double.doubleToRawLongBits(value) & Long.MAX_VALUE;
        return 1 + (int) ((INFINITE - magnitude) >> 63);
    }

    public int size() {
        return size;
    }

    /** In order of year and unit, which is the order of every sum. */
    public double[] values() {
        if (values == null) {
            values = gathered();
        }
        return values;
    }

    /** Each is written down in any case, and whether it is there moves the end of what is written. */
    private double[] gathered() {
        double[] gathered = new double[size + 1];
        int count = 0;
        for (double value : column) {
            gathered[count] = value;
            count += isThere(value);
        }
        return Arrays.copyOf(gathered, size);
    }

    /** A sorted copy, for those who need every value in its place; what takes one or two of them need not sort. */
    public double[] sorted() {
        return Ranker.ascending(values());
    }

    /** The lowest value; infinity if there is none. */
    public double lowest() {
        return lowest;
    }

    /** The highest value; negative infinity if there is none. */
    public double highest() {
        return highest;
    }

    /**
     * A quantile; there must be a value.
     *
     * @param type the definition, 1 to 9
     * @param p the probability, 0 to 1
     */
    public double quantile(int type, double p) {
        return quantile(Quantiles.position(type, p, size));
    }

    /** The quantile at a position; there must be a value. */
    public double quantile(Quantiles.Position position) {
        if (selection == null) {
            selection = new OrderStatistics(gathered());
        }
        return position.in(selection);
    }

    /** Whether no two values differ. */
    public boolean isDegenerate() {
        return !(lowest < highest);
    }

    /** Where the values come from, for messages. */
    public String describe() {
        String period =
                years.size() == 1 ? String.valueOf(years.get(0)) : years.get(0) + " to " + years.get(years.size() - 1);
        return "the reference of " + node + " (" + period + (group.isEmpty() ? "" : ", group " + group) + ", " + size
                + (size == 1 ? " value)" : " values)");
    }
}
