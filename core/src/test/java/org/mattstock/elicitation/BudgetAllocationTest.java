package org.mattstock.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
import org.mattstock.ReferenceTable;
import org.mattstock.variation.WeightSet;

class BudgetAllocationTest {
    private static final Map<String, BudgetAllocation.Rule> RULES = Map.of(
            "mean;experts with all parts", BudgetAllocation.Rule.MEAN_OF_COMPLETE,
            "median rescaled;experts with all parts", BudgetAllocation.Rule.MEDIAN_OF_COMPLETE,
            "mean per part over experts who named it (own points over own sum) rescaled",
                    BudgetAllocation.Rule.MEAN_OF_NAMED);

    private static final BudgetAllocation TWO = BudgetAllocation.of(
            List.of("health", "school"),
            Map.of("Ada", Map.of("health", 60.0, "school", 40.0), "Bo", Map.of("health", 3.0, "school", 7.0)));

    @Test
    void weightsAreThoseOfTheTable() {
        Map<String, Map<String, Double>> points = new LinkedHashMap<>();
        for (Map<String, String> row : Tables.read("budget_input").rows()) {
            Map<String, Double> stated = new LinkedHashMap<>();
            row.forEach((column, cell) -> {
                if (column.startsWith("c") && !cell.isEmpty()) {
                    stated.put(column, Double.parseDouble(cell));
                }
            });
            points.put(row.get("expert"), stated);
        }
        BudgetAllocation stated = BudgetAllocation.of(List.of("c0", "c1", "c2", "c3", "c4"), points);
        ReferenceTable expected = Tables.read("budget");
        assertThat(expected.texts("rule")).hasSameElementsAs(RULES.keySet());
        for (int i = 0; i < expected.rows().size(); i++) {
            Map<String, String> row = expected.rows().get(i);
            double found = stated.withRule(RULES.get(row.get("rule"))).weights().get(row.get("iCode"));
            Tables.isClose(found, expected.number(i, "weight"), row);
        }
    }

    @Test
    void tenPointsCountLikeAHundred() {
        assertThat(TWO.weights().get("health")).isCloseTo(0.45, within(1e-15));
        assertThat(TWO.expertsTable().toString()).contains("Ada     100.00              0");
    }

    /** Health by school is for Ada 11/6 of what it is for both, and for Bo 11/21, which is farther off. */
    @Test
    void theBoxReachesTheExpertFarthestOff() {
        WeightSet.Box box = (WeightSet.Box) TWO.weightSet();
        assertThat(box.form()).isEqualTo(WeightSet.Box.Form.CONE);
        assertThat(box.deviation()).isCloseTo((21 / 11.0 - 1) / (21 / 11.0 + 1), within(1e-15));
    }

    @Test
    void whereAllAgreeNothingVaries() {
        Map<String, Double> same = Map.of("a", 1.0, "b", 2.0, "c", 4.0);
        assertThat(BudgetAllocation.of(List.of("a", "b", "c"), Map.of("Ada", same, "Bo", same))
                        .weightSet())
                .isEqualTo(WeightSet.fixed());
    }

    @Test
    void whoGivesNothingOpensTheBoxToTheGround() {
        assertThat(BudgetAllocation.of(
                                List.of("a", "b"),
                                Map.of("Ada", Map.of("a", 10.0, "b", 0.0), "Bo", Map.of("a", 5.0, "b", 5.0)))
                        .weightSet())
                .isEqualTo(WeightSet.box(1));
    }

    @Test
    void refusesWhatCannotBeWeights() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stated(Map.of("scool", 1.0)))
                .withMessage("points of Ada must be for one of the parts, got \"scool\"; nearest: school");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stated(Map.of("health", -1.0)))
                .withMessageContaining("points of Ada for health, where not 0, must be positive")
                .withMessageEndingWith("got -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stated(Map.of("health", Double.NaN)))
                .withMessageEndingWith("got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stated(Map.of("health", 0.0, "school", 0.0)))
                .withMessageContaining("points of Ada must not all be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stated(Map.of("health", 100.0)))
                .withMessageContaining("points must be of at least one expert who names all parts")
                .withMessageContaining("Rule.MEAN_OF_NAMED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BudgetAllocation.of(List.of("a", "a"), Map.of()))
                .withMessage("parts must differ, got a twice");
    }

    private static BudgetAllocation stated(Map<String, Double> points) {
        return BudgetAllocation.of(List.of("health", "school"), Map.of("Ada", points));
    }

    /** Each of three experts wants another part only. */
    @Test
    void aMedianThatLeavesNothingIsRefused() {
        Map<String, Map<String, Double>> points = Map.of(
                "A", Map.of("x", 1.0, "y", 0.0, "z", 0.0),
                "B", Map.of("x", 0.0, "y", 1.0, "z", 0.0),
                "C", Map.of("x", 0.0, "y", 0.0, "z", 1.0));
        BudgetAllocation stated = BudgetAllocation.of(List.of("x", "y", "z"), points);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stated.withRule(BudgetAllocation.Rule.MEDIAN_OF_COMPLETE))
                .withMessageContaining("rule must leave weight to a part");
    }

    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theOrderOfExpertsDecidesNothing(
            @ForAll @IntRange(min = 1, max = 6) int parts,
            @ForAll @IntRange(min = 1, max = 7) int experts,
            @ForAll BudgetAllocation.Rule rule,
            @ForAll Random random) {
        List<Map<String, Double>> answers = new ArrayList<>();
        for (int expert = 0; expert < experts; expert++) {
            double[] points = Tables.positive(parts, random);
            Map<String, Double> answer = new LinkedHashMap<>();
            for (int part = 0; part < parts; part++) {
                answer.put("p" + part, points[part]);
            }
            answers.add(answer);
        }
        BudgetAllocation stated = numbered(parts, answers).withRule(rule);
        Collections.shuffle(answers, random);
        Tables.areShares(stated, Tables.parts(parts));
        assertThat(numbered(parts, answers).withRule(rule).weights()).isEqualTo(stated.weights());
    }

    private static BudgetAllocation numbered(int parts, List<Map<String, Double>> answers) {
        Map<String, Map<String, Double>> points = new LinkedHashMap<>();
        answers.forEach(answer -> points.put("expert " + points.size(), answer));
        return BudgetAllocation.of(Tables.parts(parts), points);
    }
}
