package org.mattstock.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mattstock.definition.ShareBounds;
import org.mattstock.index.Policies;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

class PolicyWordsTest {
    private static Stream<Class<? extends Record>> methods() {
        Stream<Class<?>> kinds = Stream.concat(
                Policies.interfaces().stream(),
                Stream.of(Variation.class, Variation.Resampling.class, WeightSet.class));
        return Stream.concat(
                kinds.flatMap(kind -> Policies.variants(kind).stream()),
                Stream.of(ShareBounds.class, ShareBounds.Within.class));
    }

    /** A parameter that is a method, a constant, a record, or some of these, speaks for itself. */
    private static boolean speaksForItself(RecordComponent component) {
        String type = component.getGenericType().getTypeName();
        boolean method = component.getType().isEnum()
                || component.getType().isInterface()
                        && !Collection.class.isAssignableFrom(component.getType())
                        && component.getType() != Map.class;
        boolean some = type.contains("<org.mattstock") && component.getType() != Optional.class;
        return method || some || component.getType().isRecord();
    }

    @Test
    void everyMethodAndItsParametersHaveWordsInBothLanguages() {
        for (Locale locale : Labels.locales()) {
            ReportWords words = ReportWords.in(locale);
            assertThat(methods()).allSatisfy(method -> {
                String key = Labels.key(method);
                assertThat(words.labels().find(key).isPresent() || words.has("policy.kind." + key))
                        .as(key)
                        .isTrue();
                for (RecordComponent component : method.getRecordComponents()) {
                    String name = Labels.hyphened(component.getName());
                    assertThat(speaksForItself(component)
                                    || words.has("policy." + Policies.name(method) + "." + name)
                                    || words.has("policy.with." + name))
                            .as("%s of %s", name, key)
                            .isTrue();
                }
            });
        }
    }

    @Test
    void everyConstantOfAVariationHasWords() {
        ReportWords words = ReportWords.in(Locale.ENGLISH);
        assertThat(WeightSet.Box.Form.values())
                .allMatch(form -> words.has("policy.kind.weight-set.box.form." + Policies.name(form)));
    }
}
