package org.mattstock.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.io.xlsx.Workbook;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.presets.Presets;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

class RankingWorkbookTest {
    private static final Scores PRESCHOOL =
            Presets.index("preschool-effectiveness").score(Presets.samplePanel(), Invented.YEAR);
    private static final Workbook ENGLISH =
            RankingWorkbook.of(PRESCHOOL).in(Locale.ENGLISH).workbook();

    private static String formula(Workbook book, String sheet, int row, int column) {
        Object value = book.sheet(sheet).value(row, column).orElseThrow();
        return ((WorkbookSheet.Formula) value).text();
    }

    @Test
    void sheetsFollowTheOrderOfReading() {
        assertThat(ENGLISH.sheets())
                .containsExactly(
                        "About", "Municipality", "Places", "Weights", "Raw", "Normalized", "Composites", "Bounds");
        assertThat(RankingWorkbook.of(PRESCHOOL).workbook().sheets())
                .containsExactly(
                        "Om", "Kommun", "Placering", "Vikter", "Rådata", "Normaliserat", "Delindex", "Gränser");
    }

    @Test
    void longTextsOfTheFirstSheetTakeLines() {
        WorkbookSheet about = ENGLISH.sheet("About");
        WorkbookSheet.Cell longest = about.cells().stream()
                .filter(cell -> cell.column() == 1)
                .filter(cell -> cell.value() instanceof String text && text.length() > 150)
                .findFirst()
                .orElseThrow();
        assertThat(longest.look()).isEqualTo(WorkbookSheet.Look.TEXT);
    }

    @Test
    void boundsAreOrderStatisticsOfTheReferenceBesideWhatWasLearned() {
        int units = PRESCHOOL.units().size() - 1; // the country is no part of the reference
        String all = "'Raw'!$C$6:$C$" + (5 + units);
        assertThat(formula(ENGLISH, "Bounds", 4, 4))
                .isEqualTo("IFERROR(SMALL(" + all + ",MAX(1,MIN(COUNT(" + all + "),ROUNDUP(ROUND(COUNT(" + all
                        + ")*0.025,9),0)))),\"\")");
        assertThat(ENGLISH.sheet("Bounds").value(4, 5)).contains(25.0);
    }

    @Test
    void aNormalizedValueIsAReadableFormulaOfItsFigureAndBounds() {
        assertThat(formula(ENGLISH, "Normalized", UnitSheet.FIRST, 2))
                .isEqualTo(
                        "IF(ISNUMBER('Raw'!C6),MAX(0,MIN(100,100*('Raw'!C6-'Bounds'!$E$5)/('Bounds'!$E$6-'Bounds'!$E$5))),\"\")");
        assertThat(formula(ENGLISH, "Normalized", UnitSheet.FIRST, 4)).startsWith("IF(ISNUMBER('Raw'!E6),100-(MAX(0,");
    }

    @Test
    void aCompositeIsTheWeightedSumOfItsBlock() {
        assertThat(formula(ENGLISH, "Composites", UnitSheet.FIRST, 6))
                .isEqualTo(
                        "IF($F$5=0,\"\",IF(AND(COUNT(C6:E6)>0,COUNT(C6:E6)=COUNTIF($C$5:$E$5,\">0\")),SUMPRODUCT($C$5:$E$5,C6:E6)/F6,\"\"))");
        assertThat(formula(ENGLISH, "Composites", UnitSheet.NUMBER, 2)).isEqualTo("MAX(0,N('Weights'!$F$11))");
    }

    @Test
    void theLibrarysScoresStandBeside() {
        String first = PRESCHOOL.ranking().entries().get(0).unit().id();
        WorkbookSheet places = ENGLISH.sheet("Places");
        int row = places.cells().stream()
                .filter(cell -> cell.column() == 0 && cell.value().equals(first))
                .findFirst()
                .orElseThrow()
                .row();
        assertThat(places.value(row, 4)).contains(1.0);
        assertThat(places.value(row, 5)).contains(PRESCHOOL.score(first).orElseThrow());
    }

    @Test
    void theSourceIsNamedAndOwnResultsAreNotTheSources() {
        assertThat(RankingWorkbook.of(PRESCHOOL)
                        .workbook()
                        .sheet("Om")
                        .value(1, 0)
                        .map(String::valueOf))
                .hasValueSatisfying(
                        line -> assertThat(line).contains("Kolada", "egna beräkningar", "inte granskat av RKA"));
    }

    @Test
    void theSameScoresGiveTheSameBytes() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        RankingWorkbook.of(PRESCHOOL).following("Täby").write(first);
        RankingWorkbook.of(Presets.index("preschool-effectiveness").score(Presets.samplePanel(), Invented.YEAR))
                .following("0160")
                .write(second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
    }

