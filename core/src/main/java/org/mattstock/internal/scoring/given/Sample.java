package org.mattstock.internal.scoring.given;

import java.util.Arrays;
import java.util.List;

/** The values that one step of one node learns from, in order of year and unit, and where they come from. */
public final class Sample {
    private final String node;
    private final String group;
    private final List<Integer> years;
    private final double[] values;

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

    public double[] sorted() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
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
