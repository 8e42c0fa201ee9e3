package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.rank.Precision;

class AnyMethodTest {
    /** With stated weights, and with those that are learned, which are stated in the former. */
    private static final Set<String> DRAWN = IntStream.range(0, 400)
            .boxed()
            .flatMap(seed -> Stream.of(
                    RandomIndexes.draw(new Random(seed), 5, RandomIndexes::index),
                    RandomIndexes.drawLearning(new Random(seed))))
            .flatMap(drawn -> AnyMethod.methodsOf(drawn.index()).stream())
            .map(method -> method.getClass().getName())
            .collect(Collectors.toSet());

    /** All but the precision of places, which changes no value. */
    private static List<Class<?>> drawnPolicies() {
        return Policies.interfaces().stream()
                .filter(policy -> policy != Precision.class)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.mattstock.index.Policies#interfaces")
    void everyRecordOfAPolicyIsThereToBeDrawn(Class<?> policy) {
        assertThat(AnyMethod.of(policy).stream()
                        .map(Object::getClass)
                        .distinct()
                        .map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(
                        Policies.variants(policy).stream().map(Class::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("drawnPolicies")
    void everyRecordIsInSomeDefinitionThatCanBeScored(Class<?> policy) {
        assertThat(DRAWN)
                .containsAll(
                        Policies.variants(policy).stream().map(Class::getName).toList());
    }
}
