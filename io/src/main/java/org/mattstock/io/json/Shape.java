package org.mattstock.io.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;

/** A record as JSON sees it: its components by name, and how to make one from their values. */
final class Shape {
    /**
     * One component.
     *
     * @param name its name in Java and in JSON
     * @param type its type with type arguments
     */
    record Field(String name, Type type, RecordComponent component) {
        Object of(Record owner) {
            try {
                return component.getAccessor().invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError("a definition's records must be public", e);
            }
        }

        /** Whether the component holds nodes: what a reader wants to see last, since it is long. */
        boolean holdsNodes() {
            return type == Node.class || type.getTypeName().contains(Branch.Part.class.getName());
        }
    }

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type.asSubclass(Record.class));
        }
    };

    private final Class<? extends Record> type;
    private final List<Field> fields;
    private final Constructor<? extends Record> constructor;

    private Shape(Class<? extends Record> type) {
        this.type = type;
        this.fields = Arrays.stream(type.getRecordComponents())
                .map(component -> new Field(component.getName(), component.getGenericType(), component))
                .toList();
        this.constructor = constructor(type);
    }

    private static Constructor<? extends Record> constructor(Class<? extends Record> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("a definition's records must be public", e);
        }
    }

    static Shape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    Class<? extends Record> type() {
        return type;
    }

    /** In declared order. */
    List<Field> fields() {
        return fields;
    }

    /** In declared order, but those that hold nodes last. */
    List<Field> fieldsForReaders() {
        List<Field> ordered = new ArrayList<>(fields);
        ordered.removeIf(Field::holdsNodes);
        fields.stream().filter(Field::holdsNodes).forEach(ordered::add);
        return ordered;
    }

    /**
     * A record with these values, in declared order.
     *
     * @throws IllegalArgumentException whatever the record's own checks throw
     */
    Record make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a definition's records must be public", e);
        }
    }
}
