package org.mattstock.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Everything in a panel but its cells. */
record Metadata(
        Directory<Unit> units,
        Directory<Indicator> indicators,
        List<Integer> years,
        Directory<Grouping> groupings,
        List<Series.Break> breaks,
        List<Series.Correction> corrections,
        Provenance provenance) {
    private static final Comparator<Series.Break> BREAK_ORDER = Comparator.comparing(
                    Series.Break::indicator, CodePoints::compare)
            .thenComparingInt(Series.Break::year)
            .thenComparing(Series.Break::text, CodePoints::compare);

    Metadata {
        years = years.stream().distinct().sorted().toList();
        breaks = breaks.stream().distinct().sorted(BREAK_ORDER).toList();
        corrections = List.copyOf(corrections);
    }

    Metadata withUnits(Collection<Unit> some) {
        return new Metadata(Directory.ofUnits(some), indicators, years, groupings, breaks, corrections, provenance);
    }

    Metadata withIndicators(Collection<Indicator> some) {
        return new Metadata(units, Directory.ofIndicators(some), years, groupings, breaks, corrections, provenance);
    }

    Metadata withYears(List<Integer> some) {
        return new Metadata(units, indicators, some, groupings, breaks, corrections, provenance);
    }

    Metadata withGroupings(Collection<Grouping> some) {
        return new Metadata(units, indicators, years, Directory.ofGroupings(some), breaks, corrections, provenance);
    }

    Metadata withBreaks(Collection<Series.Break> some) {
        return new Metadata(units, indicators, years, groupings, List.copyOf(some), corrections, provenance);
    }

    Metadata withCorrections(Collection<Series.Correction> some) {
        return new Metadata(units, indicators, years, groupings, breaks, List.copyOf(some), provenance);
    }

    /** Only the corrections of cells that pass. */
    Metadata withCorrections(Predicate<Series.Correction> which) {
        return withCorrections(corrections.stream().filter(which).toList());
    }

    Metadata withProvenance(Provenance other) {
        return new Metadata(units, indicators, years, groupings, breaks, corrections, other);
    }
}
