package org.mattstock.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
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

class BestWorstTest {
    @ParameterizedTest
    @ValueSource(strings = {"B0", "B1", "B2", "B3", "B4"})
    void weightsAreThoseOfTheTable(String name) {
        ReferenceTable input = Tables.where(Tables.read("bwm_input"), "case", name);
        List<String> parts = input.texts("criterion");
        BestWorst stated = BestWorst.of(
                parts,
                parts.get(input.texts("is_best").indexOf("1")),
                parts.get(input.texts("is_worst").indexOf("1")),
                byPart(parts, input.numbers("best_to_others")),
                byPart(parts, input.numbers("others_to_worst")));
        ReferenceTable expected = Tables.where(Tables.read("bwm"), "case", name);
        assertThat(expected.rows()).hasSize(parts.size() + 1);
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            double found = row.get("quantity").equals("xi")
                    ? stated.deviation()
                    : stated.weights().get(row.get("criterion"));
            Tables.isClose(found, expected.number(i, "value"), row);
        }
    }

    private static Map<String, Double> byPart(List<String> parts, double[] values) {
        Map<String, Double> byPart = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            byPart.put(parts.get(i), values[i]);
        }
        return byPart;
    }

    @Test
    void whatFollowsNeedNotBeStated() {
        BestWorst brief = BestWorst.of(
                List.of("health", "school", "roads"),
                "school",
                "roads",
                Map.of("health", 3.0, "roads", 7.0),
                Map.of("health", 3.0));
        assertThat(brief.bestTo()).containsEntry("school", 1.0);
        assertThat(brief.toWorst()).containsEntry("school", 7.0).containsEntry("roads", 1.0);
        assertThat(brief.weights().get("school")).isCloseTo(37 / 55.0, within(1e-12));
        assertThat(brief.deviation()).isCloseTo(2 / 55.0, within(1e-12));
        assertThat(brief.toTable().toString()).contains("school  0.6727        1.00                1.00         7.00");
    }

    @Test
    void refusesWhatIsMissingOrContradictsItself() {
        refused("a", "a", Map.of(), Map.of(), "best and worst must differ, got a twice");
        refused("a", "d", Map.of(), Map.of(), "worst must be one of the parts, got \"d\"; nearest: a, b, c");
        refused("a", "c", Map.of("c", 5.0), Map.of("b", 2.0), "bestTo of b must be from 1 to 1000.0, got none");
        refused("a", "c", Map.of("b", 2.0, "c", 0.5), Map.of(), "bestTo of c must be from 1 to 1000.0, got 0.5");
        refused("a", "c", Map.of("b", 2.0, "c", 5.0), Map.of(), "toWorst of b must be from 1 to 1000.0, got none");
        refused(
                "a",
                "c",
                Map.of("b", 2.0, "c", 5.0),
                Map.of("a", 4.0, "b", 2.0),
                "toWorst of a must be 5.0 by the other statements, got 4.0");
        refused(
                "a",
                "c",
                Map.of("a", 2.0, "b", 2.0, "c", 5.0),
                Map.of(),
                "bestTo of a must be 1.0 by the other statements, got 2.0");
    }

    private static void refused(
            String best, String worst, Map<String, Double> bestTo, Map<String, Double> toWorst, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BestWorst.of(List.of("a", "b", "c"), best, worst, bestTo, toWorst))
                .withMessage(message);
    }

    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void statementsWithoutContradictionGiveBackTheirWeights(
            @ForAll @IntRange(min = 2, max = 12) int count, @ForAll Random random) {
        double[] weights = Tables.positive(count, random);
        BestWorst stated = stated(Tables.parts(count), weights, 0, random);
        double sum = Arrays.stream(weights).sum();
        for (int part = 0; part < count; part++) {
            assertThat(stated.weights().get("p" + part)).isCloseTo(weights[part] / sum, within(1e-12));
        }
        assertThat(stated.deviation()).isCloseTo(0, within(1e-12));
    }

    /** A small step to any other weights comes to no less: the deviation is convex, so that none does. */
    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void noOtherWeightsDeviateLess(@ForAll @IntRange(min = 2, max = 12) int count, @ForAll Random random) {
        List<String> parts = Tables.parts(count);
        BestWorst stated = stated(parts, Tables.positive(count, random), 3, random);
        Tables.areShares(stated, parts);
        Map<String, Double> weights = stated.weights();
        double least = stated.deviation();
        assertThat(deviation(stated, weights)).isEqualTo(least);
        for (int i = 0; i < 100; i++) {
            Map<String, Double> others = new LinkedHashMap<>();
            double[] steps = random.doubles(count).map(step -> step * step).toArray();
            double sum = Arrays.stream(steps).sum();
            weights.forEach((part, weight) -> others.put(part, 0.99 * weight + 0.01 * steps[others.size()] / sum));
            assertThat(deviation(stated, others)).isGreaterThan(least - 1e-12);
        }
    }

    private static double deviation(BestWorst stated, Map<String, Double> weights) {
        return stated.parts().stream()
                .mapToDouble(part -> Math.max(
                        Math.abs(weights.get(stated.best()) - stated.bestTo().get(part) * weights.get(part)),
                        Math.abs(weights.get(part) - stated.toWorst().get(part) * weights.get(stated.worst()))))
                .max()
                .orElseThrow();
    }

    @Property(seed = "1", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfPartsDecidesNothing(@ForAll @IntRange(min = 2, max = 8) int count, @ForAll Random random) {
        List<String> shuffled = new ArrayList<>(Tables.parts(count));
        BestWorst stated = stated(shuffled, Tables.positive(count, random), 4, random);
        Collections.shuffle(shuffled, random);
        BestWorst other = BestWorst.of(shuffled, stated.best(), stated.worst(), stated.bestTo(), stated.toWorst());
        assertThat(other.weights()).isEqualTo(stated.weights());
    }

    /** What weights come to, each ratio up to some whole number larger. */
    private static BestWorst stated(List<String> parts, double[] weights, int contradiction, Random random) {
        int best = 0;
        int worst = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
            worst = weights[i] < weights[worst] ? i : worst;
        }
        Map<String, Double> bestTo = new LinkedHashMap<>();
        Map<String, Double> toWorst = new LinkedHashMap<>();
        for (int i = 0; i < weights.length; i++) {
            if (i != best) {
                bestTo.put(parts.get(i), weights[best] / weights[i] + random.nextInt(contradiction + 1));
            }
            if (i != best && i != worst) {
                toWorst.put(parts.get(i), weights[i] / weights[worst] + random.nextInt(contradiction + 1));
            }
        }
        return BestWorst.of(parts, parts.get(best), parts.get(worst), bestTo, toWorst);
    }
}
