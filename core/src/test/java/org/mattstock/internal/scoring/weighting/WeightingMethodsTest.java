package org.mattstock.internal.scoring.weighting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.index.AnyMethod;

/** Every weighting has one class, and its answers fit together. */
class WeightingMethodsTest {
    private static final List<Branch.Part> BARE = List.of(part(OptionalDouble.empty()), part(OptionalDouble.empty()));
    private static final List<Branch.Part> WEIGHTED =
            List.of(part(OptionalDouble.of(0.25)), part(OptionalDouble.of(0.75)));

    /** Values that teach weights under every method. */
    private static final PartColumns COLUMNS = PartColumns.of(
            "b",
            List.of("x", "y"),
            List.of(new double[] {0, 1}, new double[] {1, 3}, new double[] {4, 2}, new double[] {2, 2}));

    static Stream<Weighting> weightings() {
        return AnyMethod.of(Weighting.class).stream();
    }

    private static Branch.Part part(OptionalDouble weight) {
        return new Branch.Part(Leaf.of("x", Direction.HIGHER, Normalization.none()), weight);
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void aClassOfItsOwnHasItsName(Weighting weighting) {
        assertThat(WeightingMethods.of(weighting).getClass().getSimpleName())
                .isEqualTo(weighting.getClass().getSimpleName());
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void partsWithoutFaultsHaveWeights(Weighting weighting) {
        WeightingMethod method = WeightingMethods.of(weighting);
        List<List<Branch.Part>> right = Stream.of(BARE, WEIGHTED)
                .filter(parts -> method.faults(parts).isEmpty())
                .toList();
        assertThat(right)
                .isNotEmpty()
                .allSatisfy(parts -> assertThat(method.learns() ? COLUMNS.learned(method) : method.weights(parts))
                        .hasSameSizeAs(parts));
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void whatFewerPartsCarryIsRightUnderTheWeightingThatIsLeft(Weighting weighting) {
        WeightingMethod method = WeightingMethods.of(weighting);
        List<Branch.Part> parts = method.faults(BARE).isEmpty() ? BARE : WEIGHTED;
        assertThat(WeightingMethods.of(method.ofFewerParts()).faults(parts.subList(1, 2)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("weightings")
    void drawnWeightsAreRightWhateverTheirSum(Weighting weighting) {
        Weighting drawn = WeightingMethods.of(weighting).ofDrawnWeights();
        assertThat(WeightingMethods.of(drawn).faults(WEIGHTED.subList(0, 1))).isEmpty();
    }

    @Test
    void weightsAreThoseOfThePartsOrAllTheSame() {
        assertThat(WeightingMethods.of(Weighting.equal()).weights(BARE)).containsExactly(1, 1);
        assertThat(WeightingMethods.of(Weighting.relative()).weights(WEIGHTED)).containsExactly(0.25, 0.75);
    }

    @Test
    void aFaultSaysWhichPartHasIt() {
        assertThat(WeightingMethods.of(Weighting.equal()).faults(WEIGHTED))
                .extracting(WeightFault::part)
                .containsExactly(OptionalInt.of(0), OptionalInt.of(1));
        assertThat(WeightingMethods.of(Weighting.shares()).faults(WEIGHTED.subList(0, 1)))
                .containsExactly(new WeightFault(OptionalInt.empty(), "shares must sum to 1, got 0.25"));
    }
}
