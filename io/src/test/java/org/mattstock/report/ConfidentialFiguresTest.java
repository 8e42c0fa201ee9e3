package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
import org.mattstock.index.Scores;
import org.mattstock.io.xlsx.Workbook;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.io.xlsx.WorkbookSheet.Look;
import org.mattstock.table.Table;
import org.mattstock.workbook.RankingWorkbook;

/**
 * What stands in for a confidential figure is 6327.1605, and 5092.1605 from a target of 1235: no printer shows either as the unit's,
 * in whatever notation.
 */
class ConfidentialFiguresTest {
    private static final Pattern STAND_IN = Pattern.compile("(6\\P{Alnum}{0,9}?327|5\\P{Alnum}{0,9}?092)[.,]1");
    private static final Pattern ROUNDED = Pattern.compile("\\b(6\\h?327|5\\h?092)\\b");
    private static final int YEAR = 2022;

    static Stream<Scores> scores() {
        Leaf plain = Leaf.of("x", Direction.HIGHER, Normalization.minMax()).withImputation(Imputation.mean());
        return Stream.of(
                        plain,
                        plain.withOrder(Leaf.Order.IMPUTE_THEN_TREAT).withTreatment(Treatment.clip(1500, 8500)),
                        plain.withDirection(Direction.target(1235)))
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
        return tables;
    }

    /** It counts with the number, which stands beside the other learned ones, and does not show it in the unit's row. */
    @ParameterizedTest
    @MethodSource("scores")
    void aWorkbookHidesIt(Scores scores) {
        Workbook book = RankingWorkbook.of(scores).in(Locale.ENGLISH).workbook();
        WorkbookSheet prepared = book.sheet("Prepared");
        int row = prepared.cells().stream()
                .filter(cell -> cell.column() == 0 && cell.value().equals("S"))
                .findFirst()
                .orElseThrow()
                .row();
        List<WorkbookSheet.Cell> formulas = prepared.cells().stream()
                .filter(cell -> cell.value() instanceof WorkbookSheet.Formula)
                .toList();
        assertThat(formulas)
                .isNotEmpty()
                .allSatisfy(cell -> assertThat(cell.look() == Look.HIDDEN).isEqualTo(cell.row() == row));
    }
}
