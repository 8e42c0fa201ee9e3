package org.mattstock.internal.scoring.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.Learned;
import org.mattstock.index.AnyMethod;
import org.mattstock.internal.scoring.given.Sample;

/** Every treatment keeps what it answers, on the values 1, 3, 4, 3 and 40. */
class TreatmentMethodsTest {
    private static final double[] VALUES = {1, 3, 4, 3, 40};

    static Stream<Treatment> all() {
        return AnyMethod.of(Treatment.class).stream();
    }

    private static TreatmentMethod method(Treatment treatment) {
        return TreatmentMethods.of(treatment, AnyMethod.behaviors());
    }

    /** What one that does something knows. */
    private static @Nullable Learned known(TreatmentMethod method) {
        return method.learns().isEmpty()
                ? method.given().orElse(null)
                : method.learn(new Sample("x", "", List.of(2022), VALUES));
    }

    @ParameterizedTest
    @MethodSource("all")
    void oneThatLearnsLearnsWhatItSays(Treatment treatment) {
        TreatmentMethod method = method(treatment);

        assertThat(method.learns().isPresent() && method.given().isPresent()).isFalse();
        method.learns().ifPresent(kind -> assertThat(known(method)).isInstanceOf(kind));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingLiesBeyondItsLimitsAndWhatIsWithinIsLeft(Treatment treatment) {
        TreatmentMethod method = method(treatment);
        if (method.isNothing()) {
            return;
        }
        DoubleUnaryOperator function = method.function(known(method));
        method.limits(known(method))
                .ifPresent(limits -> assertThat(DoubleStream.of(VALUES).map(function))
                        .allMatch(value -> value >= limits.lower() && value <= limits.upper()));
        boolean left = DoubleStream.of(VALUES)
                .filter(value -> method.limits(known(method))
                        .map(limits -> value >= limits.lower() && value <= limits.upper())
                        .orElse(true))
                .allMatch(value -> function.applyAsDouble(value) == value);
        assertThat(left).isEqualTo(method.leavesWhatIsWithinLimits());
    }

    @Test
    void whatAUserMustBringIsNamed() {
        Custom own = new Custom("thrice", 1, Map.of("times", 3.0));

        assertThat(TreatmentMethods.of(own, Behaviors.none()).lacking()).contains(own);
        assertThat(TreatmentMethods.of(own, AnyMethod.behaviors()).lacking()).isEmpty();
        assertThat(TreatmentMethods.of(Treatment.none()).lacking()).isEmpty();
    }
}
