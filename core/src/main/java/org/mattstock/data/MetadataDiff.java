package org.mattstock.data;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;

/** Adds to the table of a {@link PanelDiff} what is described otherwise. */
final class MetadataDiff {
    private final Map<Fact, String> facts = new HashMap<>();

    private MetadataDiff(Metadata metadata) {
        metadata.units().items().forEach(this::unit);
        metadata.indicators().items().forEach(this::indicator);
        metadata.years().forEach(year -> put(new Fact("year", "", "", year, ""), String.valueOf(year)));
        metadata.groupings().items().forEach(this::grouping);
        metadata.breaks().forEach(each -> put(new Fact("break", each.indicator(), "", each.year(), ""), each.text()));
        metadata.corrections().forEach(this::correction);
        provenance(metadata.provenance());
    }

    /** What something is said about; what does not apply is empty or 0. */
    private record Fact(String of, String indicator, String breakdown, int year, String unit) {
        static final Comparator<Fact> ORDER = Comparator.comparing(Fact::of, CodePoints::compare)
                .thenComparing(Fact::indicator, CodePoints::compare)
                .thenComparing(Fact::breakdown, CodePoints::compare)
                .thenComparingInt(Fact::year)
                .thenComparing(Fact::unit, CodePoints::compare);

        static Fact ofUnit(String of, String unit) {
            return new Fact(of, "", "", 0, unit);
        }

        static Fact ofIndicator(String of, String indicator) {
            return new Fact(of, indicator, "", 0, "");
        }
    }

    static void add(Table.Builder table, Metadata before, Metadata after) {
        Map<Fact, String> was = new MetadataDiff(before).facts;
        Map<Fact, String> is = new MetadataDiff(after).facts;
        TreeSet<Fact> all = new TreeSet<>(Fact.ORDER);
        all.addAll(was.keySet());
        all.addAll(is.keySet());
        for (Fact fact : all) {
            String a = was.get(fact);
            String b = is.get(fact);
            if (a == null || !a.equals(b)) {
                table.row(
                        a == null ? "NEW" : b == null ? "VANISHED" : "DESCRIPTION",
                        fact.of(),
                        orNull(fact.indicator()),
                        orNull(fact.breakdown()),
                        fact.year() == 0 ? null : fact.year(),
                        orNull(fact.unit()),
                        null,
                        null,
                        null,
                        a,
                        b);
            }
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** Several texts about one thing stand in one cell, in their order. */
    private void put(Fact fact, String text) {
        if (!text.isEmpty()) {
            facts.merge(fact, text, (first, next) -> first + "; " + next);
        }
    }

    private void unit(Unit unit) {
        put(Fact.ofUnit("unit", unit.id()), unit.name());
        put(Fact.ofUnit("unit kind", unit.id()), unit.kind());
    }

    private void indicator(Indicator indicator) {
        String id = indicator.id();
        put(Fact.ofIndicator("indicator", id), indicator.name().isEmpty() ? id : indicator.name());
        put(Fact.ofIndicator("indicator unit of measure", id), indicator.unitOfMeasure());
        put(Fact.ofIndicator("indicator measurement", id), text(indicator.measurement()));
        put(
                Fact.ofIndicator("indicator published", id),
                indicator.published().map(String::valueOf).orElse(""));
        put(Fact.ofIndicator("indicator definition version", id), indicator.definitionVersion());
        put(Fact.ofIndicator("indicator description", id), indicator.description());
        put(Fact.ofIndicator("indicator range", id), indicator.range().toString());
    }

    private static String text(Measurement measurement) {
        return measurement instanceof Measurement.MeanOfYears mean
                ? "mean of " + mean.years() + " years"
                : measurement.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private void grouping(Grouping grouping) {
        put(new Fact("grouping " + grouping.id(), "", "", 0, ""), grouping.name());
        for (Grouping.Group group : grouping.groups()) {
            put(new Fact("grouping " + grouping.id() + ", group " + group.id(), "", "", 0, ""), group.name());
            group.units().forEach(unit -> put(Fact.ofUnit("group in " + grouping.id(), unit), group.id()));
        }
    }

    private void correction(Series.Correction each) {
        put(
                new Fact("correction", each.indicator(), each.breakdown().code(), each.year(), each.unit()),
                CellText.full(each.before()) + " to " + CellText.full(each.after()) + ", " + each.date() + ": "
                        + each.reason());
    }

    private void provenance(Provenance provenance) {
        put(new Fact("source", "", "", 0, ""), provenance.source());
        put(
                new Fact("source as of", "", "", 0, ""),
                provenance.asOf().map(String::valueOf).orElse(""));
        put(new Fact("source attribution", "", "", 0, ""), provenance.attribution());
    }
}
