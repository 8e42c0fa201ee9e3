package org.mattstock.internal.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Aggregation.Preference;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.ShareBounds;
import org.mattstock.index.CompositeIndex;

class WithoutNodeTest {
    private static final Preference USUAL = Preference.usual();
    private static final Preference WIDE = Preference.linear(1, 2);

    static List<List<Aggregation>> named() {
        return List.of(
                List.of(
                        Aggregation.promethee(USUAL, Map.of("X", WIDE, "Y", WIDE)),
                        Aggregation.promethee(USUAL, Map.of("X", WIDE))),
                List.of(
                        Aggregation.outranking(USUAL, Map.of("Y", WIDE), Map.of("X", WIDE, "Y", WIDE)),
                        Aggregation.outranking(USUAL, Map.of(), Map.of("X", WIDE))),
                List.of(
                        Aggregation.benefitOfTheDoubt(ShareBounds.free().withPart("Y", 0, 0.5)),
                        Aggregation.benefitOfTheDoubt(ShareBounds.free())),
                List.of(
                        Aggregation.multiplicativeBenefitOfTheDoubt(
                                ShareBounds.between(0.1, 0.5).withPart("X", 0.2, 0.25)),
                        Aggregation.multiplicativeBenefitOfTheDoubt(ShareBounds.between(0.1, 0.5)
                                .withPart("X", 0.2, 0.25 / 0.75)
                                .withPart("Z", 0.1, 0.5 / 0.75))),
                List.of(Aggregation.copeland(), Aggregation.copeland()));
    }

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.none());
    }

    /** Otherwise the rest would be refused for a name that it does not have. */
    @ParameterizedTest
    @MethodSource("named")
    void whatAnAggregationSaysOfAPartGoesWithIt(List<Aggregation> beforeAndAfter) {
        Branch all = Branch.of("all", "All", leaf("X"), leaf("Y"), leaf("Z")).withAggregation(beforeAndAfter.get(0));
        CompositeIndex rest = WithoutNode.of(CompositeIndex.of("test", all), "Y")
                .orElseThrow()
                .get();

        assertThat(rest.tree())
                .isEqualTo(Branch.of("all", "All", leaf("X"), leaf("Z")).withAggregation(beforeAndAfter.get(1)));
    }
}
