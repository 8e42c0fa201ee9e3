package org.mattstock.internal.text;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The hash of plain data: every record's name and then each of its components, by name and in declared order, but for those
 * that are left out. Walking the records themselves means that a new component can never be forgotten.
 *
 * <p>Dates, instants and zones are hashed as the text of ISO 8601 and the zone's id. A map is hashed in its own order, so it
 * must have one.
 */
public final class RecordDigest {
    /** Asking a class for its components makes them anew each time. */
    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private final Digest digest;
    private final BiPredicate<RecordComponent, Object> leftOut;
    private final UnaryOperator<@Nullable Object> plain;

    private RecordDigest(
            String format, BiPredicate<RecordComponent, Object> leftOut, UnaryOperator<@Nullable Object> plain) {
        this.digest = Digest.start(format);
        this.leftOut = leftOut;
        this.plain = plain;
    }

    /**
     * The hash of a record, SHA-256 in hexadecimal.
     *
     * @param format the name of the format, its first field
     * @param value a public record of records, text, numbers, constants, dates and collections of these
     * @param leftOut the components that the hash does not cover
     * @param plain what is hashed in place of a value, such as a code in place of the record around it
     */
    public static String of(
            String format, Record value, Predicate<RecordComponent> leftOut, UnaryOperator<@Nullable Object> plain) {
        return of(format, value, (component, ignored) -> leftOut.test(component), plain);
    }

    /**
     * The hash of a record, SHA-256 in hexadecimal.
     *
     * @param format the name of the format, its first field
     * @param value as above
     * @param leftOut the components that the hash does not cover, by what they hold
     * @param plain what is hashed in place of a value, such as a code in place of the record around it
     */
    public static String of(
            String format,
            Record value,
            BiPredicate<RecordComponent, Object> leftOut,
            UnaryOperator<@Nullable Object> plain) {
        RecordDigest hash = new RecordDigest(format, leftOut, plain);
        hash.add(value);
        return hash.digest.hex();
    }

    private void add(@Nullable Object given) {
        Object value = plain.apply(given);
        if (value instanceof String text) {
            digest.text(text);
        } else if (value instanceof Double number) {
            digest.number(number + 0.0); // -0.0 and 0.0 are one number
        } else if (value instanceof Integer number) {
            digest.integer(number);
        } else if (value instanceof Enum<?> word) {
            digest.text(Words.of(word));
        } else if (value instanceof LocalDate || value instanceof Instant || value instanceof ZoneId) {
            digest.text(value.toString());
        } else {
            addCompound(value);
        }
    }

    private void addCompound(@Nullable Object value) {
        if (value instanceof Record part) {
            addRecord(part);
        } else if (value instanceof Optional<?> optional) {
            digest.integer(optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::add);
        } else if (value instanceof OptionalDouble optional) {
            digest.integer(optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::add);
        } else if (value instanceof OptionalInt optional) {
            digest.integer(optional.isPresent() ? 1 : 0);
            optional.ifPresent(digest::integer);
        } else if (value instanceof Collection<?> items) {
            digest.integer(items.size());
            items.forEach(this::add);
        } else if (value instanceof Map<?, ?> map) {
            digest.integer(map.size());
            map.forEach((key, item) -> {
                add(key);
                add(item);
            });
        } else {
            throw new AssertionError("plain data must hold no " + (value == null ? "null" : value.getClass()));
        }
    }

    private void addRecord(Record part) {
        digest.text(Words.of(part.getClass()));
        for (RecordComponent component : COMPONENTS.get(part.getClass())) {
            Object value = valueOf(component, part);
            if (!leftOut.test(component, value)) {
                digest.text(component.getName());
                add(value);
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("records of plain data must be public", e);
        }
    }
}
