package org.mattstock.data;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
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
    Metadata {
        years = List.copyOf(new TreeSet<>(years));
        breaks = ordered(breaks);
        corrections = List.copyOf(corrections);
    }

    /** Those that are equal are so in this order too. */
    private static List<Series.Break> ordered(Collection<Series.Break> breaks) {
        TreeSet<Series.Break> ordered = new TreeSet<>(Metadata::compare);
        ordered.addAll(breaks);
        return List.copyOf(ordered);
    }

    private static int compare(Series.Break a, Series.Break b) {
        int byIndicator = CodePoints.compare(a.indicator(), b.indicator());
        int byYear = Integer.compare(a.year(), b.year());
        return byIndicator != 0 ? byIndicator : byYear != 0 ? byYear : CodePoints.compare(a.text(), b.text());
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
