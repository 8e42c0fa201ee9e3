package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.ShareBounds;
import org.mattstock.definition.Weighting;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.table.Descriptive;

class DefinitionHashTest {
    /** Written out by hand as bytes in {@code definition-hash.py}, beside this test's resources. */
    private static final String GOLDEN = "90d118a2561d940b604feadad6e07c21df20babf303e61b0b85de464dc132bba";

    private static CompositeIndex small() {
        Leaf leaf = Leaf.of("N00945", Direction.LOWER, Normalization.quantileMinMax(0.025, 0.975));
        return CompositeIndex.of(
                        "small",
                        Branch.of("root", "Root")
                                .withParts(List.of(Branch.Part.of(leaf, 0.1)))
                                .withWeighting(Weighting.relative()))
                .withRanking(RankingRule.standard().withPrecision(Precision.exact()));
    }

    @Test
    void theHashIsTheSameOnEveryPlatformAndRelease() {
        assertThat(small().hash()).isEqualTo(GOLDEN);
    }

    @Test
    void wordsForReadersDoNotMoveTheHash() {
        CompositeIndex index = small();
        CompositeIndex reworded = new CompositeIndex(
                index.id(),
                "Another title",
                "Another description",
                List.of("Another source"),
                retitled((Branch) index.tree()),
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.ranking());
        assertThat(reworded).isNotEqualTo(index);
        assertThat(reworded.hash()).isEqualTo(index.hash());
    }

    private static Branch retitled(Branch branch) {
        Branch.Part part = branch.parts().get(0);
        Leaf leaf = ((Leaf) part.node()).withTitle("Other").withNote(new Leaf.Note("why", "against"));
        return new Branch(
                branch.id(),
                "Other",
                List.of(new Branch.Part(leaf, part.weight())),
                branch.weighting(),
                branch.aggregation(),
                branch.missing(),
                branch.normalization());
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(DefinitionHash.of(new Normalization.Range(-0.0, 1)))
                .isEqualTo(DefinitionHash.of(new Normalization.Range(0.0, 1)));
    }

    @ParameterizedTest
    @MethodSource("org.mattstock.index.Policies#interfaces")
    void methodsOfOneKindDifferInTheirHashes(Class<?> policy) {
        assertThat(DefinitionSamples.policies().stream()
                        .filter(policy::isInstance)
                        .map(DefinitionHash::of))
                .hasSizeGreaterThan(1)
                .doesNotHaveDuplicates();
    }

    static Stream<Record> records() {
        CompositeIndex index = DefinitionSamples.index();
        return Stream.of(
                        DefinitionSamples.policies().stream()
                                .filter(policy -> policy.getClass().getRecordComponents().length > 0),
                        index.nodes().stream().map(Record.class::cast),
                        Stream.of(index, index.reference(), index.ranking(), index.eligibility()),
                        Stream.of(
                                new Normalization.Range(1, 2),
                                new Denominator("N01951", Breakdown.TOTAL, 2).and("N01952"),
                                new ShareBounds.Within(0.1, 0.5)))
                .flatMap(records -> records);
    }

    @ParameterizedTest
    @MethodSource("records")
    void everyComponentMovesTheHashButThoseForReaders(Record original) throws ReflectiveOperationException {
        RecordComponent[] components = original.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Record changed = changed(original, i);
            boolean same = DefinitionHash.of(changed).equals(DefinitionHash.of(original));
            assertThat(same)
                    .as("hash of %s with another %s", original, components[i].getName())
                    .isEqualTo(components[i].isAnnotationPresent(Descriptive.class));
        }
    }

    /** The record with the first change to a component that its constructor takes. */
    private static Record changed(Record original, int component) throws ReflectiveOperationException {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Constructor<?> constructor = original.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getAccessor().invoke(original);
        }
        Object before = values[component];
        for (Object other : others(before, components[component].getType())) {
            values[component] = other;
            try {
                Record changed = (Record) constructor.newInstance(values);
                assertThat(changed).isNotEqualTo(original);
                return changed;
            } catch (InvocationTargetException e) {
                assertThat(e.getCause()).isInstanceOfAny(IllegalArgumentException.class, ClassCastException.class);
            }
        }
        throw new AssertionError("no other " + components[component].getName() + " fits " + original);
    }

    private static List<Object> others(Object value, Class<?> type) {
        if (value instanceof Double number) {
            return List.of(Math.nextUp(number), number + 1);
        } else if (value instanceof Integer number) {
            return List.of(number + 1, number - 1);
        } else if (value instanceof String text) {
            return List.of(text + "x");
        } else if (value instanceof Breakdown) {
            return List.of(Breakdown.MEN);
        } else if (value instanceof Enum<?> word) {
            return Stream.of((Object[]) word.getDeclaringClass().getEnumConstants())
                    .filter(constant -> constant != word)
                    .toList();
        } else if (value instanceof OptionalDouble optional) {
            return List.of(optional.isPresent() ? OptionalDouble.empty() : OptionalDouble.of(1));
        } else if (value instanceof OptionalInt optional) {
            return List.of(optional.isPresent() ? OptionalInt.empty() : OptionalInt.of(2015));
        } else if (value instanceof Optional<?> optional) {
            return List.of(
                    optional.isPresent() ? Optional.empty() : Optional.of(otherOptional(type)), Optional.of("0000"));
        } else if (value instanceof Map<?, ?>) {
            return List.of(Map.of("a", 1.0), new TreeMap<>(Map.of("a", 1.0, "c", 2.0)));
        } else if (value instanceof SortedSet<?>) {
            return List.of(DefinitionSamples.sorted("0114", "0181"));
        } else if (type == Set.class) {
            return List.of(Set.of(Cell.Flag.ESTIMATED));
        } else if (value instanceof Collection<?> items) {
            return otherLists(new ArrayList<>(items));
        }
        return otherRecords(value, type);
    }

    private static Object otherOptional(Class<?> type) {
        assertThat(type).isEqualTo(Optional.class);
        return Denominator.of("N01951");
    }

    private static List<Object> otherLists(List<Object> items) {
        if (items.stream().allMatch(Double.class::isInstance)) {
            return List.of(items.stream().map(item -> (Double) item + 0.5).toList());
        } else if (items.isEmpty() || items.get(0) instanceof String) {
            return List.of(List.of("other"));
        }
        List<Object> fewer = new ArrayList<>(items.subList(0, items.size() - 1));
        List<Object> reversed = new ArrayList<>(items);
        java.util.Collections.reverse(reversed);
        return items.size() > 1 ? List.of(reversed, fewer) : List.of(fewer);
    }

    private static List<Object> otherRecords(Object value, Class<?> type) {
        List<Object> others = new ArrayList<>();
        Stream.concat(DefinitionSamples.policies().stream(), extras())
                .filter(type::isInstance)
                .filter(sample -> !sample.equals(value))
                .forEach(others::add);
        return others;
    }

    private static Stream<Record> extras() {
        return Stream.of(
                new Normalization.Range(3, 4),
                ShareBounds.between(0.2, 0.9),
                new ShareBounds.Within(0.2, 0.9),
                Leaf.of("N00002", Direction.HIGHER, Normalization.rank()),
                Leaf.of("N00003", Direction.HIGHER, Normalization.rank()).withId("health"),
                Eligibility.everybody(),
                Reference.allYears(),
                new Leaf.Note("other", "words"),
                org.mattstock.rank.RankingRule.standard());
    }
}
