package org.mattstock.internal.scoring.given;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.internal.statistics.Selection;

/** The values that one step of one node learns from, in order of year and unit, and where they come from. For one thread. */
public final class Sample {
    private final String node;
    private final String group;
    private final List<Integer> years;
    private final double[] values;
    /** Made when a quantile is asked for; the next one finds some of the values in their places. */
    private @Nullable Selection selection;

    private double @Nullable [] extremes;

    public Sample(String node, String group, List<Integer> years, double[] values) {
        this.node = node;
        this.group = group;
        this.years = years;
        this.values = values;
    }

    public int size() {
        return values.length;
    }

    /** In order of year and unit, which is the order of every sum. */
    public double[] values() {
        return values;
    }

    /** A sorted copy, for those who need every value in its place; what takes one or two of them need not sort. */
    public double[] sorted() {
        return Ranker.ascending(values);
    }

    /** The lowest value; there must be one. */
    public double lowest() {
        return extremes()[0];
    }

    /** The highest value; there must be one. */
    public double highest() {
        return extremes()[1];
    }

    /** Both in one pass. */
    private double[] extremes() {
        if (extremes == null) {
            double lowest = values[0];
            double highest = values[0];
            for (double value : values) {
                lowest = value < lowest ? value : lowest;
                highest = value > highest ? value : highest;
            }
            extremes = new double[] {lowest, highest};
        }
        return extremes;
    }

    /**
     * A quantile; there must be a value.
     *
     * @param type the definition, 1 to 9
     * @param p the probability, 0 to 1
     */
    public double quantile(int type, double p) {
        if (selection == null) {
            selection = new Selection(values.clone());
        }
        return Quantiles.position(type, p, values.length).in(selection);
    }

    public boolean isDegenerate() {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Where the values come from, for messages. */
    public String describe() {
        String period =
                years.size() == 1 ? String.valueOf(years.get(0)) : years.get(0) + " to " + years.get(years.size() - 1);
        return "the reference of " + node + " (" + period + (group.isEmpty() ? "" : ", group " + group) + ", "
                + values.length + (values.length == 1 ? " value)" : " values)");
    }
}
