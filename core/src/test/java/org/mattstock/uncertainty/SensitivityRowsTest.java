package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Choices;
import org.mattstock.internal.simulation.draw.Draw;
import org.mattstock.internal.simulation.draw.Factors;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.rank.Ranking;
import org.mattstock.uncertainty.ReplicateCounts.BlockRange;
import org.mattstock.uncertainty.SensitivityAnalysis.Measure;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Rows that are scored side by side, on threads or in parts, are those that are scored in full one by one. */
class SensitivityRowsTest {
    private static final int YEAR = Figures.YEAR;
    private static final Panel PANEL = Figures.panel(30, 12, 0.1);
    private static final String UNIT = PANEL.units().get(3).id();

    private static final List<Variation> VARIED = List.of(
            Variation.weights("all", WeightSet.simplex()),
            Variation.leaves(Variation.bootstrap()),
            Variation.normalizations(Normalization.percentile(), Normalization.rank()),
            Variation.aggregations(Aggregation.minimum()));

    private static SensitivityAnalysis analysis() {
        return SensitivityAnalysis.of(Figures.twoDimensions(6)).rows(150).intervals(0.9, 20);
    }

    static Stream<SensitivityAnalysis> analyses() {
        return Stream.of(
                analysis(),
                analysis().vary(VARIED).seed(4),
                analysis().vary(VARIED).measure(Measure.placeOf(UNIT)).threads(2));
    }

