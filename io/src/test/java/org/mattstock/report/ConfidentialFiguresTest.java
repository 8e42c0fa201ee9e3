package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.NodeScores;
import org.mattstock.index.Scores;
import org.mattstock.io.xlsx.Workbook;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.io.xlsx.WorkbookSheet.Look;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.workbook.RankingWorkbook;

/**
 * What stands in for a confidential figure is 6327.1605, and 5092.1605 from a target of 1235: no printer shows either as the unit's,
 * in whatever notation.
 */
class ConfidentialFiguresTest {
    private static final Pattern STAND_IN = Pattern.compile("(6\\P{Alnum}{0,9}?327|5\\P{Alnum}{0,9}?092)[.,]1");
    private static final Pattern ROUNDED = Pattern.compile("\\b(6\\h?327|5\\h?092)\\b");
    private static final int YEAR = 2022;

    /** On a scale of its own, and on two that keep the figures as they are. */
    static Stream<Scores> scores() {
        return Stream.of(
                        Normalization.minMax(),
                        Normalization.none(),
                        Normalization.goalposts(
                                0, 10_000, Normalization.Scale.LINEAR, new Normalization.Range(0, 10_000)))
                .map(each -> Leaf.of("x", Direction.HIGHER, each).withImputation(Imputation.mean()))
                .flatMap(plain -> Stream.of(
                        plain,
                        plain.withOrder(Leaf.Order.IMPUTE_THEN_TREAT).withTreatment(Treatment.clip(1500, 8500)),
                        plain.withDirection(Direction.target(1235))))
                .map(leaf -> CompositeIndex.of(
                                "test",
                                Branch.of("root", "Root", leaf, Leaf.of("y", Direction.HIGHER, Normalization.minMax())))
                        .score(panel(), YEAR));
    }

    private static Panel panel() {
        PanelBuilder builder = Panel.builder();
        double[] x = {7000, 8308.642, 9000, 1000};
        for (String indicator : List.of("x", "y")) {
            builder.indicator(Indicator.of(indicator, "Figure " + indicator));
        }
        for (int i = 0; i < x.length; i++) {
            String id = String.valueOf((char) ('A' + i));
            builder.unit(new Unit(id, "Unit " + id, "K"));
            builder.value("x", Breakdown.TOTAL, id, YEAR, x[i]);
            builder.value("y", Breakdown.TOTAL, id, YEAR, i + 1);
        }
        builder.unit(new Unit("S", "Secret", "K"));
        builder.missing("x", Breakdown.TOTAL, "S", YEAR, MissingReason.CONFIDENTIAL, "");
        builder.value("y", Breakdown.TOTAL, "S", YEAR, 2.5);
        return builder.build();
    }

