package org.mattstock.elicitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.uncertainty.NecessaryPreference;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;

/** Where stated weights go: into a branch, and into what is varied. */
class StatedWeightsTest {
    private static final int YEAR = 2022;
    private static final Branch PLAIN = Branch.of("all", "All", leaf("health"), leaf("roads"));
    private static final Cards CARDS =
            Cards.of(Cards.fromZero(), Cards.level(0, "roads"), Cards.between(0, 2, "health"));

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    /** A leads by 1 in health and lags in roads: level with B where health has 3/5 of the weight, with C 7/9, with D 9/10. */
    private static Panel panel() {
        PanelBuilder builder = Panel.builder();
        Map<String, double[]> figures = Map.of(
                "A", new double[] {3, 1},
                "B", new double[] {2, 2.5},
                "C", new double[] {2, 4.5},
                "D", new double[] {2, 10});
        figures.forEach((unit, values) -> {
            builder.unit(new Unit(unit, unit, "K"));
            builder.value("health", Breakdown.TOTAL, unit, YEAR, values[0]);
            builder.value("roads", Breakdown.TOTAL, unit, YEAR, values[1]);
        });
        return builder.build();
    }

    @Test
    void aBranchTakesTheSharesInItsOwnOrder() {
        Branch weighed = CARDS.weigh(PLAIN);
        assertThat(weighed.weighting()).isEqualTo(Weighting.shares());
        assertThat(weighed.parts().stream().map(part -> part.weight().orElseThrow()))
                .containsExactly(0.75, 0.25);
        Scores scores = CompositeIndex.of("index", weighed).score(panel(), YEAR);
        assertThat(scores.score("A").orElseThrow()).isCloseTo(2.5, within(1e-15));
        assertThat(scores.score("D").orElseThrow()).isCloseTo(4, within(1e-15));
    }

    @Test
    void partsOfTheBranchAreThoseThatWereWeighed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARDS.weigh(Branch.of("all", "All", leaf("health"), leaf("road"))))
                .withMessage("weights must be parts of all, got \"roads\"; nearest: road");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARDS.weigh(PLAIN.part(leaf("school"))))
                .withMessageStartingWith("branch must be of parts with a weight, got \"school\"");
    }

    /** By the cards health has 2 to 4 times the weight of roads, and the box reaches from 2 to 4.5: B is behind A, D ahead. */
    @Test
    void whatTheCardsLeaveOpenIsVaried() {
        CompositeIndex index = CompositeIndex.of("index", CARDS.weigh(PLAIN));
        NecessaryPreference box = NecessaryPreference.of(index.score(panel(), YEAR), Map.of("all", CARDS.weightSet()));
        assertThat(box.places("A").best()).isEqualTo(2);
        assertThat(box.places("A").worst()).isEqualTo(3);
        RankDistribution drawn = UncertaintyAnalysis.of(index)
                .vary(Variation.weights("all", CARDS.weightSet()))
                .replicates(200)
                .seed(1)
                .run(panel(), YEAR);
        assertThat(drawn.meanPlace("A").orElseThrow().value()).isBetween(2.05, 2.95);
    }

    /** Health has at least half of the weight, and that is all. */
    @Test
    void theOrderAloneLeavesMoreOpen() {
        CompositeIndex index = CompositeIndex.of("index", CARDS.weigh(PLAIN));
        NecessaryPreference order = NecessaryPreference.of(index.score(panel(), YEAR), Map.of("all", CARDS.order()));
        assertThat(order.places("A").best()).isEqualTo(1);
        assertThat(order.places("A").worst()).isEqualTo(4);
    }
}
