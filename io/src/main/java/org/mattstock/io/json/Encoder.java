package org.mattstock.io.json;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mattstock.data.Breakdown;
import org.mattstock.definition.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns records of plain data into JSON. */
enum Encoder {
    /** Leaves out what is at a default that readers need not see. */
    BRIEF,
    /** Leaves out nothing but what is absent. */
    FULL;

    /** Whole numbers up to here are written without a decimal point. */
    private static final double LARGEST_PLAIN = 1e15;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ObjectNode object(Record record) {
        return addFields(NODES.objectNode(), record);
    }

    private ObjectNode addFields(ObjectNode target, Record record) {
        for (Shape.Field field : Shape.of(record.getClass()).fieldsForReaders()) {
            Object value = field.of(record);
            if (!absent(value) && (this == FULL || !Defaults.quiet(record.getClass(), field, value))) {
                target.set(field.name(), value(value));
            }
        }
        return target;
    }

    private static boolean absent(Object value) {
        return (value instanceof Optional<?> optional && optional.isEmpty())
                || value.equals(OptionalDouble.empty())
                || value.equals(OptionalInt.empty());
    }

    JsonNode value(Object value) {
        if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        } else if (value instanceof Optional<?> optional) {
            return value(optional.orElseThrow());
        } else if (value instanceof OptionalDouble optional) {
            return number(optional.orElseThrow());
        } else if (value instanceof OptionalInt optional) {
            return number(optional.orElseThrow());
        } else if (value instanceof Collection<?> items) {
            return array(items);
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = NODES.objectNode();
            map.forEach((key, item) -> object.set(text(key), value(item)));
            return object;
        }
        return value instanceof Record record ? record(record) : NODES.stringNode(text(value));
    }

    /** What stands as text, or as the name of a field where it is a map's key. */
    private static String text(Object value) {
        if (value instanceof Enum<?> word) {
            return Policies.name(word);
        }
        boolean plain = value instanceof String || value instanceof Integer || Times.isTime(value);
        if (!plain) {
            throw new AssertionError("plain data must hold no " + value.getClass());
        }
        return value.toString();
    }

    private JsonNode record(Record record) {
        if (record instanceof CompositeIndex index) {
            return CompositeIndexJson.tree(index, this);
        }
        if (record instanceof Breakdown breakdown) {
            return NODES.stringNode(breakdown.code());
        } else if (record instanceof Branch.Part part) {
            ObjectNode object = NODES.objectNode();
            part.weight().ifPresent(weight -> object.set("weight", real(weight)));
            return addFields(object, (Record) part.node());
        } else if (!Variants.isMethod(record.getClass())) {
            return object(record);
        }
        boolean plain = Shape.of(record.getClass()).fields().isEmpty();
        return plain ? NODES.stringNode(Policies.name(record)) : addNamed(NODES.objectNode(), record);
    }

    /** A record's fields, after its name where it is one of several. */
    ObjectNode addNamed(ObjectNode target, Record record) {
        if (Variants.isMethod(record.getClass())) {
            target.put("type", Policies.name(record));
        }
        return addFields(target, record);
    }

    private ArrayNode array(Collection<?> items) {
        ArrayNode array = NODES.arrayNode(items.size());
        items.forEach(item -> array.add(value(item)));
        return array;
    }

    private static JsonNode number(Number number) {
        return number instanceof Double real ? real(real) : NODES.numberNode(number.longValue());
    }

    /** A negative zero keeps its sign, so that what is read equals what was written. */
    private static JsonNode real(double value) {
        boolean plain = value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN;
        boolean negativeZero = value == 0 && 1 / value < 0;
        return plain && !negativeZero ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }
}
