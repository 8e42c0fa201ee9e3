package org.mattstock.io.json;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Whether a tree becomes a text that can be read again. */
final class Writable {
    private final String what;
    private int tokens;

    private Writable(String what) {
        this.what = what;
    }

    /** Refuses numbers that JSON has not, naming the first, and more tokens than are read. */
    static void require(String what, JsonNode tree) {
        new Writable(what).add(tree, "");
    }

    private void add(JsonNode json, String path) {
        count(json.isContainer() ? 2 : 1);
        if (json.isObject()) {
            for (Map.Entry<String, JsonNode> field : json.properties()) {
                count(1);
                add(field.getValue(), Paths.of(path, field.getKey()));
            }
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                add(json.get(i), path + "[" + i + "]");
            }
        } else if (json.isDouble() && !Double.isFinite(json.doubleValue())) {
            throw new IllegalArgumentException(path + " must be finite to be written, got " + json.doubleValue());
        }
    }

    private void count(int more) {
        tokens += more;
        if (tokens > JsonText.MAX_TOKENS) {
            throw new IllegalArgumentException(what + " must have at most " + JsonText.MAX_TOKENS
                    + " names, values and brackets as JSON, got more");
        }
    }
}
