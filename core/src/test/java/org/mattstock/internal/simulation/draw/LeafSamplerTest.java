package org.mattstock.internal.simulation.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Which sets of leaves may be drawn. */
class LeafSamplerTest {
    private static final int DRAWS = 2_000;
    private static final List<Variation.Resampling> ALL =
            List.of(new Variation.Bootstrap(), new Variation.LeaveOneOut(), new Variation.LeaveOut(0.9));

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none());
    }

    /** By draw and node: root, x1, x2 and so on. */
    private static List<int[]> draws(Variation.Resampling resampling, List<Variation> others, double... weights) {
        Branch root = Branch.of("all", "All")
                .withParts(IntStream.range(0, weights.length)
                        .mapToObj(i -> Branch.Part.of(leaf("x" + (i + 1)), weights[i]))
                        .toList())
                .withWeighting(Weighting.relative());
        Blueprint blueprint = Blueprint.of(CompositeIndex.of("test", root), others, List.of());
        LeafSampler sampler = new LeafSampler(blueprint, resampling);
        SplitMix random = SplitMix.of(5, 0);
        int[][] draws = new int[DRAWS][blueprint.size()];
        for (int[] copies : draws) {
            Arrays.fill(copies, 1);
            sampler.draw(random, copies);
        }
        return List.of(draws);
    }

    @Test
    void theOnlyLeafThatCarriesWeightStays() {
        for (Variation.Resampling each : ALL) {
            assertThat(draws(each, List.of(), 0, 1))
                    .allSatisfy(copies ->
                            assertThat(copies[2]).as("x2 under %s", each).isPositive());
        }
    }

    @Test
    void nothingIsDrawnForALeafWithoutWeight() {
        for (Variation.Resampling each : ALL) {
            assertThat(draws(each, List.of(), 0, 1))
                    .allSatisfy(copies ->
                            assertThat(copies[1]).as("x1 under %s", each).isOne());
        }
    }

    @Test
    void aBoxGivesNothingToALeafWithoutWeightAndASimplexDoes() {
        List<Variation> box = List.of(Variation.weights("all", WeightSet.box(0.25)));
        List<Variation> simplex = List.of(Variation.weights("all", WeightSet.simplex()));
        assertThat(draws(new Variation.LeaveOneOut(), box, 0, 1))
                .allSatisfy(copies -> assertThat(copies[2]).isPositive());
        assertThat(draws(new Variation.LeaveOneOut(), simplex, 0, 1))
                .anySatisfy(copies -> assertThat(copies[2]).isZero());
    }

    @Test
    void eachLeafIsTheOneLeftOutEquallyOften() {
        List<int[]> draws = draws(new Variation.LeaveOneOut(), List.of(), 1, 2, 3, 4);
        for (int leaf = 1; leaf <= 4; leaf++) {
            int node = leaf;
            long left = draws.stream().filter(copies -> copies[node] == 0).count();
            // A quarter, give or take four standard errors.
            assertThat(left).isBetween(DRAWS / 4 - 78L, DRAWS / 4 + 78L);
        }
    }

    @Test
    void aBootstrapDrawsAsManyAsThereAre() {
        assertThat(draws(new Variation.Bootstrap(), List.of(), 1, 2, 3, 4))
                .allSatisfy(copies -> assertThat(copies[1] + copies[2] + copies[3] + copies[4])
                        .isEqualTo(4));
    }
}
