package org.mattstock.io.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;

/** One value of every type that a definition's records hold, such that records accept them together. */
final class Samples {
    private Samples() {}

    /** The values of a record's components: those of its pattern if it has one, else numbers ascend and lists grow. */
    static Object[] of(Class<? extends Record> type) {
        List<Shape.Field> fields = Shape.of(type).fields();
        return IntStream.range(0, fields.size())
                .mapToObj(i -> Defaults.example(type, fields.get(i))
                        .orElseGet(() -> value(fields.get(i).type(), i)))
                .toArray();
    }

    /** The value of a type that stands at a place. */
    private static Object value(Type type, int place) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Optional.class ? Optional.empty() : items(generic, place + 1);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == String.class) {
            return "x" + place;
        } else if (plain == double.class || plain == Double.class) {
            return (place + 1) / 100.0;
        } else if (plain == int.class) {
            return 9;
        } else if (plain == OptionalDouble.class) {
            return OptionalDouble.empty();
        } else if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        } else if (plain == Node.class) {
            return record(Leaf.class, place);
        }
        return record(
                plain.isRecord()
                        ? plain
                        : Variants.of(plain).values().iterator().next(),
                place);
    }

    private static Object record(Class<?> type, int place) {
        return type == Branch.Part.class
                ? Branch.Part.of((Node) value(Node.class, place))
                : Shape.of(type.asSubclass(Record.class)).make(of(type.asSubclass(Record.class)));
    }

    /** So many items of a list or a set; of a map there are none. */
    static Object items(ParameterizedType type, int size) {
        if (type.getRawType() == Map.class) {
            return Map.of();
        }
        List<Object> items = IntStream.range(0, size)
                .mapToObj(place -> value(type.getActualTypeArguments()[0], place))
                .toList();
        return type.getRawType() == List.class ? items : new TreeSet<>(items);
    }
}
