package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The result that the Javadoc of each method shows, or that follows from it by hand, through the whole scoring. */
class MethodExamplesTest {
    @ParameterizedTest
    @MethodSource("org.mattstock.index.MethodExamples#all")
    void theMethodDoesWhatItsExampleSays(MethodExamples.Example example) {
        assertThat(example.result().get()).isEqualTo(example.expected());
    }

    @ParameterizedTest
    @MethodSource("org.mattstock.index.Policies#interfaces")
    void everyMethodHasAnExample(Class<?> policy) {
        List<? extends Class<?>> shown = MethodExamples.all()
                .filter(example -> example.policy() == policy)
                .map(example -> example.method().getClass())
                .toList();
        assertThat(shown.stream().map(Class::getName))
                .containsAll(
                        Policies.variants(policy).stream().map(Class::getName).toList());
    }

    @Test
    void noExampleIsOfAMethodThatThereIsNot() {
        Stream<MethodExamples.Example> examples = MethodExamples.all();
        assertThat(examples)
                .allSatisfy(example -> assertThat(Policies.variants(example.policy()))
                        .anyMatch(variant -> variant == example.method().getClass()));
    }
}
