package org.mattstock.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.ReferenceTable;
import org.mattstock.elicitation.PairwiseComparisons.Prioritization;

class PairwiseComparisonsTest {
    private static final ReferenceTable INPUT = Tables.read("ahp_input");

    private static PairwiseComparisons matrix(String name) {
        ReferenceTable cells = Tables.where(INPUT, "matrix", name);
        int n = (int) Math.round(Math.sqrt(cells.rows().size()));
        List<List<Double>> rows = new ArrayList<>();
        for (int row = 0; row < n; row++) {
            rows.add(cells.texts("judgement").subList(row * n, (row + 1) * n).stream()
                    .map(PairwiseComparisonsTest::fraction)
                    .toList());
        }
        return PairwiseComparisons.of(Tables.parts(n), rows);
    }

    private static double fraction(String text) {
        String[] terms = text.split("/");
        return terms.length == 1
                ? Double.parseDouble(text)
                : Double.parseDouble(terms[0]) / Double.parseDouble(terms[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"M0", "M1", "M2", "M3", "M4", "M5", "M6"})
    void figuresAreThoseOfTheTable(String name) {
        PairwiseComparisons stated = matrix(name);
        ReferenceTable expected = Tables.where(Tables.read("ahp"), "matrix", name);
        assertThat(expected.rows()).isNotEmpty();
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            Tables.isClose(found(stated, row), expected.number(i, "value"), row);
        }
    }

    private static double found(PairwiseComparisons stated, Map<String, String> row) {
        String part = "p" + row.get("a");
        return switch (row.get("quantity")) {
            case "lambda_max" -> stated.lambdaMax();
            case "CI" -> stated.consistencyIndex();
            case "CR" -> stated.consistencyRatio().orElseThrow();
            case "GCI" -> stated.geometricConsistencyIndex();
            case "weight_eigenvector" -> stated.weights().get(part);
            case "weight_row_geometric_mean" ->
                stated.withPrioritization(Prioritization.ROW_GEOMETRIC_MEAN)
                        .weights()
                        .get(part);
            default -> worst(stated, part, "p" + row.get("b"));
        };
    }

    private static double worst(PairwiseComparisons stated, String part, String other) {
        assertThat(stated.worst()).hasSize(1);
        assertThat(stated.worst().get(0).part()).isEqualTo(part);
        assertThat(stated.worst().get(0).other()).isEqualTo(other);
        return stated.worst().get(0).ratio();
    }

    @Test
    void ofThreePartsAllJudgementsAreEquallyFarOff() {
        assertThat(matrix("M0").worst()).isEmpty();
        assertThat(matrix("M1").worst()).hasSize(3);
        assertThat(matrix("M3").toTable().toString())
                .contains("consistency ratio (random index of Saaty 1980)                  0.1516")
                .contains("worst judgement, as stated                      p0    p3        5.0000");
    }

    @Test
    void eachPairIsJudgedOnce() {
        assertThat(PairwiseComparisons.ofUpper(Tables.parts(3), 1 / 3.0, 3, 5)).isEqualTo(matrix("M1"));
        PairwiseComparisons two = PairwiseComparisons.ofUpper(List.of("a", "b"), 3);
        assertThat(two.weights()).isEqualTo(Map.of("a", 0.75, "b", 0.25));
        assertThat(two.consistencyRatio()).hasValue(0);
        assertThat(two.geometricConsistencyIndex()).isZero();
        PairwiseComparisons one = PairwiseComparisons.ofUpper(List.of("a"));
        assertThat(one.weights()).isEqualTo(Map.of("a", 1.0));
        assertThat(one.consistencyIndex()).isZero();
    }

    @Test
    void elevenPartsHaveNoRandomIndex() {
        double[] all = new double[55];
        Arrays.fill(all, 1);
        assertThat(PairwiseComparisons.ofUpper(Tables.parts(11), all).consistencyRatio())
                .isEmpty();
    }

