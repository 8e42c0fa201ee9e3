package org.mattstock.index;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Breakdown;
import org.mattstock.internal.Digest;

/**
 * The hash of a definition: every record's name and then each of its components, by name and in declared order, but for those
 * that are {@link Descriptive}. Walking the records themselves means that a new component can never be forgotten.
 */
final class DefinitionHash {
    private static final String FORMAT = "mattstock-index-1";

    private final Digest digest = Digest.start(FORMAT);

    private DefinitionHash() {}

    static String of(Record definition) {
        DefinitionHash hash = new DefinitionHash();
        hash.add(definition);
        return hash.digest.hex();
    }

    private void add(Object value) {
        if (value instanceof String text) {
            digest.text(text);
        } else if (value instanceof Double number) {
            digest.number(number + 0.0); // -0.0 and 0.0 are one number
        } else if (value instanceof Integer number) {
            digest.integer(number);
        } else if (value instanceof Enum<?> word) {
            digest.text(Policies.name(word));
        } else if (value instanceof Breakdown breakdown) {
            digest.text(breakdown.code());
        } else {
            addCompound(value);
        }
    }

    private void addCompound(Object value) {
        if (value instanceof Record part) {
            addRecord(part);
        } else if (value instanceof Optional<?> optional) {
            digest.integer(optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::add);
        } else if (value instanceof OptionalDouble optional) {
            digest.integer(optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::add);
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
            throw new AssertionError("a definition must hold no " + value.getClass());
        }
    }

    private void addRecord(Record part) {
        digest.text(Policies.name(part));
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            if (!component.isAnnotationPresent(Descriptive.class)) {
                digest.text(component.getName());
                add(valueOf(component, part));
            }
        }
    }

    private static Object valueOf(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a definition's records must be public", e);
        }
    }
}
