package org.mattstock.io.json;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Places in a definition as faults name them, and values as faults show them. */
final class Paths {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final int LONGEST = 60;

    private Paths() {}

    /** The path of a field; a name that is no plain word is quoted and shortened. */
    static String of(String path, String field) {
        if (!PLAIN.matcher(field).matches() || field.length() > LONGEST) {
            return path + "[" + quoted(field) + "]";
        }
        return path.isEmpty() ? field : path + "." + field;
    }

    /** What a message calls the thing at a path. */
    static String last(String path) {
        return path.isEmpty() ? "definition" : path.substring(path.lastIndexOf('.') + 1);
    }

    /** A value as it stands in the text, if it is short. */
    static String shown(@Nullable JsonNode json) {
        if (json == null || json.isNull()) {
            return "null";
        } else if (json.isString()) {
            return quoted(json.stringValue());
        } else if (json.isObject()) {
            return "an object";
        } else if (json.isArray()) {
            return "a list";
        }
        return shortened(json.asString());
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        shortened(text).codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').appendCodePoint(letter);
            } else {
                quoted.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        return quoted.append('"').toString();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "...";
    }
}
