package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.EffectiveWeights.OfIndicator;
import org.mattstock.index.EffectiveWeights.OfLeaf;

class EffectiveWeightsTest {
    private static Leaf leaf(String id, String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.minMax()).withId(id);
    }

    /** Resources weigh 3 of 4 and hold two leaves; cost stands in both branches, with one of two parts in the second. */
    private static final CompositeIndex INDEX = CompositeIndex.of(
            "weights",
            Branch.of("root", "Root")
                    .withWeighting(Weighting.relative())
                    .withParts(List.of(
                            Branch.Part.of(
                                    Branch.of("resources", "Resources", leaf("cost", "N1"), leaf("staff", "N2")), 3),
                            Branch.Part.of(
                                    Branch.of(
                                            "efficiency", "Efficiency", leaf("cost-again", "N1"), leaf("result", "N3")),
                                    1))));

    @Test
    void aLeafWeighsItsShareOfItsBranchesShare() {
        assertThat(INDEX.effectiveWeights().leaves())
                .containsExactly(
                        new OfLeaf("cost", "N1", 0.5, 0.375),
                        new OfLeaf("staff", "N2", 0.5, 0.375),
                        new OfLeaf("cost-again", "N1", 0.5, 0.125),
                        new OfLeaf("result", "N3", 0.5, 0.125));
    }

    @Test
    void anIndicatorThatStandsTwiceWeighsTheSumAndIsFlagged() {
        OfIndicator cost = new OfIndicator("N1", 0.5, List.of("cost", "cost-again"));
        assertThat(INDEX.effectiveWeights().indicators())
                .containsExactly(
                        cost,
                        new OfIndicator("N2", 0.375, List.of("staff")),
                        new OfIndicator("N3", 0.125, List.of("result")));
        assertThat(INDEX.effectiveWeights().countedSeveralTimes()).containsExactly(cost);
    }

    @Test
    void aLoneLeafWeighsEverything() {
        assertThat(CompositeIndex.of("one", leaf("a", "N1")).effectiveWeights().leaves())
                .containsExactly(new OfLeaf("a", "N1", 1, 1));
    }

    @Test
    void weightsSumToOne() {
        double sum = DefinitionSamples.index().effectiveWeights().leaves().stream()
                .mapToDouble(OfLeaf::weight)
                .sum();
        assertThat(sum).isCloseTo(1, within(1e-12));
    }

    @Test
    void theTableWarnsOfADoubleCount() {
        assertThat(INDEX.effectiveWeights().toTable().toText()).isEqualTo("""
                        Effective weights
                        leaf        indicator  share in branch  effective weight  indicator in all  warning
                        ----------  ---------  ---------------  ----------------  ----------------  ------------------------
                        cost        N1                  0.5000            0.3750            0.5000  indicator counts 2 times
                        staff       N2                  0.5000            0.3750            0.3750
                        cost-again  N1                  0.5000            0.1250            0.5000  indicator counts 2 times
                        result      N3                  0.5000            0.1250            0.1250
                        """.stripTrailing());
    }

    @Test
    void anIndicatorIsNotCountedWhereItHasWeightZero() {
        Leaf cost = Leaf.of("cost", Direction.LOWER, Normalization.minMax());
        EffectiveWeights weights =
                EffectiveWeights.of(Branch.of("all", "All").part(cost, 1).part(cost.withId("again"), 0));
        assertThat(weights.countedSeveralTimes()).isEmpty();
        assertThat(weights.toTable().toText()).doesNotContain("times");
    }
}
