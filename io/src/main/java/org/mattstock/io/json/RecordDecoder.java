package org.mattstock.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.rank.RankingRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns JSON objects into records, field by field. */
final class RecordDecoder {
    /** How a record's own message begins when it is about one component. */
    private static final Pattern SUBJECT = Pattern.compile("([A-Za-z]+)(\\[\\d+])? must ");

    /** What is left out is the id. */
    private static final String TITLE = "title";

    private final Decoder values;
    private final FaultList faults;

    RecordDecoder(Decoder values, FaultList faults) {
        this.values = values;
        this.faults = faults;
    }

    /** The whole definition; empty if its own checks found faults. */
    Optional<CompositeIndex> index(JsonNode json) {
        Shape shape = Shape.of(CompositeIndex.class);
        unknownFields(shape, json, "", List.of(JsonFormat.FORMAT_VERSION));
        try {
            Object[] read = whole(shape, json, "");
            if (!json.path("ranking").has("order")) {
                followRoot(shape, read);
            }
            return Optional.of((CompositeIndex) shape.make(read));
        } catch (InvalidIndexException e) {
            faults.addChecked(e.faults());
            return Optional.empty();
        }
    }

    /** An order that is left out is the one that the root asks for; a tree with faults asks for none. */
    private static void followRoot(Shape shape, Object[] read) {
        List<String> names = shape.fields().stream().map(Shape.Field::name).toList();
        int ranking = names.indexOf("ranking");
        try {
            CompositeIndex plain = CompositeIndex.of("index", (Node) read[names.indexOf("tree")]);
            read[ranking] =
                    ((RankingRule) read[ranking]).withOrder(plain.ranking().order());
        } catch (InvalidIndexException e) {
            // All faults of the definition are told together, where it is made.
            return;
        }
    }

    /** The record that a whole text is of, or the one of several that it names; its version stands among its fields. */
    @Nullable
    Object root(Class<?> type, JsonNode json) {
        return type.isRecord()
                ? record(Shape.of(type.asSubclass(Record.class)), json, "", List.of(JsonFormat.FORMAT_VERSION))
                : values.value(type, json, "");
    }

    /** A part: a node with its weight among its own fields. */
    Branch.Part part(JsonNode json, String path) {
        JsonNode weight = json.isObject() ? json.get("weight") : null;
        Node node = node(json, path, List.of("weight"));
        if (weight == null) {
            return Branch.Part.of(node);
        }
        String place = path + ".weight";
        OptionalDouble number = (OptionalDouble) values.value(OptionalDouble.class, weight, place);
        if (number == null) {
            faults.replaced(place);
        }
        return new Branch.Part(node, number == null ? OptionalDouble.empty() : number);
    }

    /** A node: with {@code parts} a branch, else a leaf. */
    Node node(JsonNode json, String path) {
        return node(json, path, List.of());
    }

    private Node node(JsonNode json, String path, List<String> others) {
        if (!json.isObject()) {
            values.fault(path, "be an object", json);
            faults.replaced(path);
            return Placeholder.leaf(path);
        }
        Shape shape = Shape.of(json.has("parts") ? Branch.class : Leaf.class);
        if (!json.has("parts") && !json.has("indicator")) {
            faults.add(path, Paths.last(path) + " must have either parts (a branch) or indicator (a leaf)");
            faults.replaced(path);
            return Placeholder.leaf(path);
        }
        unknownFields(shape, json, path, others);
        return (Node) shape.make(whole(shape, json, path));
    }

    /** A record that is not a method, such as a range. */
    @Nullable
    Record plain(Class<? extends Record> type, JsonNode json, String path) {
        if (!json.isObject()) {
            return values.fault(path, "be an object", json);
        }
        return record(Shape.of(type), json, path, List.of());
    }

    /** A method given as an object. */
    @Nullable
    Record method(Class<? extends Record> type, JsonNode json, String path) {
        return record(
                Shape.of(type),
                json,
                path,
                path.isEmpty() ? List.of(JsonFormat.FORMAT_VERSION, "type") : List.of("type"));
    }

    /** A method given by its name only. */
    @Nullable
    Record byName(Class<? extends Record> type, String path) {
        return record(Shape.of(type), JsonNodeFactory.instance.objectNode(), path, List.of());
    }

    private @Nullable Record record(Shape shape, JsonNode json, String path, List<String> others) {
        unknownFields(shape, json, path, others);
        List<Object> read = new ArrayList<>();
        for (Shape.Field each : shape.fields()) {
            Object value = field(shape, each, json, path);
            if (value != null) {
                read.add(value);
            }
        }
        boolean whole = read.size() == shape.fields().size();
        return whole ? make(shape, read.toArray(), path) : null;
    }

    /** The fields of a record that is made whatever could not be read. */
    private Object[] whole(Shape shape, JsonNode json, String path) {
        Object[] read = new Object[shape.fields().size()];
        for (int i = 0; i < read.length; i++) {
            Shape.Field field = shape.fields().get(i);
            Object value = field(shape, field, json, path);
            if (value == null) {
                faults.replaced(Paths.of(path, field.name()));
                value = replacement(shape, field, path);
            }
            read[i] = value;
        }
        return read;
    }

    /** Whether a field may not be left out. */
    static boolean mustBeGiven(Class<? extends Record> type, Shape.Field field) {
        return !isTitle(field) && Defaults.of(type, field).isEmpty();
    }

    /** Whether it is a title for readers: what a winner holds is called so too. */
    private static boolean isTitle(Shape.Field field) {
        return field.name().equals(TITLE) && field.type() == String.class;
    }

    private static Object replacement(Shape shape, Shape.Field field, String path) {
        return field.name().equals("id")
                ? Placeholder.id(path)
                : Defaults.example(shape.type(), field).orElseThrow();
    }

    private @Nullable Object field(Shape shape, Shape.Field field, JsonNode json, String path) {
        JsonNode value = json.get(field.name());
        String place = Paths.of(path, field.name());
        if (value != null) {
            return values.value(field.type(), value, place);
        } else if (isTitle(field)) {
            JsonNode id = json.get("id");
            return id != null && id.isString() ? id.stringValue() : "";
        }
        Optional<Object> preset = Defaults.of(shape.type(), field);
        if (preset.isEmpty()) {
            faults.add(place, field.name() + " must be given");
        }
        return preset.orElse(null);
    }

    private void unknownFields(Shape shape, JsonNode json, String path, List<String> others) {
        List<String> known = new ArrayList<>(others);
        shape.fields().forEach(field -> known.add(field.name()));
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            String name = entry.getKey();
            if (!known.contains(name)) {
                faults.add(
                        Paths.of(path, name),
                        "field must be one of " + String.join(", ", known) + ", got " + Paths.quoted(name)
                                + values.nearest(name, known));
            }
        }
    }

    /** A record, or null after noting why it refuses these values. */
    @Nullable
    Record make(Shape shape, Object[] read, String path) {
        try {
            return shape.make(read);
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            Matcher subject = SUBJECT.matcher(message);
            boolean named = subject.lookingAt()
                    && shape.fields().stream()
                            .anyMatch(field ->
                                    field.name().equals(subject.group(1)) && !path.endsWith("." + field.name()));
            String owner = path.isEmpty() ? "" : path + ".";
            faults.add(named ? owner + message.substring(0, message.indexOf(" must ")) : path, message);
            return null;
        }
    }
}
