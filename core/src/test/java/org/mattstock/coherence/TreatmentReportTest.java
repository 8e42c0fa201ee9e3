package org.mattstock.coherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.index.CompositeIndex;

class TreatmentReportTest {
    private static final int YEAR = TablePanel.YEAR;
    private static final double TOLERANCE = 1e-9;
    private static final Treatment CHAIN = Treatment.asNeeded(
            List.of(Treatment.winsorizeTails(5, 2, 3.5), Treatment.shiftedLogarithm(0.01, Treatment.LongTail.RIGHT)),
            2,
            3.5);

    private static TreatmentReport report(ReferenceTable data, Treatment treatment) {
        List<String> indicators = TablePanel.indicators(data).stream()
                .filter(id -> !id.equals("TIRcon"))
                .toList();
        Branch branch = TablePanel.branch(indicators, leaf -> Branch.Part.of(leaf.withTreatment(treatment)));
        return TreatmentReport.of(CompositeIndex.of("index", branch), TablePanel.of(data), YEAR);
    }

    private static TreatmentReport.OfLeaf leaf(TreatmentReport report, String id) {
        return report.leaves().stream()
                .filter(each -> each.leaf().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void close(double found, String expected, String what) {
        assertThat(found).as(what).isCloseTo(Double.parseDouble(expected), within(TOLERANCE * Math.max(1, found)));
    }

    /** The data are those of the pipeline, gaps filled: winsorized up to five points, then a logarithm. */
    @Test
    void chainsTookTheStepsOfTheTable() {
        TreatmentReport report = report(ReferenceTable.read("asem-pipeline/stage_imputed.csv"), CHAIN);
        ReferenceTable expected = ReferenceTable.read("asem-pipeline/treat_details.csv");
        int treated = 0;
        for (Map<String, String> row : expected.rows()) {
            String id = row.get("iCode");
            if (id.equals("TIRcon")) {
                continue;
            }
            TreatmentReport.OfLeaf leaf = leaf(report, id);
            close(leaf.before().skewness().orElseThrow(), row.get("check_SkewKurt0.Skew"), id);
            close(leaf.before().kurtosis().orElseThrow(), row.get("check_SkewKurt0.Kurt"), id);
            boolean passed = row.get("check_SkewKurt0.Pass").equals("TRUE");
            assertThat(leaf.step()).as(id).contains(passed ? 0 : 1);
            assertThat(leaf.test()).as(id).isEqualTo(TreatmentReport.Test.PASSED);
            if (!passed) {
                treated++;
                close(leaf.after().skewness().orElseThrow(), row.get("check_SkewKurt1.Skew"), id);
                close(leaf.after().kurtosis().orElseThrow(), row.get("check_SkewKurt1.Kurt"), id);
                assertThat(leaf.changed()).as(id).hasSize(Integer.parseInt(row.get("winsorise.nwin")));
                assertThat(leaf.taken()).isEqualTo(Treatment.winsorizeTails(5, 2, 3.5));
            } else {
                assertThat(leaf.changed()).isEmpty();
                assertThat(leaf.taken()).isEqualTo(Treatment.none());
            }
        }
        assertThat(treated).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"asem-methods", "swiss-methods"})
    void asManyUnitsWereChangedAsInTheTable(String folder) {
        ReferenceTable data = ReferenceTable.read(folder + "/data.csv");
        Map<String, Treatment> treatments = Map.of(
                "nwin_max1", Treatment.winsorizeTails(1, 2, 3.5),
                "nwin_max3", Treatment.winsorizeTails(3, 2, 3.5),
                "nwin_max5", Treatment.winsorizeTails(5, 2, 3.5),
                "nwin_unlimited", Treatment.winsorizeTails(1000, 2, 3.5),
                "nwin_strict5", Treatment.winsorizeTails(5, 1, 1.5));
        treatments.forEach((column, treatment) -> {
            TreatmentReport report = report(data, treatment);
            for (Map<String, String> row :
                    ReferenceTable.read(folder + "/treat_stats.csv").rows()) {
                TreatmentReport.OfLeaf leaf = leaf(report, row.get("iCode"));
                assertThat(leaf.changed()).as("%s %s", row, column).hasSize(Integer.parseInt(row.get(column)));
                close(leaf.before().skewness().orElseThrow(), row.get("skew"), row.toString());
                close(leaf.before().kurtosis().orElseThrow(), row.get("kurt"), row.toString());
                assertThat(leaf.step()).isEmpty();
            }
        });
    }

    private static final double[] TIED = {1, 2, 3, 4, 5, 6, 900, 900};

    private static PanelBuilder panel(double... figures) {
        String[] rows = IntStream.range(0, figures.length)
                .mapToObj(i -> "ABCDEFGH".charAt(i) + "," + (Double.isNaN(figures[i]) ? "" : figures[i]))
                .toArray(String[]::new);
        return TablePanel.builder(TablePanel.rows("x", rows));
    }

    private static Leaf treated(Treatment treatment) {
        return Leaf.of("x", Direction.HIGHER, Normalization.none()).withTreatment(treatment);
    }

    private static TreatmentReport report(Leaf leaf, Panel panel) {
        return TreatmentReport.of(CompositeIndex.of("one", leaf).withTitle("One"), panel, YEAR);
    }

    @Test
    void tiedFiguresAreBroughtInTogetherAndCounted() {
        TreatmentReport report = report(
                treated(Treatment.winsorizeTails(1, 1e-3, -50)), panel(TIED).build());
        TreatmentReport.OfLeaf leaf = report.leaves().get(0);
        assertThat(leaf.changed()).extracting(TreatmentReport.Changed::tied).containsExactly(2, 2);
        assertThat(leaf.limits()).contains(new Learned.Limits(1, 6));
        assertThat(leaf.test()).isEqualTo(TreatmentReport.Test.FAILED);
        assertThat(report.toTable().toText()).isEqualTo("""
                Treatments of One 2022
                leaf  group  stage   treatment        step  lower limit  upper limit  changed  values  lowest  median  highest  skewness  kurtosis  test
                ----  -----  ------  ---------------  ----  -----------  -----------  -------  ------  ------  ------  -------  --------  --------  ------
                x            before                                                                 8     1.0     4.5    900.0      1.44      0.00
                x            after   winsorize tails                1.0          6.0        2       8     1.0     4.5      6.0     -0.53     -1.29  FAILED""");
        assertThat(report.changedTable().toText()).isEqualTo("""
                Treatments of One 2022: changed figures
                leaf  id  unit  before  after  tied  origin
                ----  --  ----  ------  -----  ----  --------
                x     G   G        900      6     2  OBSERVED
                x     H   H        900      6     2  OBSERVED""");
    }

    @Test
    void aClipHasTheLimitsOfItsDefinitionAndNoTest() {
        TreatmentReport.OfLeaf leaf = report(
                        treated(Treatment.clip(2, 10)), panel(TIED).build())
                .leaves()
                .get(0);
        assertThat(leaf.limits()).contains(new Learned.Limits(2, 10));
        assertThat(leaf.test()).isEqualTo(TreatmentReport.Test.NONE);
        assertThat(leaf.changed()).extracting(changed -> changed.unit().id()).containsExactly("A", "G", "H");
    }

    @Test
    void aLogarithmChangesWhatHasAnotherValueAfter() {
        TreatmentReport.OfLeaf leaf = report(
                        treated(Treatment.logarithm(Treatment.LogarithmForm.NATURAL)),
                        panel(TIED).build())
                .leaves()
                .get(0);
        assertThat(leaf.changed()).hasSize(8);
        assertThat(leaf.limits()).isEmpty();
        assertThat(leaf.after().highest().orElseThrow()).isCloseTo(Math.log(900), within(TOLERANCE));
    }

    @Test
    void whatHasNoTreatmentIsNotTold() {
        assertThat(report(treated(Treatment.none()), panel(TIED).build()).leaves())
                .isEmpty();
    }

    @Test
    void imputedFiguresThatAreTreatedAreMarkedAndConfidentialOnesToldWithoutValue() {
        PanelBuilder builder = panel(1, 2, Double.NaN, Double.NaN, 30);
        builder.missing("x", Breakdown.TOTAL, "C", YEAR, MissingReason.CONFIDENTIAL, "");
        Panel gaps = builder.build();
        Leaf leaf = treated(Treatment.clip(0, 10)).withImputation(Imputation.constant(20));
        TreatmentReport.OfLeaf told = report(leaf.withOrder(Leaf.Order.IMPUTE_THEN_TREAT), gaps)
                .leaves()
                .get(0);
        assertThat(told.before().count()).isEqualTo(5);
        assertThat(told.changed())
                .extracting(changed ->
                        changed.unit().id() + " " + changed.origin() + " " + changed.before() + " " + changed.tied())
                .containsExactly(
                        "D IMPUTED OptionalDouble[20.0] 1",
                        "E OBSERVED OptionalDouble[30.0] 1",
                        "C IMPUTED OptionalDouble.empty 1");
        TreatmentReport.OfLeaf first = report(leaf, gaps).leaves().get(0);
        assertThat(first.before().count()).isEqualTo(3);
        assertThat(first.changed()).extracting(changed -> changed.unit().id()).containsExactly("E");
    }

    @Test
    void eachGroupIsToldOfWithWhatItLearned() {
        PanelBuilder builder = panel(1, 2, 3, 100, 7, 8, 9, 10);
        builder.grouping(new Grouping(
                "half",
                "Half",
                List.of(
                        new Grouping.Group("first", "First", new TreeSet<>(List.of("A", "B", "C", "D"))),
                        new Grouping.Group("second", "Second", new TreeSet<>(List.of("E", "F", "G", "H"))))));
        Panel panel = builder.build();
        CompositeIndex index = CompositeIndex.of(
                        "one", treated(Treatment.winsorizeTails(1, 1, 1)).withNormalization(Normalization.zScore()))
                .withReference(new Reference(Reference.Period.fittedYear(), Reference.Among.ownGroup("half")));
        TreatmentReport report = TreatmentReport.of(index, panel, YEAR);
        assertThat(report.leaves()).extracting(TreatmentReport.OfLeaf::group).containsExactly("first", "second");
        assertThat(report.leaves())
                .extracting(each -> each.limits().orElseThrow())
                .containsExactly(new Learned.Limits(1, 3), new Learned.Limits(7, 10));
        assertThat(report.leaves()).extracting(each -> each.changed().size()).containsExactly(1, 0);
        assertThat(report.leaves()).extracting(each -> each.step()).containsOnly(Optional.empty());
    }
}