    private static SensitivityRows sevenParts(SensitivityAnalysis analysis) {
        List<SensitivityRows> parts = new ArrayList<>();
        for (int part = 0; part < 7; part++) {
            int rows = analysis.rows();
            parts.add(analysis.count(PANEL, YEAR, part * rows / 7, (part + 1) * rows / 7));
        }
        Collections.shuffle(parts, new Random(5));
        return parts.stream()
                .map(part -> SensitivityRows.parse(part.toBytes()))
                .reduce(SensitivityRows::plus)
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void sevenPartsInAnyOrderAreTheWholeToTheBit(SensitivityAnalysis analysis) {
        SensitivityRows whole = analysis.count(PANEL, YEAR, 0, 150);
        SensitivityRows sum = sevenParts(analysis);
        assertThat(sum.toBytes()).isEqualTo(whole.toBytes());
        assertThat(sum).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(sum.ranges()).containsExactly(new BlockRange(0, 150));
        assertThat(analysis.indices(PANEL, YEAR, sum)).isEqualTo(analysis.run(PANEL, YEAR));
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void anyNumberOfThreadsGivesTheSameBits(SensitivityAnalysis analysis) {
        byte[] one = analysis.threads(1).count(PANEL, YEAR, 0, 150).toBytes();
        assertThat(analysis.threads(2).count(PANEL, YEAR, 0, 150).toBytes()).isEqualTo(one);
        assertThat(analysis.threads(5).count(PANEL, YEAR, 0, 150).toBytes()).isEqualTo(one);
    }

    @Test
    void everyFigureIsThatOfAFullScoring() {
        SensitivityPlan plan = new SensitivityPlan(VARIED);
        plan.measure = Measure.placeOf(UNIT);
        double[][] found = new SensitivityRun(Figures.twoDimensions(6), plan, PANEL, YEAR)
                .rows(0, 60)
                .rows();
        Blueprint blueprint = Blueprint.of(Figures.twoDimensions(6), VARIED, List.of());
        Trial trial = Trial.of(blueprint, PANEL, YEAR, Behaviors.none());
        List<Choices.Factor> factors = Factors.of(blueprint, VARIED, List.of());
        SobolDesign design = SobolDesign.drawn(factors.size(), 1);
        for (int row = 0; row < 60; row++) {
            for (int column = 0; column < design.columns(); column++) {
                Draw draw = Choices.draw(blueprint, factors, design.row(row)[column]);
                Ranking ranking =
                        trial.slow().definition(draw).score(PANEL, YEAR).ranking();
                double expected = ranking.entry(UNIT).map(Ranking.Entry::place).orElse(ranking.size() + 1.0);
                assertThat(found[row][column]).isEqualTo(expected);
            }
        }
    }

    @Test
    void partsOfSomethingElseAndRowsThatLackOrAreThereTwiceAreNamed() {
        SensitivityAnalysis analysis = analysis();
        SensitivityRows first = analysis.count(PANEL, YEAR, 0, 40);
        SensitivityRows last = analysis.count(PANEL, YEAR, 60, 150);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.plus(analysis.count(PANEL, YEAR, 30, 60)))
                .withMessage("rows must be counted once, got twice 30..39");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.indices(PANEL, YEAR, first.plus(last)))
                .withMessage("rows must be all from 0 to 149, missing are 40..59");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.plus(analysis.seed(9).count(PANEL, YEAR, 40, 60)))
                .withMessageStartingWith("counts must be of the same settings: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.plus(analysis.rows(151).count(PANEL, YEAR, 40, 60)))
                .withMessage("counts must be of the same replicates: 150, got 151");
        byte[] damaged = first.toBytes();
        damaged[90] ^= 1;
        assertThatIllegalArgumentException().isThrownBy(() -> SensitivityRows.parse(damaged));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.count(PANEL, YEAR, 5, 151))
                .withMessage("rows must be from one of 0 to 149 to a later one of at most 150, got 5 to 151");
    }

    private static double[][] uniform(int rows, int factors, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] sample = new double[rows][factors];
        for (double[] row : sample) {
            for (int factor = 0; factor < factors; factor++) {
                row[factor] = random.nextDouble();
            }
        }
        return sample;
    }

    /** A, B, then A with each factor from B, as programs hand them out. */
    private static double[][] list(double[][] a, double[][] b) {
        List<double[]> rows = new ArrayList<>(List.of(a));
        rows.addAll(List.of(b));
        for (int factor = 0; factor < a[0].length; factor++) {
            for (int row = 0; row < a.length; row++) {
                double[] mixed = a[row].clone();
                mixed[factor] = b[row][factor];
                rows.add(mixed);
            }
        }
        return rows.toArray(double[][]::new);
    }

    @Test
    void aSampleOfOnesOwnIsTakenAsTwoMatricesOrAsTheReadyList() {
        double[][] a = uniform(40, 4, 1);
        double[][] b = uniform(40, 4, 2);
        SensitivityAnalysis analysis = analysis().vary(VARIED);
        assertThat(analysis.factors()).hasSize(4);
        SensitivityIndices found = analysis.sample(a, b).run(PANEL, YEAR);
        assertThat(found.rows()).isEqualTo(40);
        assertThat(analysis.sample(list(a, b)).run(PANEL, YEAR)).isEqualTo(found);
        assertThat(sevenParts(analysis.sample(a, b)))
                .isEqualTo(analysis.sample(a, b).count(PANEL, YEAR, 0, 40));
        assertThat(analysis.sample(b, a).run(PANEL, YEAR)).isNotEqualTo(found);
    }

    @Test
    void aSampleThatIsNoDesignIsRefusedWithThePlace() {
        double[][] a = uniform(40, 4, 1);
        double[][] b = uniform(40, 4, 2);
        SensitivityAnalysis analysis = analysis().vary(VARIED);
        double[][] list = list(a, b);
        list[3 * 40 + 7][0] = 0.5;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.sample(list))
                .withMessageStartingWith(
                        "sample rows[127] must be rows[7] with the number of factor 2 from rows[47], got [0.5, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        analysis.sample(uniform(40, 3, 1), uniform(40, 3, 2)).run(PANEL, YEAR))
                .withMessageStartingWith("sample must have a column for each of [weights of all, ")
                .withMessageEndingWith("], got 3");
        b[2][1] = 1;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> analysis.sample(a, b))
                .withMessage("sample b[2][1] must be from 0 to below 1, got 1.0");
    }
}
