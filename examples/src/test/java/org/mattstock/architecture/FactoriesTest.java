package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.index.Policies;

/**
 * One word in Java and in JSON: what a user chooses among has, for each record, a factory of the record's name with all of the
 * record's parameters, so that {@code "type": "quantile-points"} is {@code quantilePoints(...)}. Shorter forms may stand beside.
 */
class FactoriesTest {
    /** What the library answers, or what is made from something else; nobody writes these down. */
    private static final Set<String> NOT_CHOSEN = Set.of(
            "Cell",
            "Node",
            "Learned",
            "ExplanationNode",
            "OfNode",
            "Finding",
            "Link",
            "Award",
            "Move",
            "OfOne",
            "Verdict",
            "Decision",
            "Lead",
            "Answer",
            "Entitlement",
            "Exhibit",
            "Line",
            "Counted",
            "StatedWeights");

    /** Sealed interfaces that users see and choose among, but for those that only sort the methods of another. */
    static List<Class<?>> choices() {
        return Production.CORE_CLASSES.stream()
                .filter(type -> !Arrow.isHidden(type.getPackageName()) && type.isInterface())
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .<Class<?>>map(JavaClass::reflect)
                .filter(type -> type.isSealed() && !NOT_CHOSEN.contains(type.getSimpleName()))
                .filter(type -> Arrays.stream(type.getInterfaces()).noneMatch(Class::isSealed))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyRecordIsMadeByItsOwnWord(Class<?> choice) {
        List<String> missing = Policies.variants(choice).stream()
                .filter(variant -> !isMade(choice, variant))
                .map(variant -> factory(variant) + Arrays.toString(parameters(variant)))
                .toList();
        assertThat(missing).as("factories of " + choice.getName()).isEmpty();
    }

    @Test
    void whatAPolicyOfADefinitionIsStandsAmongTheChoices() {
        assertThat(choices()).containsAll(Policies.interfaces());
    }

    @Test
    void whatIsNotChosenIsThere() {
        assertThat(Production.CORE_CLASSES.stream().map(JavaClass::getSimpleName))
                .containsAll(NOT_CHOSEN);
    }

    /** By a factory of the interface, or of the type around it; or by a constant, where there is nothing to say. */
    private static boolean isMade(Class<?> choice, Class<? extends Record> variant) {
        return Stream.concat(members(choice), around(choice))
                .filter(member -> Modifier.isStatic(member.getModifiers()) && Modifier.isPublic(member.getModifiers()))
                .anyMatch(member -> member instanceof Method method
                        ? isFactory(method, choice, variant)
                        : parameters(variant).length == 0 && member.getName().equals(constant(variant)));
    }

    private static Stream<Member> around(Class<?> choice) {
        return choice.getEnclosingClass() == null ? Stream.empty() : members(choice.getEnclosingClass());
    }

    private static Stream<Member> members(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()));
    }

    private static boolean isFactory(Method method, Class<?> choice, Class<? extends Record> variant) {
        return method.getName().equals(factory(variant))
                && choice.isAssignableFrom(method.getReturnType())
                && takes(method, parameters(variant));
    }

    /** A factory may take more than its record: any map where that keeps a sorted one, a list one by one. */
    private static boolean takes(Method method, Class<?>[] parameters) {
        Class<?>[] taken = method.getParameterTypes();
        boolean fits = taken.length == parameters.length;
        for (int i = 0; fits && i < taken.length; i++) {
            boolean oneByOne = method.isVarArgs() && i == taken.length - 1 && parameters[i] == List.class;
            fits = oneByOne || taken[i].isAssignableFrom(parameters[i]);
        }
        return fits;
    }

    private static Class<?>[] parameters(Class<? extends Record> variant) {
        return Arrays.stream(variant.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
    }

    /** As in JSON, {@code min-max}, but written as Java writes it. */
    private static String factory(Class<? extends Record> variant) {
        List<String> words = new ArrayList<>(List.of(Policies.name(variant).split("-")));
        words.replaceAll(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        String joined = String.join("", words);
        return joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    private static String constant(Class<? extends Record> variant) {
        return Policies.name(variant).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
