package org.mattstock.io.archive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.Measurement;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Provenance;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

/** Panels with everything that a panel can have. */
final class Panels {
    /** Texts that a careless form would lose: separators, escapes, half a pair, direction marks, nothing. */
    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.of(
                    "",
                    "å",
                    "tab\there",
                    "line\r\nfeed",
                    "back\\slash \\u0041",
                    "\ud83d\ude00",
                    "\ud800",
                    "\u202e",
                    "\ufeff"),
            Arbitraries.strings().ofMaxLength(6));

    private static final Arbitrary<String> IDS =
            Arbitraries.of("0180", "180", "a", "B", "\u00e5", "\uff21", "\ud83d\ude00", "x\ty", "\\", "\udc00z");
    private static final Arbitrary<Breakdown> BREAKDOWNS =
            Arbitraries.of(Breakdown.TOTAL, Breakdown.WOMEN, Breakdown.of("a\tb"));
    private static final Arbitrary<Integer> YEARS = Arbitraries.of(1, 2015, 2016, 2022, 9999);
    private static final Arbitrary<LocalDate> DAYS =
            Arbitraries.of(LocalDate.of(2024, 8, 30), LocalDate.of(12024, 1, 1));

    private Panels() {}

    private record Row(String indicator, Breakdown breakdown, String unit, int year, Cell cell) {}

    static Arbitrary<Cell> cells() {
        Arbitrary<Double> values = Arbitraries.oneOf(
                Arbitraries.integers().between(-1000, 1000).map(tenths -> tenths / 10.0),
                Arbitraries.doubles().between(-1e9, 1e9),
                Arbitraries.of(
                        0.0,
                        -0.0,
                        Double.MIN_VALUE,
                        Double.MAX_VALUE,
                        0.1 + 0.2,
                        1e15 + 0.5,
                        2147483648.0,
                        -2147483648.0));
        return Arbitraries.frequencyOf(
                Tuple.of(3, values.map(Cell.Observed::new)),
                Tuple.of(1, Combinators.combine(values, flags()).as(Cell.Observed::new)),
                Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of(MissingReason.class), TEXTS, flags())
                                .as(Cell.Missing::new)));
    }

    private static Arbitrary<Cell.Flags> flags() {
        return Combinators.combine(Arbitraries.of(Cell.Flag.class).set().ofMaxSize(3), TEXTS)
                .as(Cell.Flags::new);
    }

    /** Numbers of one column that may share a power of ten, or not. */
    private static Arbitrary<List<Row>> rows() {
        return Combinators.combine(IDS, BREAKDOWNS, IDS, YEARS, cells())
                .as(Row::new)
                .list()
                .ofMaxSize(60);
    }

    private static Arbitrary<Indicator> indicators() {
        Arbitrary<Measurement> measurements =
                Arbitraries.of(Measurement.ANNUAL, Measurement.EVENT, Measurement.CARRIED, Measurement.meanOfYears(3));
        Arbitrary<Indicator.Range> ranges = Arbitraries.of(
                Indicator.Range.ANY,
                Indicator.Range.of(-0.0, 0.1),
                Indicator.Range.atLeast(1e300),
                Indicator.Range.atMost(5e-324));
        return Combinators.combine(IDS, TEXTS, TEXTS, measurements, DAYS.optional(), TEXTS, TEXTS, ranges)
                .as(Indicator::new);
    }

    private static Arbitrary<Grouping> groupings() {
        Arbitrary<Grouping.Group> groups = Combinators.combine(
                        Arbitraries.of("g", "h\t", ""), TEXTS, IDS.set().ofMaxSize(2))
                .as((id, name, units) -> new Grouping.Group(id, name, new TreeSet<>(units)));
        return Combinators.combine(IDS, TEXTS, groups.list().ofMaxSize(1)).as(Grouping::new);
    }

    private static Arbitrary<Series.Correction> corrections() {
        Arbitrary<Cell> cells = Arbitraries.oneOf(cells(), Arbitraries.just(Cell.ABSENT));
        return Combinators.combine(IDS, BREAKDOWNS, IDS, YEARS, cells, cells, TEXTS, DAYS)
                .as((indicator, breakdown, unit, year, before, after, reason, day) -> new Series.Correction(
                        indicator, breakdown, unit, year, before, after, "because " + reason, day));
    }

    static Arbitrary<Panel> any() {
        Arbitrary<List<Series.Break>> breaks = Combinators.combine(IDS, YEARS, TEXTS)
                .as(Series.Break::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<Unit>> units = Combinators.combine(IDS, TEXTS, TEXTS)
                .as((id, name, kind) -> new Unit(id, "name " + name, kind))
                .list()
                .uniqueElements(Unit::id)
                .ofMaxSize(3);
        Arbitrary<Provenance> provenance =
                Combinators.combine(TEXTS, DAYS.optional(), TEXTS).as(Provenance::new);
        return Combinators.combine(
                        rows(),
                        units,
                        indicators().list().uniqueElements(Indicator::id).ofMaxSize(3),
                        groupings().list().uniqueElements(Grouping::id).ofMaxSize(2),
                        breaks,
                        corrections().list().ofMaxSize(3),
                        provenance,
                        YEARS.optional())
                .as(Panels::panel)
                .withoutEdgeCases();
    }

    private static Panel panel(
            List<Row> rows,
            List<Unit> units,
            List<Indicator> indicators,
            List<Grouping> groupings,
            List<Series.Break> breaks,
            List<Series.Correction> corrections,
            Provenance provenance,
            Optional<Integer> yearWithoutCells) {
        PanelBuilder builder = Panel.builder().provenance(provenance);
        yearWithoutCells.ifPresent(builder::year);
        rows.forEach(row -> builder.cell(row.indicator, row.breakdown, row.unit, row.year, row.cell));
        units.forEach(builder::unit);
        indicators.forEach(builder::indicator);
        groupings.forEach(builder::grouping);
        breaks.forEach(builder::seriesBreak);
        corrections.forEach(builder::correction);
        return builder.build();
    }
}
