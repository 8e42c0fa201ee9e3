package org.mattstock.examples;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Hashes by the published recipe, from a JSON text and its schema alone: what somebody writes who has the published files and not
 * the library. It knows none of the library's classes.
 */
final class StrangerHash {
    private final JsonNode schema;
    private final Set<String> leftOut;
    private final boolean everything;
    private final MessageDigest sha256 = sha256();

    private StrangerHash(JsonNode schema, boolean everything, Set<String> leftOut) {
        this.schema = schema;
        this.everything = everything;
        this.leftOut = leftOut;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String ofBytes(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static String ofTexts(String... texts) {
        StrangerHash hash = new StrangerHash(MissingNode.getInstance(), false, Set.of());
        for (String text : texts) {
            hash.text(text);
        }
        return hash.hex();
    }

    /** The hash of a part of a text, without some components; with what is for readers only where everything is asked for. */
    static String of(
            String name, JsonNode schema, JsonNode part, JsonNode json, boolean everything, String... leftOut) {
        StrangerHash hash = new StrangerHash(schema, everything, Set.of(leftOut));
        hash.text(name);
        hash.value(part, json);
        return hash.hex();
    }

    private String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void value(JsonNode described, JsonNode json) {
        JsonNode kind = resolved(described);
        if (kind.has("oneOf")) {
            JsonNode word = json.isString() ? json : json.path("type");
            record(
                    kind.path("oneOf").values().stream()
                            .map(this::resolved)
                            .filter(each -> each.at("/properties/type/const").equals(word))
                            .findFirst()
                            .orElseThrow(),
                    json);
        } else if (kind.has("x-record") && json.isObject()) {
            record(kind, json);
        } else if (json.isString()) {
            text(json.stringValue());
        } else if (json.isArray()) {
            integer(json.size());
            json.values().forEach(item -> value(kind.path("items"), item));
        } else if (json.isObject()) {
            map(kind, json);
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

    private void record(JsonNode kind, JsonNode json) {
        text(kind.path("x-record").stringValue());
        for (Map.Entry<String, JsonNode> property : kind.path("properties").properties()) {
            JsonNode described = property.getValue();
            boolean hashed = !described.has("const") && (everything || !described.has("x-unhashed"));
            if (hashed && !leftOut.contains(property.getKey())) {
                text(property.getKey());
                component(described, json.get(property.getKey()));
            }
        }
    }

    private void component(JsonNode described, JsonNode json) {
        if (described.has("x-optional")) {
            integer(json == null ? 0 : 1);
        }
        if (json != null) {
            value(described, json);
        }
    }

    private void map(JsonNode kind, JsonNode json) {
        boolean numbered = kind.path("x-key").asString("").equals("integer");
        integer(json.size());
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (numbered) {
                integer(Long.parseLong(entry.getKey()));
            } else {
                text(entry.getKey());
            }
            value(kind.path("additionalProperties"), entry.getValue());
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sha256.update(bytes);
    }

    private void integer(long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
    }
}
