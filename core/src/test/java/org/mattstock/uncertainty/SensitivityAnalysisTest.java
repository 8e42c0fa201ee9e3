package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Method;
import org.mattstock.internal.simulation.draw.Variants;
import org.mattstock.uncertainty.SensitivityAnalysis.Measure;
import org.mattstock.uncertainty.SensitivityIndices.Factor;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

class SensitivityAnalysisTest {
    private static final Panel PANEL = panel();

    private static Panel panel() {
        SplittableRandom random = new SplittableRandom(11);
        double[][] values = new double[12][4];
        for (double[] row : values) {
            Arrays.setAll(row, i -> 1 + random.nextInt(90) / 10.0);
        }
        return Trees.panel(values);
    }

    private static CompositeIndex index() {
        List<Node> leaves = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            leaves.add(org.mattstock.definition.Leaf.of(
                    "x" + i,
                    org.mattstock.data.Direction.HIGHER,
                    new Normalization.MinMax(
                            new Normalization.Bounds.Observed(),
                            new Normalization.Range(1, 10),
                            Normalization.Clamp.NONE)));
        }
        return CompositeIndex.of(
                "test",
                Branch.of(
                        "root",
                        "root",
                        Branch.of("left", "left", leaves.get(0), leaves.get(1)),
                        Branch.of("right", "right", leaves.get(2), leaves.get(3))));
    }

    @Test
    void eachBranchsWeightsAreOneFactorAndSoIsEachOtherChoice() {
        SensitivityAnalysis analysis = SensitivityAnalysis.of(index())
                .vary(
                        Variation.weights("left", WeightSet.dirichlet(4)),
                        Variation.weights("root", WeightSet.simplex()),
                        Variation.leaves(Variation.bootstrap()),
                        Variation.normalizations(Normalization.percentile()),
                        Variation.aggregations(Aggregation.minimum()));
        assertThat(analysis.factors())
                .containsExactly(
                        "weights of root", "weights of left", "set of indicators", "normalization", "aggregation");
    }

    @Test
    void methodsThatMustNotMeetAreOneFactor() {
        SensitivityAnalysis analysis = SensitivityAnalysis.of(index())
                .vary(
                        Variation.normalizations(Normalization.zScore()),
                        Variation.aggregations(Aggregation.geometric()));
        assertThat(analysis.factors()).containsExactly("normalization and aggregation");
        assertThat(analysis.rows(20).run(PANEL, Trees.YEAR).failed()).isZero();
        assertThat(SensitivityAnalysis.of(index())
                        .vary(
                                Variation.normalizations(Normalization.percentile()),
                                Variation.aggregations(Aggregation.minimum()))
                        .forbid(Normalization.percentile(), Aggregation.minimum())
                        .factors())
                .containsExactly("normalization and aggregation");
    }

    /** Six pairs are left of three by three, as many as two by three: the z-score goes with other aggregations than the own. */
    @Test
    void methodsAreOneFactorAlsoWhereAsManyPairsAreLeftAsThoseOfTheOwnMethods() {
        CompositeIndex geometric =
                CompositeIndex.of("test", ((Branch) index().tree()).withAggregation(Aggregation.geometric()));
        Normalization percentile = new Normalization.Percentile(new Normalization.Range(1, 10));
        SensitivityAnalysis analysis = SensitivityAnalysis.of(geometric)
                .vary(
                        Variation.normalizations(Normalization.zScore(), percentile),
                        new Variation.Aggregations(
                                List.of(Aggregation.arithmetic(), Aggregation.minimum()), List.of("root")))
                .forbid(percentile, Aggregation.minimum())
                .forbid(Normalization.zScore(), Aggregation.minimum());
        assertThat(analysis.factors()).containsExactly("normalization and aggregation");
        assertThat(analysis.rows(20).run(PANEL, Trees.YEAR).failed()).isZero();
    }

    /** One factor alone makes all of the variance. */
    @Test
    void aSingleFactorHasItAll() {
        SensitivityIndices found = SensitivityAnalysis.of(index())
                .vary(Variation.weights("root", WeightSet.simplex()))
                .rows(400)
                .intervals(0.99, 200)
                .run(PANEL, Trees.YEAR);
        assertThat(found.rows()).isEqualTo(400);
        assertThat(found.variance()).isPositive();
        Factor only = found.factors().get(0);
        assertThat(1.0).isBetween(only.first().low(), only.first().high());
        assertThat(1.0).isBetween(only.total().low(), only.total().high());
    }

    /** The two choices each give one of two figures with even odds: four definitions, whose exact shares are counted out. */
    @Test
    void twoChoicesOfTwoAreCountedOutByHand() {
        Normalization percentile = Normalization.percentile();
        SensitivityAnalysis analysis = SensitivityAnalysis.of(index())
                .vary(Variation.normalizations(percentile), Variation.aggregations(Aggregation.minimum()))
                .measure(Measure.placeOf("A"));
        double[][] places = new double[2][2];
        for (int n = 0; n < 2; n++) {
            for (int a = 0; a < 2; a++) {
                Method method = n == 0 ? Method.OWN : Method.OWN.withNormalization(percentile);
                method = a == 0 ? method : method.withAggregation(Aggregation.minimum(), List.of());
                Blueprint blueprint = Blueprint.of(index(), List.of(), List.of());
                places[n][a] = new Variants(blueprint)
                        .of(method)
                        .score(PANEL, Trees.YEAR)
                        .ranking()
                        .requireEntry("A")
                        .place();
            }
        }
        double mean = (places[0][0] + places[0][1] + places[1][0] + places[1][1]) / 4;
        double variance = 0;
        for (double[] row : places) {
            for (double place : row) {
                variance += (place - mean) * (place - mean) / 4;
            }
        }
        double first = Math.pow((places[0][0] + places[0][1] - places[1][0] - places[1][1]) / 4, 2) / variance;
        double second = Math.pow((places[0][0] + places[1][0] - places[0][1] - places[1][1]) / 4, 2) / variance;
        SensitivityIndices found = analysis.rows(900).intervals(0.999, 300).run(PANEL, Trees.YEAR);
        assertThat(found.mean()).isCloseTo(mean, within(0.3));
        assertThat(found.variance()).isCloseTo(variance, within(0.1 * variance));
        assertThat(first)
                .isBetween(
                        found.factors().get(0).first().low(),
                        found.factors().get(0).first().high());
        assertThat(second)
                .isBetween(
                        found.factors().get(1).first().low(),
                        found.factors().get(1).first().high());
        assertThat(1 - second)
                .isBetween(
                        found.factors().get(0).total().low(),
                        found.factors().get(0).total().high());
    }

    @Test
    void aSeedGivesTheSameAndAnotherSeedAnother() {
        SensitivityAnalysis analysis = SensitivityAnalysis.of(index()).rows(30).intervals(0.9, 20);
        assertThat(analysis.run(PANEL, Trees.YEAR))
                .isEqualTo(analysis.vary(UncertaintyAnalysis.of(index()).variations())
                        .seed(1)
                        .run(PANEL, Trees.YEAR));
        assertThat(analysis.run(PANEL, Trees.YEAR))
                .isNotEqualTo(analysis.seed(2).run(PANEL, Trees.YEAR));
    }

    @Test
    void aListenerCanEndTheRun() {
        SensitivityIndices found = SensitivityAnalysis.of(index())
                .rows(30)
                .listener((done, wanted) -> done < 5 ? Progress.Answer.CONTINUE : Progress.Answer.CANCEL)
                .run(PANEL, Trees.YEAR);
        assertThat(found.rows()).isEqualTo(5);
    }

    /** Without x2, everybody has the same; with any weight, x1 has no reference that tells units apart. */
    @Test
    void whatCannotBeScoredIsCountedAndTheReasonGivenWhereNothingCan() {
        Panel panel = Trees.panel(new double[][] {{1, 2}, {1, 3}, {1, 5}});
        Branch root = Trees.branch("root", 1, 2).withNormalization(Normalization.minMax());
        SensitivityIndices some = SensitivityAnalysis.of(CompositeIndex.of("x", root))
                .rows(40)
                .intervals(0.9, 20)
                .vary(Variation.leaves(Variation.leaveOneOut()), Variation.weights("root", WeightSet.box(0.25)))
                .run(panel, Trees.YEAR);
        assertThat(some.failed()).isPositive();
        assertThat(some.rows() + some.failed()).isEqualTo(40);
        assertThat(some.toTable().title())
                .isEqualTo("Which choice moves the mean absolute rank shift (" + some.failed()
                        + " of 40 rows left out: not scored)");
        Branch woken = Branch.of("root", "Root")
                .withParts(List.of(
                        Branch.Part.of(Trees.leaf(1).withNormalization(Normalization.minMax()), 0),
                        Branch.Part.of(Trees.leaf(2), 1)))
                .withWeighting(Weighting.relative());
        SensitivityAnalysis none = SensitivityAnalysis.of(CompositeIndex.of("x", woken))
                .rows(40)
                .vary(Variation.weights("root", WeightSet.simplex()));
        assertThatExceptionOfType(ScoringException.class)
                .isThrownBy(() -> none.run(panel, Trees.YEAR))
                .withMessageStartingWith("at least two rows must be scored in full, got 0 of 40; the first reason: ")
                .withMessageContaining("the reference of x1");
    }

    @Test
    void settingsAreChecked() {
        SensitivityAnalysis analysis = SensitivityAnalysis.of(index());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.rows(1))
                .withMessage("rows must be from 2 to 100000, got 1");
        assertThatIllegalArgumentException().isThrownBy(() -> analysis.rows(Integer.MAX_VALUE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.intervals(0.9, Integer.MAX_VALUE))
                .withMessage("bootstraps must be from 1 to 100000, got 2147483647");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.intervals(1, 10))
                .withMessage("level must be above 0 and below 1, got 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.vary().run(PANEL, Trees.YEAR))
                .withMessage("variations must vary something, got []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.measure(Measure.placeOf("Z")).run(PANEL, Trees.YEAR))
                .withMessageStartingWith("unit must be one of the population's, got \"Z\"");
    }
}
