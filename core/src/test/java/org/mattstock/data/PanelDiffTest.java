package org.mattstock.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.table.Table;

class PanelDiffTest {
    private static List<String> rows(Table table) {
        return IntStream.range(0, table.rowCount())
                .mapToObj(row -> IntStream.range(0, table.columns().size())
                        .mapToObj(column -> table.shown(row, column))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static PanelBuilder units() {
        return Panel.builder().unit(Unit.of("a", "A")).unit(Unit.of("b", "B")).indicator(Indicator.of("N", "Cost"));
    }

    @Test
    void aPanelHasNothingOtherwiseThanItself() {
        assertThat(rows(TestPanels.panel().diff(TestPanels.panel()))).isEmpty();
    }

    @Test
    void everyCellThatIsOtherwiseStandsInOrder() {
        PanelBuilder before = units();
        before.value("N", Breakdown.TOTAL, "a", 2021, 0.1);
        before.value("N", Breakdown.TOTAL, "b", 2021, 5);
        before.value("N", Breakdown.TOTAL, "a", 2022, 7, Cell.Flags.of(Cell.Flag.PROVISIONAL));
        before.missing("N", Breakdown.TOTAL, "b", 2022, MissingReason.NOT_REPORTED);
        before.value("N", Breakdown.WOMEN, "a", 2022, 1);
        PanelBuilder after = units();
        after.value("N", Breakdown.TOTAL, "a", 2021, 0.3);
        after.missing("N", Breakdown.TOTAL, "b", 2021, MissingReason.CONFIDENTIAL);
        after.value("N", Breakdown.TOTAL, "a", 2022, 7);
        after.missing("N", Breakdown.TOTAL, "b", 2022, MissingReason.NOT_REPORTED, "late");
        after.value("N", Breakdown.MEN, "b", 2022, 2);
        assertThat(rows(before.build().diff(after.build())))
                .containsExactly(
                        "VANISHED | cell | N | K | 2022 | a | 1.000 | absent",
                        "NEW | cell | N | M | 2022 | b | 2.000 | absent",
                        "CHANGED | cell | N | T | 2021 | a | 0.100 | 0.300 | 0.200",
                        "CHANGED | cell | N | T | 2021 | b | 5.000 | confidential",
                        "FLAGS | cell | N | T | 2022 | a | 7.000 | 7.000 | 0.000 | provisional",
                        "REASON | cell | N | T | 2022 | b | not reported | not reported (late)");
    }

    @Test
    void aDifferenceIsThatOfThePrintedFigures() {
        PanelBuilder before = units();
        before.value("N", Breakdown.TOTAL, "a", 2021, 0.1);
        PanelBuilder after = units();
        after.value("N", Breakdown.TOTAL, "a", 2021, 0.3);
        assertThat(before.build().diff(after.build()).cell(0, 8)).contains(0.2);
    }

    @Test
    void aDifferenceBeyondTheRangeOfADoubleIsLeftOut() {
        PanelBuilder before = units();
        before.value("N", Breakdown.TOTAL, "a", 2021, -Double.MAX_VALUE);
        PanelBuilder after = units();
        after.value("N", Breakdown.TOTAL, "a", 2021, Double.MAX_VALUE);
        Table diff = before.build().diff(after.build());
        assertThat(diff.cell(0, 0)).contains("CHANGED");
        assertThat(diff.cell(0, 8)).isEmpty();
    }

    @Test
    void aUnitThatCameAndOneThatWentBringAndTakeTheirCells() {
        PanelBuilder before = Panel.builder();
        before.value("N", Breakdown.TOTAL, "a", 2021, 1);
        before.value("N", Breakdown.TOTAL, "b", 2021, 2);
        PanelBuilder after = Panel.builder();
        after.value("N", Breakdown.TOTAL, "b", 2021, 2);
        after.value("N", Breakdown.TOTAL, "c", 2021, 3);
        assertThat(rows(before.build().diff(after.build())))
                .containsExactly(
                        "VANISHED | cell | N | T | 2021 | a | 1.000 | absent",
                        "NEW | cell | N | T | 2021 | c | 3.000 | absent",
                        "VANISHED | unit | a | a",
                        "NEW | unit | c | c");
    }

    @Test
    void whatIsDescribedOtherwiseStandsAfterTheCells() {
        Panel before = TestPanels.panel();
        Grouping size = new Grouping("size", "Storlek", List.of(TestPanels.group("small", "Små", "9902", "0901")));
        Panel after = before.withGroupings(List.of(size))
                .withBreaks(List.of(new Series.Break(TestPanels.COST, 2021, "ny redovisning")))
                .withProvenance(new Provenance("Påhittat", Optional.of(LocalDate.of(2024, 6, 1)), "Källa: påhittat."))
                .withEachUnit(unit -> unit.id().equals("9903") ? new Unit("9903", "Ödet", "R") : unit)
                .withEachIndicator(each -> each.id().equals(TestPanels.COST)
                        ? each.withRange(Indicator.Range.atLeast(0)).withMeasurement(Measurement.meanOfYears(3))
                        : each);
        assertThat(rows(before.diff(after)))
                .containsExactly(
                        "NEW | break | N90001 | 2021 | ny redovisning",
                        "VANISHED | break | N90001 | 2022 | ny redovisning",
                        "DESCRIPTION | group in size | 0901 | large | small",
                        "VANISHED | group in size | 9903 | small",
                        "VANISHED | group in size | 9999 | large",
                        "VANISHED | grouping size, group large | Stora",
                        "DESCRIPTION | indicator measurement | N90001 | annual | mean of 3 years",
                        "DESCRIPTION | indicator range | N90001 | any | at least 0.0",
                        "DESCRIPTION | source as of | 2024-03-01 | 2024-06-01",
                        "DESCRIPTION | unit | 9903 | Öd | Ödet",
                        "DESCRIPTION | unit kind | 9903 | K | R");
    }

    @Test
    void aCorrectionIsTold() {
        Panel before = units().build();
        Series.Correction correction = new Series.Correction(
                "N",
                Breakdown.TOTAL,
                "a",
                2022,
                new Cell.Observed(1),
                new Cell.Observed(2, Cell.Flags.of(Cell.Flag.CORRECTED)),
                "a slip",
                LocalDate.of(2024, 5, 2));
        Panel after = units().correction(correction).build();
        assertThat(rows(before.diff(after)))
                .containsExactly("NEW | correction | N | T | 2022 | a | 1 to 2, corrected, 2024-05-02: a slip");
    }
}
