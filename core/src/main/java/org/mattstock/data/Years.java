package org.mattstock.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Years of a panel, ascending, in errors and tables. */
final class Years {
    private static final int MOST_RUNS = 10;

    private Years() {}

    /** Refuses a year that is not one of those given. */
    static void require(List<Integer> years, int year) {
        if (Collections.binarySearch(years, year) < 0) {
            throw new IllegalArgumentException(
                    "year must be one of the panel's, got " + year + "; it has " + text(years));
        }
    }

    /** The years as runs: {@code 2015-2018, 2022}; the first ten of them. */
    static String text(List<Integer> years) {
        List<String> runs = new ArrayList<>();
        for (int first = 0; first < years.size() && runs.size() <= MOST_RUNS; ) {
            int next = first + 1;
            while (next < years.size() && years.get(next) == years.get(first) + next - first) {
                next++;
            }
            runs.add(next - first == 1 ? "" + years.get(first) : years.get(first) + "-" + years.get(next - 1));
            first = next;
        }
        if (runs.size() > MOST_RUNS) {
            runs.set(MOST_RUNS, "...");
        }
        return runs.isEmpty() ? "none" : String.join(", ", runs);
    }
}
