package org.mattstock.io.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Breakdown;
import org.mattstock.definition.Branch;
import org.mattstock.index.Policies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the records of a definition into JSON. */
final class Encoder {
    /** Whole numbers up to here are written without a decimal point. */
    private static final double LARGEST_PLAIN = 1e15;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Encoder() {}

    static ObjectNode object(Record record) {
        return addFields(NODES.objectNode(), record);
    }

    static ObjectNode addFields(ObjectNode target, Record record) {
        for (Shape.Field field : Shape.of(record.getClass()).fieldsForReaders()) {
            Object value = field.of(record);
            if (!absent(value) && !Defaults.quiet(record.getClass(), field, value)) {
                target.set(field.name(), value(value));
            }
        }
        return target;
    }

    private static boolean absent(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || (value instanceof OptionalDouble number && number.isEmpty());
    }

    static JsonNode value(Object value) {
        if (value instanceof String text) {
            return NODES.stringNode(text);
        } else if (value instanceof Integer number) {
            return NODES.numberNode(number);
        } else if (value instanceof Double number) {
            return number(number);
        } else if (value instanceof Enum<?> word) {
            return NODES.stringNode(Policies.name(word));
        } else if (value instanceof LocalDate || value instanceof Instant || value instanceof ZoneId) {
            return NODES.stringNode(value.toString());
        } else if (value instanceof Optional<?> optional) {
            return value(optional.orElseThrow());
        } else if (value instanceof Collection<?> items) {
            return array(items);
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, item) -> object.set((String) key, value(item)));
            return object;
        }
        return record((Record) value);
    }

    private static JsonNode record(Record record) {
        if (record instanceof Breakdown breakdown) {
            return NODES.stringNode(breakdown.code());
        } else if (record instanceof Branch.Part part) {
            ObjectNode object = NODES.objectNode();
            part.weight().ifPresent(weight -> object.set("weight", number(weight)));
            return addFields(object, (Record) part.node());
        } else if (!Variants.isMethod(record.getClass())) {
            return object(record);
        }
        String name = Policies.name(record);
        boolean plain = Shape.of(record.getClass()).fields().isEmpty();
        return plain ? NODES.stringNode(name) : addFields(NODES.objectNode().put("type", name), record);
    }

    private static ArrayNode array(Collection<?> items) {
        ArrayNode array = NODES.arrayNode(items.size());
        items.forEach(item -> array.add(value(item)));
        return array;
    }

    /** A negative zero keeps its sign, so that what is read equals what was written. */
    private static JsonNode number(double value) {
        boolean plain = value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN;
        boolean negativeZero = value == 0 && 1 / value < 0;
        return plain && !negativeZero ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }
}