    @ParameterizedTest
    @MethodSource("scores")
    void noPrinterShowsWhatStandsIn(Scores scores) {
        List<String> printed = new ArrayList<>();
        for (Table table : tables(scores)) {
            printed.add(table.toText());
            for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("sv"))) {
                printed.add(TableWords.in(locale).of(table).toText());
            }
        }
        printed.add(scores.explain("S").toString());
        printed.add(scores.explain("S").node("x").toString());
        printed.add(scores.difference("S", "A").toString());
        printed.add(RankingReport.of(scores).toMarkdown());
        printed.add(RankingReport.of(scores).toHtml());
        printed.add(RankingReport.of(scores).in(Locale.ENGLISH).toHtml());
        assertThat(printed)
                .allSatisfy(
                        text -> assertThat(text).doesNotContainPattern(STAND_IN).doesNotContainPattern(ROUNDED));
        assertThat(scores.explain("S").toString())
                .contains("missing: confidential; ", "imputed and not shown, the mean");
    }

    private static List<Table> tables(Scores scores) {
        List<Table> tables = new ArrayList<>();
        for (Scores.Stage stage : Scores.Stage.values()) {
            tables.add(scores.stage(stage));
        }
        tables.add(scores.toTable());
        tables.add(scores.ranking().toTable());
        tables.add(scores.explain("S").toTable());
        tables.add(scores.explain("S").itemsTable());
        for (List<String> pair : List.of(List.of("S", "A"), List.of("D", "S"))) {
            tables.add(scores.difference(pair.get(0), pair.get(1)).toTable());
            tables.add(scores.difference(pair.get(0), pair.get(1)).itemsTable());
        }
        tables.add(scores.node("x").toTable());
        Ranking ranking = scores.ranking("x");
        tables.add(ranking.toTable());
        tables.add(ranking.withRule(RankingRule.standard()).toTable());
        tables.add(Improvement.of(scores, "S", 1, 0).toTable());
        return tables;
    }

    /** Who looks for a cell finds none, also where value and points are on another scale than the figure. */
    @ParameterizedTest
    @MethodSource("scores")
    void aLeafHasNoNumberOfItsOwn(Scores scores) {
        assertThat(cells(scores.explain("S").toTable(), "Figure x", "value", "points", "of score"))
                .containsOnly(Optional.empty());
        assertThat(cells(scores.explain("A").toTable(), "Figure x", "value", "points", "of score"))
                .doesNotContain(Optional.empty());
        assertThat(cells(scores.difference("S", "A").toTable(), "x", "value 1", "points", "of score"))
                .containsOnly(Optional.empty());
        assertThat(cells(scores.difference("S", "A").toTable(), "x", "value 2")).doesNotContain(Optional.empty());
        assertThat(scores.explain("S").toTable().toText())
                .contains(scores.index().tree().title());
    }

    private static List<Optional<Object>> cells(Table table, String part, String... columns) {
        int row = IntStream.range(0, table.rowCount())
                .filter(each -> table.shown(each, 0).strip().startsWith(part))
                .findFirst()
                .orElseThrow();
        List<Optional<Object>> cells = new ArrayList<>();
        for (String column : columns) {
            int at = IntStream.range(0, table.columns().size())
                    .filter(each -> table.columns().get(each).name().equals(column))
                    .findFirst()
                    .orElseThrow();
            cells.add(Optional.ofNullable(table.cell(row, at).orElse(null)));
        }
        return cells;
    }

    /** It counts, and a program that asks for it has it. */
    @ParameterizedTest
    @MethodSource("scores")
    void aProgramHasIt(Scores scores) {
        NodeScores node = scores.node("x");
        assertThat(node.value("S")).isPresent();
        assertThat(node.shown("S")).isEmpty();
        assertThat(node.isStandIn("S")).isTrue();
        assertThat(node.shown("A")).isEqualTo(node.value("A")).isPresent();
        assertThat(scores.ranking("x").entry("S")).isPresent();
        assertThat(scores.explain("S").items()).anyMatch(item -> item.node().equals("x"));
        assertThat(scores.score("S")).isPresent();
    }

    /** It counts with the number, which stands beside the other learned ones, and does not show it in the unit's row. */
    @ParameterizedTest
    @MethodSource("scores")
    void aWorkbookHidesIt(Scores scores) {
        Workbook book = RankingWorkbook.of(scores).in(Locale.ENGLISH).workbook();
        assertThat(book.sheet("Prepared").cells()).isNotEmpty();
        for (String name : List.of("Prepared", "Normalized", "Composites")) {
            WorkbookSheet sheet = book.sheet(name);
            int row = sheet.cells().stream()
                    .filter(cell -> cell.column() == 0 && cell.value().equals("S"))
                    .findFirst()
                    .orElseThrow()
                    .row();
            // Of the other leaf, and of what is made of both, everything is shown.
            int of = name.equals("Prepared") ? Integer.MAX_VALUE : 2;
            assertThat(sheet.cells().stream()
                            .filter(cell -> cell.value() instanceof WorkbookSheet.Formula && cell.row() >= 5))
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(cell.look() == Look.HIDDEN)
                            .as("%s row %s column %s", name, cell.row(), cell.column())
                            .isEqualTo(cell.row() == row && cell.column() <= of));
        }
    }

    /** Whoever chooses the unit on the page sees its score and no value of the leaf. */
    @ParameterizedTest
    @MethodSource("scores")
    void aPageLeavesItOut(Scores scores) {
        Workbook book = RankingWorkbook.of(scores).in(Locale.ENGLISH).workbook();
        assertThat(book.sheets().stream()
                        .flatMap(name -> book.sheet(name).cells().stream())
                        .filter(cell -> cell.column() == 3 || cell.column() == 7)
                        .map(cell -> cell.value().toString())
                        .filter(text -> text.startsWith("Formula") && text.contains("IF(OR(ISNUMBER(")))
                .hasSize(2);
    }
}
