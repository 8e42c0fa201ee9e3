package org.mattstock.io.json;

import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Fault;
import org.mattstock.index.InvalidIndexException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which values of a component its record refuses, in the words of JSON Schema. The record is asked: it is made with values out
 * of range, and its message names the rule. What it says in other words than these is left to the reader.
 */
final class Refusals {
    private static final Pattern BETWEEN = Pattern.compile("be (?:from )?(\\d+) to (\\d+), .*");
    private static final Pattern AT_LEAST = Pattern.compile("be at least (\\d+), .*");
    private static final List<Double> NUMBERS = List.of(-1.0, 0.0);
    private static final int MOST_ITEMS = 3;

    private final Class<? extends Record> type;
    private final Shape.Field field;
    private final int place;

    Refusals(Class<? extends Record> type, Shape.Field field) {
        this.type = type;
        this.field = field;
        this.place = Shape.of(type).fields().indexOf(field);
    }

    /** Narrows the schema of the component's type. */
    void narrow(ObjectNode schema) {
        Class<?> component = field.component().getType();
        if (component == String.class
                && rule(" ").filter("not be blank"::equals).isPresent()) {
            schema.put("pattern", "\\S");
        } else if (component == int.class) {
            rule(-1).ifPresent(rule -> addRange(schema, rule));
        } else if (component == java.util.OptionalInt.class) {
            rule(java.util.OptionalInt.of(-1)).ifPresent(rule -> addRange(schema, rule));
        } else if (component == double.class) {
            NUMBERS.forEach(number -> rule(number).ifPresent(rule -> addRange(schema, rule)));
        } else if (Collection.class.isAssignableFrom(component)) {
            leastItems().filter(least -> least > 0).ifPresent(least -> schema.put("minItems", least));
        }
    }

    /** The constants that the record takes. */
    List<Enum<?>> constants() {
        return Arrays.stream(field.component().getType().getEnumConstants())
                .filter(constant -> rule(constant).isEmpty())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
    }

    private static void addRange(ObjectNode schema, String rule) {
        Matcher between = BETWEEN.matcher(rule);
        Matcher atLeast = AT_LEAST.matcher(rule);
        if (between.matches()) {
            schema.put("minimum", Integer.parseInt(between.group(1)));
            schema.put("maximum", Integer.parseInt(between.group(2)));
        } else if (atLeast.matches()) {
            schema.put("minimum", Integer.parseInt(atLeast.group(1)));
        } else if (rule.startsWith("be positive")) {
            schema.put("exclusiveMinimum", 0);
        } else if (rule.equals("not be 0")) {
            schema.putObject("not").put("const", 0);
        }
    }

    /** What the component must be, as the record says when it gets a value; empty if it says nothing of it. */
    private Optional<String> rule(Object value) {
        Object[] values = Samples.of(type);
        values[place] = value;
        String subject = field.name() + " must ";
        return messages(values)
                .filter(message -> message.startsWith(subject))
                .map(message -> message.substring(subject.length()))
                .findFirst();
    }

    /** The fewest items that the record takes, whatever the lengths of its other lists. */
    private Optional<Integer> leastItems() {
        return IntStream.rangeClosed(0, MOST_ITEMS)
                .filter(least -> IntStream.rangeClosed(0, MOST_ITEMS).anyMatch(others -> accepts(least, others)))
                .boxed()
                .findFirst();
    }

    private boolean accepts(int items, int others) {
        Object[] values = Samples.of(type);
        List<Shape.Field> fields = Shape.of(type).fields();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Collection<?> && fields.get(i).type() instanceof ParameterizedType list) {
                values[i] = Samples.items(list, i == place ? items : others);
            }
        }
        return messages(values).findAny().isEmpty();
    }

    /** The messages of the faults in a record with these values; nodes are checked with their index. */
    private Stream<String> messages(Object[] values) {
        try {
            Record made = Shape.of(type).make(values);
            return made instanceof Node node ? messages(node) : Stream.empty();
        } catch (InvalidIndexException e) {
            return e.faults().stream().map(Fault::message);
        } catch (IllegalArgumentException e) {
            return Stream.of(String.valueOf(e.getMessage()));
        }
    }

    private static Stream<String> messages(Node node) {
        CompositeIndex.of("index", node);
        return Stream.empty();
    }
}
