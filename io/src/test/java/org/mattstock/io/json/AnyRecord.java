package org.mattstock.io.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mattstock.table.Descriptive;

/**
 * Arbitrary records of plain data, found by reflection: every record that an interface permits, with any values that the
 * record takes. A method that is added to a policy is drawn without being named here.
 */
final class AnyRecord {
    /** Every second one a share, since records refuse other numbers where they want two shares. */
    private static final Arbitrary<Double> NUMBERS = Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.doubles().between(0, 1).ofScale(15)),
            Tuple.of(1, Arbitraries.doubles().between(-1e6, 1e6)),
            Tuple.of(1, Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite)),
            Tuple.of(1, Arbitraries.of(-0.0, 0.1, 1e300, Double.MIN_VALUE, 2e-3, 1e15, 2e23, 9007199254740993.0)));

    private static final Arbitrary<Integer> WHOLE_NUMBERS =
            Arbitraries.oneOf(Arbitraries.integers().between(1, 9), Arbitraries.integers());

    /** For readers: any letters. */
    static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
            Arbitraries.of("Överlåtelse \"x\\y\"", "a\nb\t\u0001", "", "\ud800", "\u2028 𐍈"),
            Arbitraries.strings().ofMaxLength(12));

    /** Ids, often those of a tree's first nodes, and what else must not be blank. */
    static final Arbitrary<String> IDS = Arbitraries.oneOf(
            Arbitraries.of("root", "root.0", "root.0.0"),
            Arbitraries.strings()
                    .alpha()
                    .numeric()
                    .withChars("åäöÅÄÖ_-. \"")
                    .ofMaxLength(8)
                    .map(id -> "i" + id));

    /** Made once, since it is slow to make them anew for every draw. */
    private static final ClassValue<Arbitrary<Record>> RECORDS = new ClassValue<>() {
        @Override
        protected Arbitrary<Record> computeValue(Class<?> type) {
            return record(type.asSubclass(Record.class));
        }
    };

    private AnyRecord() {}

    /** Of a record, or of any record that an interface permits, each of them equally often. */
    static <T> Arbitrary<T> of(Class<T> type) {
        List<Arbitrary<Record>> records = type.isRecord()
                ? List.of(RECORDS.get(type))
                : Variants.of(type).values().stream().map(RECORDS::get).toList();
        return Arbitraries.oneOf(records).map(type::cast);
    }

    private static Arbitrary<Record> record(Class<? extends Record> type) {
        Shape shape = Shape.of(type);
        List<Arbitrary<Object>> values =
                shape.fields().stream().map(AnyRecord::component).toList();
        return Combinators.combine(values)
                .as(drawn -> made(shape, drawn))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private static Optional<Record> made(Shape shape, List<Object> values) {
        try {
            return Optional.of(shape.make(values.toArray()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Arbitrary<Object> component(Shape.Field field) {
        boolean text = field.type() == String.class && field.component().isAnnotationPresent(Descriptive.class);
        return text ? TEXTS.asGeneric() : value(field.type());
    }

    private static Arbitrary<Object> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return compound((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        } else if (type == String.class) {
            return IDS.asGeneric();
        } else if (type == double.class || type == Double.class) {
            return NUMBERS.asGeneric();
        } else if (type == OptionalDouble.class) {
            return Arbitraries.oneOf(NUMBERS.map(OptionalDouble::of), Arbitraries.just(OptionalDouble.empty()))
                    .asGeneric();
        } else if (type == int.class || type == Integer.class) {
            return WHOLE_NUMBERS.asGeneric();
        } else if (type == long.class) {
            return Arbitraries.longs().asGeneric();
        } else if (type == OptionalInt.class) {
            return Arbitraries.oneOf(WHOLE_NUMBERS.map(OptionalInt::of), Arbitraries.just(OptionalInt.empty()))
                    .asGeneric();
        }
        Class<?> plain = (Class<?>) type;
        return plain.isEnum()
                ? Arbitraries.of(Arrays.<Object>asList(plain.getEnumConstants()))
                : Arbitraries.lazy(() -> of(plain).asGeneric());
    }

    private static Arbitrary<Object> compound(Class<?> type, Type[] arguments) {
        Arbitrary<Object> items = value(arguments[arguments.length - 1]);
        if (type == Optional.class) {
            return items.optional(0.3).asGeneric();
        } else if (type == Map.class) {
            return Arbitraries.maps(TEXTS, items).ofMaxSize(3).asGeneric();
        }
        if (isOfMethods(arguments[0])) {
            return items.list()
                    .ofMinSize(1)
                    .ofMaxSize(4)
                    .map(all -> all.stream().distinct().toList())
                    .asGeneric();
        }
        Arbitrary<Set<Object>> some = items.set().ofMinSize(1).ofMaxSize(4);
        return type == List.class ? some.map(AnyRecord::ascending) : some.map(TreeSet::new);
    }

    /** A method may hold methods of its own kind: how many different ones there are cannot be asked. */
    private static boolean isOfMethods(Type type) {
        return type instanceof Class<?> plain && plain.isInterface();
    }

    /** In ascending order, if they have one. */
    private static List<Object> ascending(Set<Object> items) {
        Stream<Object> all = items.stream();
        return (items.stream().allMatch(Comparable.class::isInstance) ? all.sorted() : all).toList();
    }
}
