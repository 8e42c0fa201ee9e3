package org.mattstock.index;

import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.OptionalInt;
import org.mattstock.data.Breakdown;
import org.mattstock.definition.AddedLater;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.internal.text.Words;
import org.mattstock.table.Descriptive;

/** The hash of a definition, without what is {@link Descriptive} or {@link AddedLater} and at its default. */
final class DefinitionHash {
    private static final String FORMAT = "mattstock-index-1";

    private DefinitionHash() {}

    static String of(Record definition) {
        return RecordDigest.of(
                FORMAT,
                definition,
                (component, value) -> component.isAnnotationPresent(Descriptive.class) || isAtDefault(component, value),
                value -> value instanceof Breakdown breakdown ? breakdown.code() : value);
    }

    private static boolean isAtDefault(RecordComponent component, Object value) {
        AddedLater added = component.getAnnotation(AddedLater.class);
        return added != null && added.unless().equals(word(value));
    }

    private static String word(Object value) {
        if (value instanceof Enum<?> constant) {
            return Words.of(constant);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(DefinitionHash::word).orElse("none");
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? String.valueOf(number.getAsInt()) : "none";
        }
        Class<?> type = value.getClass();
        return type.isRecord() && type.getRecordComponents().length == 0 ? Words.of(type) : String.valueOf(value);
    }
}