    /** Going round in circles, the eigenvalue is 1 + c + 1/c and the next ones nearly as large: plain iteration would take millions. */
    @Test
    void contradictionsOfAnySizeConverge() {
        double c = 1e6;
        PairwiseComparisons round = PairwiseComparisons.ofUpper(Tables.parts(3), c, 1 / c, c);
        assertThat(round.lambdaMax()).isCloseTo(1 + c + 1 / c, within(1e-6));
        assertThat(round.weights().values())
                .allSatisfy(weight -> assertThat(weight).isCloseTo(1 / 3.0, within(1e-12)));
    }

    @Test
    void refusesWhatIsNoMatrixOfJudgements() {
        List<String> two = List.of("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseComparisons.of(two, List.of(List.of(1.0, 3.0), List.of(0.333, 1.0))))
                .withMessage("judgement of b against a must be the inverse of the one the other way round, " + 1 / 3.0
                        + ", got 0.333");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseComparisons.of(two, List.of(List.of(2.0, 3.0), List.of(1 / 3.0, 1.0))))
                .withMessage("judgement of a against itself must be 1, got 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseComparisons.of(two, List.of(List.of(1.0, 3.0))))
                .withMessage("judgements must have a row for each of 2 parts, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseComparisons.of(two, List.of(List.of(1.0), List.of(1.0))))
                .withMessage("judgements must have 2 columns, got [1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairwiseComparisons.ofUpper(two))
                .withMessage("upper must have a judgement for each of the 1 pairs of 2 parts, got 0");
        for (double wrong : new double[] {0, -2, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PairwiseComparisons.ofUpper(two, wrong))
                    .withMessageStartingWith("judgement of a against b must be positive")
                    .withMessageEndingWith("got " + wrong);
        }
    }

    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void judgementsWithoutContradictionGiveBackTheirWeights(
            @ForAll @IntRange(min = 1, max = 12) int parts,
            @ForAll Prioritization prioritization,
            @ForAll Random random) {
        double[] weights = Tables.positive(parts, random);
        PairwiseComparisons stated = PairwiseComparisons.ofUpper(Tables.parts(parts), ratios(weights, 1, random))
                .withPrioritization(prioritization);
        double sum = Arrays.stream(weights).sum();
        for (int part = 0; part < parts; part++) {
            assertThat(stated.weights().get("p" + part)).isCloseTo(weights[part] / sum, within(1e-13));
        }
        assertThat(stated.consistencyIndex()).isCloseTo(0, within(1e-12));
        assertThat(stated.worst()).isEmpty();
    }

    /** The matrix times the weights is the weights times the eigenvalue. */
    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void anyJudgementsGiveShares(
            @ForAll @IntRange(min = 1, max = 12) int parts,
            @ForAll @IntRange(min = 1, max = 20) int contradiction,
            @ForAll Prioritization prioritization,
            @ForAll Random random) {
        double[] upper = ratios(Tables.positive(parts, random), contradiction, random);
        PairwiseComparisons stated = PairwiseComparisons.ofUpper(Tables.parts(parts), upper);
        Tables.areShares(stated.withPrioritization(prioritization), Tables.parts(parts));
        List<Double> weights = List.copyOf(stated.weights().values());
        for (int row = 0; row < parts; row++) {
            double image = 0;
            for (int column = 0; column < parts; column++) {
                image += stated.judgements().get(row).get(column) * weights.get(column);
            }
            assertThat(image / weights.get(row)).isCloseTo(stated.lambdaMax(), within(1e-11 * stated.lambdaMax()));
        }
    }

    private static double[] ratios(double[] weights, double contradiction, Random random) {
        List<Double> upper = new ArrayList<>();
        for (int row = 0; row < weights.length; row++) {
            for (int column = row + 1; column < weights.length; column++) {
                double factor = StrictMath.pow(contradiction, 2 * random.nextDouble() - 1);
                upper.add(weights[row] / weights[column] * factor);
            }
        }
        return upper.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
