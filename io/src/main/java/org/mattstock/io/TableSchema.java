package org.mattstock.io;

import java.util.List;
import org.mattstock.table.Column;
import org.mattstock.table.Table;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema of tables as JSON. */
final class TableSchema {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private TableSchema() {}

    static ObjectNode ofAny() {
        ObjectNode columns = array();
        columns.put("minItems", 1);
        columns.set("items", column());
        ObjectNode row = array();
        row.put("minItems", 1);
        row.set("items", types("string", "number", "null"));
        return schema(columns, row);
    }

    static ObjectNode of(Table table) {
        ObjectNode columns = tuple(table.columns().size());
        ObjectNode row = tuple(table.columns().size());
        for (Column each : table.columns()) {
            ((ArrayNode) columns.get("prefixItems")).add(column(each));
            ((ArrayNode) row.get("prefixItems")).add(cell(each.kind()));
        }
        return schema(columns, row);
    }

    private static ObjectNode schema(ObjectNode columns, ObjectNode row) {
        ObjectNode properties = object();
        properties.set("formatVersion", object().put("const", JsonTableWriter.FORMAT_VERSION));
        properties.set("title", types("string"));
        properties.set("meta", meta());
        properties.set("columns", columns);
        properties.set("rows", array().set("items", row));
        ObjectNode schema = object().put("$schema", DIALECT);
        schema.setAll(closed(properties, List.of("formatVersion", "title", "columns", "rows")));
        return schema;
    }

    /** What the table was made of. */
    private static ObjectNode meta() {
        ObjectNode several = array().put("minItems", 2);
        several.set("items", types("string"));
        ObjectNode either = object();
        either.putArray("oneOf").add(types("string")).add(several);
        ObjectNode meta = types("object");
        meta.set("additionalProperties", either);
        return meta;
    }

    private static ObjectNode column() {
        ObjectNode kind = object();
        kind.putArray("enum").add("text").add("integer").add("decimal");
        ObjectNode properties = object();
        properties.set("name", types("string"));
        properties.set("kind", kind);
        properties.set("decimals", types("integer").put("minimum", 0).put("maximum", 15));
        return closed(properties, List.of("name", "kind", "decimals"));
    }

    private static ObjectNode column(Column column) {
        ObjectNode properties = object();
        properties.set("name", object().put("const", column.name()));
        properties.set("kind", object().put("const", JsonTableWriter.kind(column)));
        properties.set("decimals", object().put("const", column.decimals()));
        return closed(properties, List.of("name", "kind", "decimals"));
    }

    private static ObjectNode cell(Column.Kind kind) {
        return switch (kind) {
            case TEXT, WORDS -> types("string", "null");
            case INTEGER -> types("integer", "null");
            case DECIMAL -> types("number", "null");
        };
    }

    private static ObjectNode closed(ObjectNode properties, List<String> required) {
        ObjectNode closed = types("object");
        closed.set("properties", properties);
        ArrayNode names = closed.putArray("required");
        required.forEach(names::add);
        return closed.put("additionalProperties", false);
    }

    private static ObjectNode tuple(int size) {
        ObjectNode tuple = array();
        tuple.putArray("prefixItems");
        return tuple.put("minItems", size).put("maxItems", size);
    }

    private static ObjectNode array() {
        return types("array");
    }

    private static ObjectNode types(String... types) {
        ObjectNode schema = object();
        if (types.length == 1) {
            return schema.put("type", types[0]);
        }
        ArrayNode all = schema.putArray("type");
        for (String type : types) {
            all.add(type);
        }
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
