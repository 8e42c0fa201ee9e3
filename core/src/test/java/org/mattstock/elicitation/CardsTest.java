package org.mattstock.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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
import org.mattstock.variation.WeightSet;

class CardsTest {
    @ParameterizedTest
    @ValueSource(strings = {"K0", "K1", "K2", "K3"})
    void weightsAreThoseOfTheTable(String name) {
        ReferenceTable input = Tables.where(Tables.read("cards_input"), "case", name);
        ReferenceTable expected = Tables.where(Tables.read("cards"), "case", name);
        Cards stated = new Cards(levels(input), Cards.ratio(input.number(0, "z")));
        Map<String, Cards.Rule> rules = Map.of(
                "srf_ratio_z",
                stated.rule(),
                "cards_from_zero",
                Cards.fromZero(),
                "simos_positions",
                Cards.positions());
        rules.forEach((column, rule) -> {
            Map<String, Double> found = stated.withRule(rule).weights();
            assertThat(found.keySet()).containsExactlyElementsOf(expected.texts("criterion"));
            for (int i = 0; i < found.size(); i++) {
                Map<String, String> row = expected.rows().get(i);
                Tables.isClose(found.get(row.get("criterion")), expected.number(i, column), row);
            }
        });
    }

    private static List<Cards.Level> levels(ReferenceTable input) {
        List<Cards.Level> levels = new ArrayList<>();
        for (String level : input.texts("level").stream().distinct().toList()) {
            ReferenceTable rows = Tables.where(input, "level", level);
            int blank = (int) rows.number(0, "blank_cards_below");
            levels.add(new Cards.Level(rows.texts("criterion"), blank, blank));
        }
        return levels;
    }

    @Test
    void onALevelAllAreEqual() {
        for (Cards.Rule rule : List.of(Cards.ratio(5), Cards.fromZero(), Cards.positions())) {
            Cards one = Cards.of(rule, Cards.between(0, 3, "a", "b", "c", "d"));
            assertThat(one.weights()).isEqualTo(Map.of("a", 0.25, "b", 0.25, "c", 0.25, "d", 0.25));
            assertThat(one.weightSet()).isEqualTo(WeightSet.fixed());
            assertThat(one.order()).isEqualTo(WeightSet.simplex());
        }
    }

    /** By steps from zero: 1 to 2, 3 or 4, so that the ratio is 3, give or take a half or a third. */
    @Test
    void imprecisionBecomesABoxAboutTheMiddle() {
        Cards stated = Cards.of(Cards.fromZero(), Cards.level(0, "roads"), Cards.between(0, 2, "school"));
        assertThat(stated.weights()).isEqualTo(Map.of("roads", 0.25, "school", 0.75));
        assertThat(((WeightSet.Box) stated.weightSet()).deviation()).isCloseTo(0.5 / 2.5, within(1e-15));
        assertThat(stated.order()).isEqualTo(WeightSet.ordinal(new WeightSet.AtLeast("school", "roads")));
        assertThat(stated.toTable().cell(1, 3)).hasValue(2L);
    }

    @Test
    void refusesWhatCannotBeLaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cards.of(Cards.fromZero(), Cards.level(0, "a"), Cards.level(0, "b", "a")))
                .withMessage("parts must differ, got a twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cards.of(Cards.fromZero()))
                .withMessage("parts must not be empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cards.level(-1, "a"))
                .withMessage("least must be from 0 to 1000, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cards.between(3, 2, "a"))
                .withMessage("most must be from 3 to 1000, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cards.ratio(0.5))
                .withMessageStartingWith("z must be from 1 to")
                .withMessageEndingWith("got 0.5");
    }

    /** Every number of blank cards is tried; some pair reaches the edge of the box. */
    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.NONE)
    void theBoxHoldsEveryNumberOfBlankCardsAndNoMoreThanItMust(
            @ForAll @IntRange(min = 1, max = 5) int levels,
            @ForAll @IntRange(min = 0, max = 2) int which,
            @ForAll Random random) {
        List<Cards.Rule> rules = List.of(Cards.ratio(1 + random.nextInt(9)), Cards.fromZero(), Cards.positions());
        List<Cards.Level> laid = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            List<String> here = random.nextBoolean() ? List.of("a" + level) : List.of("a" + level, "b" + level);
            int least = random.nextInt(4);
            laid.add(new Cards.Level(here, least, least + random.nextInt(3)));
            parts.addAll(here);
        }
        Cards stated = new Cards(laid, rules.get(which));
        Tables.areShares(stated, parts);
        double widest = 1;
        for (List<Cards.Level> precise : allNumbers(laid)) {
            widest = Math.max(widest, spread(new Cards(precise, stated.rule()).weights(), stated.weights()));
        }
        double deviation = stated.weightSet() instanceof WeightSet.Box box ? box.deviation() : 0;
        assertThat((1 + deviation) / (1 - deviation)).isCloseTo(widest, within(1e-9));
    }

    private static List<List<Cards.Level>> allNumbers(List<Cards.Level> levels) {
        List<List<Cards.Level>> all = List.of(List.of());
        for (Cards.Level level : levels) {
            List<List<Cards.Level>> longer = new ArrayList<>();
            for (List<Cards.Level> before : all) {
                for (int blank = level.least(); blank <= level.most(); blank++) {
                    List<Cards.Level> next = new ArrayList<>(before);
                    next.add(new Cards.Level(level.parts(), blank, blank));
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private static double spread(Map<String, Double> weights, Map<String, Double> middle) {
        double[] ratios = weights.entrySet().stream()
                .mapToDouble(part -> part.getValue() / middle.get(part.getKey()))
                .sorted()
                .toArray();
        return ratios[ratios.length - 1] / ratios[0];
    }
}
