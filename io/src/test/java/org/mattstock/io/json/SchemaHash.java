package org.mattstock.io.json;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hash of a record from its full JSON text and its schema alone, as the Javadoc of {@link AwardJson} tells: what somebody
 * writes who has the published files and not this library. It knows none of the library's classes.
 */
final class SchemaHash {
    private final JsonNode schema;
    private final Set<String> leftOut;
    private final MessageDigest sha256;

    private SchemaHash(JsonNode schema, Set<String> leftOut) {
        this.schema = schema;
        this.leftOut = leftOut;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The hash of a whole text.
     *
     * @param name the name of the hash, its first text
     * @param schema the schema of the text
     * @param json the text
     * @param leftOut the components that the hash does not cover
     */
    static String of(String name, JsonNode schema, JsonNode json, String... leftOut) {
        return of(name, schema, schema, json, leftOut);
    }

    /**
     * The hash of a part of a text.
     *
     * @param name the name of the hash, its first text
     * @param schema the schema of the text
     * @param part that of the part
     * @param json the part
     * @param leftOut the components that the hash does not cover
     */
    static String of(String name, JsonNode schema, JsonNode part, JsonNode json, String... leftOut) {
        SchemaHash hash = new SchemaHash(schema, Set.of(leftOut));
        hash.text(name);
        hash.add(part, json);
        return HexFormat.of().formatHex(hash.sha256.digest());
    }

    /**
     * The hash of one entry of a trail: texts that may be struck stand there as hashes of their own.
     *
     * @param schema the schema of the text
     * @param part that of the entry
     * @param json the entry
     */
    static String ofEntry(JsonNode schema, JsonNode part, JsonNode json) {
        JsonNode salts = json.path("salts");
        ObjectNode covered = (ObjectNode) json.deepCopy();
        cover((ObjectNode) covered.get("actor"), "id", salts.path("actor").stringValue());
        cover(
                (ObjectNode) covered.get("grounds"),
                "reason",
                salts.path("reason").stringValue());
        covered.put("salts", salts.path("entry").stringValue());
        SchemaHash hash = new SchemaHash(schema, Set.of());
        ObjectNode described = (ObjectNode) hash.resolved(part).deepCopy();
        ((ObjectNode) described.get("properties")).putObject("salts").put("type", "string");
        return of("mattstock-award-entry-2", schema, described, covered, "hash");
    }

    private static void cover(ObjectNode owner, String name, String salt) {
        String text = owner.path(name).stringValue();
        if (!text.matches("struck:[0-9a-f]{64}")) {
            SchemaHash hash = new SchemaHash(owner, Set.of());
            List.of("mattstock-award-text-1", salt, text).forEach(hash::text);
            owner.put(name, "struck:" + HexFormat.of().formatHex(hash.sha256.digest()));
        }
    }

    /** A schema by which what is for readers only is hashed too. */
    static JsonNode everything(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        copy.findParents("x-unhashed").forEach(each -> ((ObjectNode) each).remove("x-unhashed"));
        return copy;
    }

    private void add(JsonNode described, JsonNode json) {
        JsonNode kind = resolved(described);
        if (kind.has("oneOf")) {
            addRecord(chosen(kind, json.isString() ? json : json.path("type")), json);
        } else if (kind.has("x-record")) {
            addRecord(kind, json);
        } else if (json.isString()) {
            text(json.stringValue());
        } else if (json.isArray()) {
            integer(json.size());
            json.values().forEach(item -> add(kind.path("items"), item));
        } else if (json.isObject()) {
            addMap(kind, json);
        } else if (kind.path("type").asString("").equals("integer")) {
            integer(json.longValue());
        } else {
            integer(Double.doubleToRawLongBits(json.doubleValue() + 0.0));
        }
    }

    private JsonNode resolved(JsonNode described) {
        String reference = described.path("$ref").asString("");
        return reference.isEmpty()
                ? described
                : resolved(schema.path("$defs").path(reference.substring("#/$defs/".length())));
    }

    private JsonNode chosen(JsonNode kinds, JsonNode word) {
        return kinds.path("oneOf").values().stream()
                .map(this::resolved)
                .filter(kind ->
                        kind.path("properties").path("type").path("const").equals(word))
                .findFirst()
                .orElseThrow();
    }

    private void addRecord(JsonNode kind, JsonNode json) {
        text(kind.path("x-record").stringValue());
        for (Map.Entry<String, JsonNode> property : kind.path("properties").properties()) {
            JsonNode described = property.getValue();
            boolean hashed = !described.has("const") && !described.has("x-unhashed");
            if (hashed && !leftOut.contains(property.getKey())) {
                text(property.getKey());
                addComponent(described, json.get(property.getKey()));
            }
        }
    }

    private void addComponent(JsonNode described, JsonNode json) {
        if (described.has("x-optional")) {
            integer(json == null ? 0 : 1);
        }
        if (json != null) {
            add(described, json);
        }
    }

    private void addMap(JsonNode kind, JsonNode json) {
        boolean numbered = kind.path("x-key").asString("").equals("integer");
        integer(json.size());
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (numbered) {
                integer(Long.parseLong(entry.getKey()));
            } else {
                text(entry.getKey());
            }
            add(kind.path("additionalProperties"), entry.getValue());
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (new String(bytes, StandardCharsets.UTF_8).equals(text)) {
            length(bytes.length);
            sha256.update(bytes);
        } else {
            length(-text.length());
            text.chars().forEach(unit -> sha256.update(new byte[] {(byte) (unit >> Byte.SIZE), (byte) unit}));
        }
    }

    private void length(int number) {
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
    }

    private void integer(long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }
}
