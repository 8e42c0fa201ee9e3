package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;

/** Methods that a user brings. */
class BehaviorsTest {
    private static final Panels SHARED =
            Panels.of("A", "B", "C").with("X", 1, 2, 9).with("Y", 4, 4, 1);

    private static final Behaviors BEHAVIORS = Behaviors.none()
            .withTreatment("half", 1, new Behaviors.Treating() {
                @Override
                public double[] learn(double[] reference, Map<String, Double> parameters) {
                    return new double[] {reference[reference.length - 1]};
                }

                @Override
                public double apply(double value, double[] learned, Map<String, Double> parameters) {
                    return Math.min(value, learned[0] / parameters.get("by"));
                }
            })
            .withNormalization("ratio", 2, new Behaviors.Normalizing() {
                @Override
                public double[] learn(double[] reference, Map<String, Double> parameters) {
                    return new double[] {reference[reference.length - 1]};
                }

                @Override
                public double apply(double value, double[] learned, Map<String, Double> parameters) {
                    return value / learned[0];
                }

                @Override
                public double mirror(double normalized, double[] learned, Map<String, Double> parameters) {
                    return 1 - normalized;
                }
            })
            .withAggregation(
                    "best",
                    1,
                    (values, weights, parameters) ->
                            java.util.Arrays.stream(values).max().orElseThrow());

    private static double[] values(Node node) {
        CompositeIndex index = CompositeIndex.of("x", node);
        return Panels.values(index.score(SHARED.build(), Panels.YEAR, BEHAVIORS), node.id());
    }

    @Test
    void aCustomTreatmentLearnsAndApplies() {
        Leaf leaf = Leaf.of("X", Direction.HIGHER, Normalization.none())
                .withTreatment(new Custom("half", 1, Map.of("by", 2.0)));
        assertThat(values(leaf)).containsExactly(1, 2, 4.5);
    }

    @Test
    void aCustomNormalizationHasItsOwnMirror() {
        Custom ratio = new Custom("ratio", 2, Map.of());
        assertThat(values(Leaf.of("Y", Direction.HIGHER, ratio))).containsExactly(1, 1, 0.25);
        assertThat(values(Leaf.of("Y", Direction.LOWER, ratio))).containsExactly(0, 0, 0.75);
    }

    @Test
    void aCustomAggregationSeesOneUnitAtATime() {
        Branch branch = Branch.of(
                        "all",
                        "All",
                        Leaf.of("X", Direction.HIGHER, Normalization.none()),
                        Leaf.of("Y", Direction.HIGHER, Normalization.none()))
                .withAggregation(new Custom("best", 1, Map.of()));
        assertThat(values(branch)).containsExactly(4, 4, 9);
    }

    @Test
    void whatACustomMethodLearnedIsKeptAsNumbers() {
        CompositeIndex index = CompositeIndex.of("x", Leaf.of("Y", Direction.HIGHER, new Custom("ratio", 2, Map.of())));
        assertThat(index.fit(SHARED.build(), Panels.YEAR, BEHAVIORS)
                        .parameters()
                        .find("Y", FittedParameters.Step.NORMALIZATION, ""))
                .get()
                .extracting(FittedParameters.Entry::learned)
                .isEqualTo(new Learned.Numbers(java.util.List.of(4.0)));
    }
}
