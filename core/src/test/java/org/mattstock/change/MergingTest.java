package org.mattstock.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mattstock.change.Merging.Cells;
import org.mattstock.change.Merging.Descriptions;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Series;
import org.mattstock.data.Unit;

class MergingTest {
    private static final Cell.Flags PROVISIONAL = Cell.Flags.of(Cell.Flag.PROVISIONAL);

    /** One figure each of six units, by a word. */
    private static Panel panel(String... words) {
        PanelBuilder builder = Panel.builder();
        for (int i = 0; i < words.length; i++) {
            builder.cell("N", Breakdown.TOTAL, "u" + i, 2022, cell(words[i]));
        }
        return builder.build();
    }

    private static Cell cell(String word) {
        return switch (word) {
            case "absent" -> Cell.ABSENT;
            case "secret" -> new Cell.Missing(MissingReason.CONFIDENTIAL, "");
            case "late" -> new Cell.Missing(MissingReason.NOT_REPORTED, "");
            case "1p" -> new Cell.Observed(1, PROVISIONAL);
            default -> new Cell.Observed(Double.parseDouble(word));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "EQUAL_ONLY,         1,      1,      1",
        "EQUAL_ONLY,         1,      1p,     refused",
        "EQUAL_ONLY,         1,      late,   refused",
        "EQUAL_ONLY,         absent, 2,      2",
        "REFUSE,             1,      1,      refused",
        "REFUSE,             1,      absent, 1",
        "VALUE_OVER_MISSING, 1,      late,   1",
        "VALUE_OVER_MISSING, late,   2,      2",
        "VALUE_OVER_MISSING, 1,      2,      refused",
        "VALUE_OVER_MISSING, late,   secret, refused",
        "VALUE_OVER_MISSING, late,   late,   late",
        "FIRST,              late,   2,      late",
        "FIRST,              1p,     1,      1p",
        "FIRST,              absent, late,   late",
        "SECOND,             1,      late,   late",
        "SECOND,             1p,     1,      1",
        "SECOND,             1,      absent, 1",
        "FIRST_VALUE,        1,      2,      1",
        "FIRST_VALUE,        late,   2,      2",
        "FIRST_VALUE,        late,   secret, late",
        "SECOND_VALUE,       1,      2,      2",
        "SECOND_VALUE,       1,      late,   1",
        "SECOND_VALUE,       late,   secret, secret"
    })
    void aRuleSaysWhichCellStands(Cells rule, String first, String second, String stands) {
        Panel a = panel(first, "7");
        Panel b = panel(second);
        if (stands.equals("refused")) {
            assertThatThrownBy(() -> a.with(Merging.of(b, rule)))
                    .hasMessageContaining("must not share a cell, got N T, u0 (u0), 2022 in both: ");
        } else {
            Panel merged = a.with(Merging.of(b, rule));
            assertThat(Towns.at(merged, "N", "u0", 2022)).isEqualTo(cell(stands));
            assertThat(Towns.at(merged, "N", "u1", 2022)).isEqualTo(cell("7"));
        }
    }

    @Test
    void twoFilesOfOneIndicatorEachAreOnePanel() {
        PanelBuilder costs = Panel.builder();
        Towns.value(costs, "cost", "P", 2021, 1);
        PanelBuilder people = Panel.builder();
        Towns.value(people, "inhabitants", "P", 2022, 2);
        Towns.value(people, "inhabitants", "Q", 2022, 3);
        Panel merged = costs.build().with(Merging.of(people.build(), Cells.REFUSE));
        assertThat(merged.years()).containsExactly(2021, 2022);
        assertThat(Towns.at(merged, "cost", "P", 2021)).isEqualTo(cell("1"));
        assertThat(Towns.at(merged, "inhabitants", "Q", 2022)).isEqualTo(cell("3"));
        assertThat(Towns.at(merged, "cost", "Q", 2021)).isEqualTo(Cell.ABSENT);
    }