    private static Leaf leaf(String id, Normalization normalization) {
        return Leaf.of(id, Direction.HIGHER, normalization);
    }

    private static Branch two(String id) {
        return Branch.of(id, id, leaf("a", Normalization.minMax()), leaf("b", Normalization.minMax()));
    }

    private static String refusal(CompositeIndex index) {
        Scores scores = index.score(Invented.methods(), Invented.YEAR);
        try {
            RankingWorkbook.of(scores);
            return "";
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static String refusal(Node tree) {
        return refusal(CompositeIndex.of("invented", tree));
    }

    @Test
    void whatHasNoFormulaIsRefusedByNodeAndMethodAndSoIsEverythingElseWithIt() {
        assertThat(refusal(two("top").withAggregation(Aggregation.copeland()))).contains("top: copeland");
        Branch both = Branch.of(
                "top",
                "top",
                leaf("a", Normalization.rank(TieRule.DENSE)),
                two("below").withMissing(MissingRule.dropNotApplicable(MissingRule.completeCases())),
                leaf("d", Normalization.minMax()).withImputation(Imputation.latest(2)));
        assertThat(refusal(renamed(both)))
                .contains("below: drop-not-applicable", "x: rank", "y: latest", "Workbook.of(scores.toTable())");
    }

    /** Ids are unique. */
    private static Branch renamed(Branch branch) {
        List<Branch.Part> parts = branch.parts();
        return branch.withParts(List.of(
                Branch.Part.of(((Leaf) parts.get(0).node()).withId("x").withTitle("x")),
                parts.get(1),
                Branch.Part.of(((Leaf) parts.get(2).node()).withId("y").withTitle("y"))));
    }

    @Test
    void customMethodsAndMiddlePlacesAreRefused() {
        assertThat(refusal(two("top")
                        .withAggregation(Aggregation.meanRank(TieRule.FRACTIONAL))
                        .withMissing(MissingRule.substitutePlace(40))))
                .contains("top: mean-rank", "top: substitute-place");
    }

    @Test
    void placesOnExactScoresAreRefusedOnlyWhereRoundingTellsUnitsApart() {
        CompositeIndex exact = CompositeIndex.of("invented", two("top"))
                .withRanking(RankingRule.standard().withPrecision(Precision.exact()));
        assertThat(refusal(exact)).isEmpty();
    }

    @Test
    void nothingIsWrittenWhereAFormulaIsMissing(@TempDir Path folder) {
        Scores scores = CompositeIndex.of("invented", two("top").withAggregation(Aggregation.copeland()))
                .score(Invented.methods(), Invented.YEAR);
        assertThatThrownBy(() -> RankingWorkbook.of(scores).write(folder.resolve("x.xlsx")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void boundsOfABaseYearAreNumbers() {
        CompositeIndex index = CompositeIndex.of(
                        "based", Leaf.of("N11024", Direction.LOWER, Normalization.quantileMinMax(0.025, 0.975)))
                .withReference(Reference.baseYear(2018));
        Workbook book = RankingWorkbook.of(index.score(Presets.samplePanel(), Invented.YEAR))
                .in(Locale.ENGLISH)
                .workbook();
        assertThat(book.sheet("Bounds").value(4, 4))
                .contains(book.sheet("Bounds").value(4, 5).orElseThrow());
    }

    @Test
    void aBaseYearThatTeachesNothingFillsNothing() {
        PanelBuilder builder = Panel.builder();
        builder.indicator(Indicator.of("a", "A"));
        for (String id : List.of("1", "2", "3")) {
            builder.unit(Unit.of(id, id));
            builder.missing("a", Breakdown.TOTAL, id, 2020, MissingReason.CONFIDENTIAL);
        }
        builder.value("a", Breakdown.TOTAL, "1", 2022, 4);
        builder.value("a", Breakdown.TOTAL, "2", 2022, 5);
        CompositeIndex index = CompositeIndex.of(
                        "base", leaf("a", Normalization.minMax()).withImputation(Imputation.mean()))
                .withReference(Reference.baseYear(2020))
                .withDegenerate(Degenerate.NEUTRAL);
        Workbook book = RankingWorkbook.of(index.score(builder.build(), 2022))
                .in(Locale.ENGLISH)
                .workbook();
        assertThat(book.sheets()).doesNotContain("Prepared");
    }

    @Test
    void weightsThatAreTriedStandInTheYellowColumn() {
        WorkbookSheet weights = RankingWorkbook.of(PRESCHOOL)
                .in(Locale.ENGLISH)
                .workbook(Map.of("N11800", 3.0))
                .sheet("Weights");
        assertThat(weights.cells()).anySatisfy(cell -> {
            assertThat(cell.look()).isEqualTo(WorkbookSheet.Look.INPUT);
            assertThat(cell.value()).isEqualTo(3.0);
        });
    }
}
