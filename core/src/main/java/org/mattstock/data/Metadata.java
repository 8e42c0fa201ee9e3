package org.mattstock.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Everything in a panel but its cells. */
record Metadata(
        Directory<Unit> units,
        Directory<Indicator> indicators,
        List<Integer> years,
        Directory<Grouping> groupings,
        List<SeriesBreak> breaks,
        Provenance provenance) {
    private static final int MOST_RUNS = 10;
    private static final Comparator<SeriesBreak> BREAK_ORDER = Comparator.comparing(
                    SeriesBreak::indicator, CodePoints::compare)
            .thenComparingInt(SeriesBreak::year)
            .thenComparing(SeriesBreak::text, CodePoints::compare);

    Metadata {
        years = years.stream().distinct().sorted().toList();
        breaks = breaks.stream().distinct().sorted(BREAK_ORDER).toList();
    }

    Metadata withUnits(Collection<Unit> some) {
        return new Metadata(Directory.ofUnits(some), indicators, years, groupings, breaks, provenance);
    }

    Metadata withIndicators(Collection<Indicator> some) {
        return new Metadata(units, Directory.ofIndicators(some), years, groupings, breaks, provenance);
    }

    Metadata withYears(List<Integer> some) {
        return new Metadata(units, indicators, some, groupings, breaks, provenance);
    }

    Metadata withGroupings(Collection<Grouping> some) {
        return new Metadata(units, indicators, years, Directory.ofGroupings(some), breaks, provenance);
    }

    Metadata withBreaks(Collection<SeriesBreak> some) {
        return new Metadata(units, indicators, years, groupings, List.copyOf(some), provenance);
    }

    Metadata withProvenance(Provenance other) {
        return new Metadata(units, indicators, years, groupings, breaks, other);
    }

    /** Refuses a year that is not one of those given, which ascend. */
    static void requireYear(List<Integer> years, int year) {
        if (Collections.binarySearch(years, year) < 0) {
            throw new IllegalArgumentException(
                    "year must be one of the panel's, got " + year + "; it has " + yearsText(years));
        }
    }

    String yearsText() {
        return yearsText(years);
    }

    /** The years as runs: {@code 2015-2018, 2022}; the first ten of them. */
    static String yearsText(List<Integer> years) {
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
