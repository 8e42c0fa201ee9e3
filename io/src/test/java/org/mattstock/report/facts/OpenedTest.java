package org.mattstock.report.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Explanation;
import org.mattstock.index.Scores;

/** A score opened up is what the explanation says, to the bit. */
class OpenedTest {
    private static final int YEAR = 2022;
    private static final int UNITS = 20;

    private static Panel panel() {
        SplittableRandom random = new SplittableRandom(3);
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < UNITS; unit++) {
            builder.unit(new Unit("u" + unit, "Unit " + unit, "K"));
        }
        for (int i = 1; i <= 8; i++) {
            builder.indicator(Indicator.of("x" + i, "Figure " + i));
            for (int unit = 0; unit < UNITS; unit++) {
                if (random.nextInt(6) != 0) {
                    builder.value("x" + i, Breakdown.TOTAL, "u" + unit, YEAR, random.nextDouble(1, 100));
                }
            }
        }
        return builder.build();
    }

    private static Leaf leaf(int number) {
        Direction direction = number % 3 == 0 ? Direction.LOWER : Direction.HIGHER;
        return Leaf.of("x" + number, direction, Normalization.quantileMinMax(0.1, 0.9));
    }

    private static Leaf positive(int number) {
        return Leaf.of("x" + number, Direction.HIGHER, Normalization.goalposts(-1, 101));
    }

    /** A branch that is normalized and cut, one with parts put in, one with a branch in it that multiplies. */
    private static CompositeIndex index() {
        MissingRule half = MissingRule.atLeast(0.4);
        Branch cut = Branch.of("cut", "Cut", leaf(1), leaf(2), leaf(3))
                .withMissing(half)
                .withNormalization(Normalization.quantileMinMax(0.2, 0.8));
        Branch filled = Branch.of("filled", "Filled", leaf(4), leaf(5)).withMissing(MissingRule.substituteConstant(30));
        Branch product = Branch.of("product", "Product", positive(6), positive(7))
                .withAggregation(Aggregation.geometric())
                .withMissing(half);
        Branch mixed = Branch.of("mixed", "Mixed", leaf(8), product).withMissing(half);
        return CompositeIndex.of(
                "test", Branch.of("all", "All", cut, filled, mixed).withMissing(half));
    }

    private static RankingFacts facts(Scores scores) {
        return new RankingFacts(new RankingFacts.Given(
                scores,
                scores.ranking(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                10));
    }

    private static List<Double> amounts(Opened opened) {
        List<Double> amounts = new ArrayList<>();
        for (Opened.Block block : opened.blocks()) {
            block.leaves().forEach(leaf -> leaf.amount().ifPresent(amounts::add));
            block.rest().forEach(item -> amounts.add(item.amount()));
        }
        opened.rest().forEach(item -> amounts.add(item.amount()));
        return amounts;
    }

    @Test
    void amountsAreTheItemsOfTheExplanation() {
        Scores scores = index().score(panel(), YEAR);
        List<UnitFacts> units = facts(scores).units().toList();

        assertThat(units).hasSizeGreaterThan(UNITS / 2);
        for (UnitFacts unit : units) {
            List<Double> items = scores.explain(unit.unit().id()).items().stream()
                    .map(Explanation.Item::amount)
                    .toList();
            assertThat(amounts(unit.opened())).containsExactlyInAnyOrderElementsOf(items);
        }
    }

    @Test
    void nothingCanBeMissingOfAMostThatIsCutOrPutIn() {
        Scores scores = index().score(panel(), YEAR);

        assertThat(facts(scores).units()).allSatisfy(unit -> {
            assertThat(unit.opened().possible()).isEmpty();
            assertThat(unit.opened().blocks().get(0).possible()).isEmpty();
        });
    }

    @Test
    void theMostOfAPlainMeanIsItsScale() {
        CompositeIndex plain = CompositeIndex.of(
                "plain",
                Branch.of("all", "All", Branch.of("a", "A", leaf(1), leaf(2)), Branch.of("b", "B", leaf(3), leaf(4))));

        assertThat(facts(plain.score(panel(), YEAR)).units()).isNotEmpty().allSatisfy(unit -> {
            assertThat(unit.opened().possible().orElseThrow()).isEqualTo(100);
            assertThat(unit.opened().leaves())
                    .allSatisfy(
                            leaf -> assertThat(leaf.possible().orElseThrow()).isEqualTo(25));
        });
    }
}
