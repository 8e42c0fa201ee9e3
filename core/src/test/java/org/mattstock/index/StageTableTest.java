package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;
import org.mattstock.index.Scores.Stage;

/** The figures of all leaves as they were at each step, and the values of nodes as columns. */
class StageTableTest {
    private static final Leaf COST = Leaf.of("cost", Direction.LOWER, Normalization.minMax())
            .withDenominator(Denominator.of("people"))
            .withTreatment(Treatment.clip(2, 6))
            .withImputation(Imputation.median());
    private static final Leaf TRUST = Leaf.of("trust", Direction.HIGHER, Normalization.minMax());

    private static Scores scores(Leaf... leaves) {
        return CompositeIndex.of("i", Branch.of("i", "Index", leaves))
                .score(
                        Panels.of("A", "B", "C", "D")
                                .with("cost", 100, 500, 900, Double.NaN)
                                .with("people", 100, 100, 100, 100)
                                .with("trust", 60, 70.5, 80, 90)
                                .build(),
                        Panels.YEAR);
    }

    @Test
    void everyStageIsATableOfUnitsByLeaves() {
        Scores scores = scores(COST, TRUST);
        assertThat(scores.stage(Stage.RAW).toText()).isEqualTo("""
                Index 2022, raw
                id  unit    cost  trust
                --  ------  ----  -----
                A   Unit A   100   60.0
                B   Unit B   500   70.5
                C   Unit C   900   80.0
                D   Unit D         90.0""");
        assertThat(column(scores, Stage.SCALED)).containsExactly("1", "5", "9", "");
        assertThat(column(scores, Stage.TREATED)).containsExactly("2", "5", "6", "");
        assertThat(column(scores, Stage.IMPUTED)).containsExactly("2", "5", "6", "5");
        assertThat(column(scores, Stage.NORMALIZED)).containsExactly("100", "25", "0", "25");
    }

    /** A figure that is made up is nobody's own, least of all one that its source keeps to itself. */
    @Test
    void whatStandsInForAConfidentialFigureIsNotPrintedAsIt() {
        Leaf mean = Leaf.of("cost", Direction.HIGHER, Normalization.minMax()).withImputation(Imputation.mean());
        Panels panels = Panels.of("A", "B", "C", "D", "E")
                .with("cost", 10, 20, 60, Double.NaN, Double.NaN)
                .missing("cost", "D", MissingReason.CONFIDENTIAL)
                .missing("cost", "E", MissingReason.NOT_REPORTED);
        Scores scores = CompositeIndex.of("i", Branch.of("i", "Index", mean)).score(panels.build(), Panels.YEAR);

        assertThat(column(scores, Stage.IMPUTED)).containsExactly("10", "20", "60", "", "30");
        assertThat(scores.explain("D").toString()).contains("missing: confidential; imputed and not shown, the mean");
        assertThat(scores.score("D")).isEqualTo(scores.score("E"));
    }

    private static String[] column(Scores scores, Stage stage) {
        return Arrays.stream(scores.stage(stage).select("cost").toText().split("\n", -1))
                .skip(3)
                .map(String::strip)
                .toArray(String[]::new);
    }

    @Test
    void whereImputationComesFirstTreatmentIsTheLaterStage() {
        Scores scores = scores(COST.withOrder(Leaf.Order.IMPUTE_THEN_TREAT), TRUST);
        assertThat(column(scores, Stage.IMPUTED)).containsExactly("1", "5", "9", "5");
        assertThat(column(scores, Stage.TREATED)).containsExactly("2", "5", "6", "5");
    }

    @Test
    void aLeafMayBeCalledWhatAnotherColumnIsCalled() {
        assertThat(scores(TRUST.withId("unit")).stage(Stage.RAW).toText()).contains("id  unit    leaf unit");
    }

    @Test
    void theValuesOfANodeAreAColumnOfOnesOwn() {
        Scores scores = scores(COST, TRUST);
        double[] values = scores.node("cost").toArray();
        assertThat(values).containsExactly(100, 25, 0, 25);
        values[0] = -1;
        assertThat(scores.node("cost").value("A")).hasValue(100);
    }

    @Test
    void aNodeIsMadeOnceAndAnUnknownOneIsRefusedWithTheNearest() {
        Scores scores = scores(COST, TRUST);
        assertThat(scores.node("trust")).isSameAs(scores.node("trust"));
        assertThatThrownBy(() -> scores.node("trusts"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trusts")
                .hasMessageContaining("nearest: trust");
    }

    /** Its figures are there; it cannot be normalized, since all have the same. */
    @Test
    void aLeafOfWeightZeroThatCannotBeScoredStopsNoTable() {
        Branch tree = Branch.of("all", "All")
                .part(Leaf.of("X", Direction.HIGHER, Normalization.minMax()), 1)
                .part(Leaf.of("Y", Direction.HIGHER, Normalization.minMax()), 0);
        Scores scores = CompositeIndex.of("off", tree)
                .score(Panels.of("A", "B").with("X", 1, 2).with("Y", 4, 4).build(), Panels.YEAR);
        assertThat(scores.stage(Scores.Stage.RAW).toText()).contains("4");
        assertThat(scores.stage(Scores.Stage.NORMALIZED).toText())
                .contains("100")
                .doesNotContain("4");
    }
}