    @Test
    void aRuleSaysWhichDescriptionStandsAndOneByIdOnlyNever() {
        Panel first = described("Falun", "Cost", "north");
        Panel second = described("Faluns kommun", "Cost, kr", "south");
        assertThatThrownBy(() -> first.with(Merging.of(second, Cells.SECOND)))
                .hasMessageContaining("panels to merge must agree on every unit");
        Panel byFirst = first.with(Merging.of(second, Cells.SECOND).withDescriptions(Descriptions.FIRST));
        assertThat(byFirst.requireUnit("2080").name()).isEqualTo("Falun");
        assertThat(byFirst.requireIndicator("N").name()).isEqualTo("Cost");
        assertThat(byFirst.requireGrouping("g").groupOf("2080").orElseThrow().id())
                .isEqualTo("north");
        Panel bySecond = first.with(Merging.of(second, Cells.SECOND).withDescriptions(Descriptions.SECOND));
        assertThat(bySecond.requireUnit("2080").name()).isEqualTo("Faluns kommun");
        assertThat(bySecond.requireIndicator("N").name()).isEqualTo("Cost, kr");
        assertThat(bySecond.requireGrouping("g").groupOf("2080").orElseThrow().id())
                .isEqualTo("south");
        PanelBuilder bare = Panel.builder();
        Towns.value(bare, "N", "2080", 2023, 1);
        Panel update = bare.build();
        assertThat(first.with(Merging.of(update, Cells.SECOND).withDescriptions(Descriptions.SECOND))
                        .requireUnit("2080")
                        .name())
                .isEqualTo("Falun");
    }

    private static Panel described(String unit, String indicator, String group) {
        return Panel.builder()
                .unit(Unit.of("2080", unit))
                .indicator(Indicator.of("N", indicator))
                .grouping(new Grouping(
                        "g", "G", List.of(new Grouping.Group(group, group, new TreeSet<>(List.of("2080"))))))
                .build();
    }

    private static CorrectedCell correction(double value, String reason) {
        return CorrectedCell.of(
                "N", Breakdown.TOTAL, "u0", 2022, new Cell.Observed(value), reason, LocalDate.of(2024, 5, 2));
    }

    @ParameterizedTest
    @CsvSource({"SECOND, ''", "FIRST, a slip", "SECOND_VALUE, ''", "FIRST_VALUE, a slip"})
    void aCorrectionGoesWithTheFigureItIsOf(Cells rule, String reasons) {
        Panel corrected = panel("1", "7").with(correction(2, "a slip"));

        Panel merged = corrected.with(Merging.of(panel("3"), rule));

        assertThat(reasons(merged)).isEqualTo(reasons);
        assertThat(Towns.at(merged, "N", "u0", 2022).flags().has(Cell.Flag.CORRECTED))
                .isEqualTo(!reasons.isEmpty());
        assertThat(reasons(panel("3").with(Merging.of(corrected, rule)))).isEqualTo(reasons.isEmpty() ? "a slip" : "");
    }

    @Test
    void ofTwoCorrectedFiguresTheHistoryOfTheOneThatStandsIsKept() {
        Panel first = panel("1").with(correction(2, "a slip")).with(correction(4, "a second slip"));
        Panel second = panel("1").with(correction(3, "a letter"));

        assertThat(reasons(first.with(Merging.of(second, Cells.SECOND)))).isEqualTo("a letter");
        assertThat(reasons(first.with(Merging.of(second, Cells.FIRST)))).isEqualTo("a slip, a second slip");
        assertThat(reasons(second.with(Merging.of(panel("absent", "5"), Cells.REFUSE))))
                .isEqualTo("a letter");
    }

    @Test
    void aCorrectionStaysWithAFigureThatIsMarkedMore() {
        Panel first = panel("1").with(correction(2, "a slip"));
        Cell marked =
                new Cell.Observed(2, Towns.at(first, "N", "u0", 2022).flags().with(Cell.Flag.BREAK));
        PanelBuilder second = Panel.builder();
        second.cell("N", Breakdown.TOTAL, "u0", 2022, marked);

        assertThat(reasons(first.with(Merging.of(second.build(), Cells.SECOND))))
                .isEqualTo("a slip");
    }

    private static String reasons(Panel panel) {
        return panel.corrections().stream().map(Series.Correction::reason).collect(Collectors.joining(", "));
    }

    @Test
    void whatWasOverriddenCanBeAsked() {
        Panel first = panel("1", "2", "late", "4", "absent");
        Panel second = panel("1", "3", "5", "absent", "6");
        Merging update = Merging.of(second, Cells.SECOND);
        assertThat(Towns.rows(update.conflicts(first)))
                .containsExactly(
                        "CHANGED | cell | N | T | 2022 | u1 | 2.000 | 3.000 | 1.000",
                        "CHANGED | cell | N | T | 2022 | u2 | 5.000 | not reported");
        Panel merged = first.with(update);
        assertThat(Towns.rows(first.diff(merged)))
                .containsExactly(
                        "CHANGED | cell | N | T | 2022 | u1 | 2.000 | 3.000 | 1.000",
                        "CHANGED | cell | N | T | 2022 | u2 | 5.000 | not reported",
                        "NEW | cell | N | T | 2022 | u4 | 6.000 | absent",
                        "NEW | unit | u4 | u4");
    }
}
