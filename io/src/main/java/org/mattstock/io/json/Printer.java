package org.mattstock.io.json;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.io.NumberOutput;
import tools.jackson.databind.JsonNode;

/**
 * Prints JSON for readers: what fits on a line stands on a line, so that a method with its parameters reads as one thing. The
 * text is the same on every platform and release: line feeds only, and numbers in their shortest form (the JDK's own is the
 * shortest only from 19 on).
 */
final class Printer {
    private static final int LINE = 120;
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private Printer() {}

    static String print(JsonNode json) {
        Printer printer = new Printer();
        printer.add(json, "", 0);
        return printer.out.append('\n').toString();
    }

    /** Adds a value at an indent, after so many characters on its line. */
    private void add(JsonNode json, String indent, int before) {
        int start = out.length();
        if (addOnLine(json, start + LINE - before)) {
            return;
        }
        out.setLength(start);
        boolean object = json.isObject();
        String inner = indent + INDENT;
        String separator = object ? "{\n" : "[\n";
        Iterator<Map.Entry<String, JsonNode>> fields = json.properties().iterator();
        for (JsonNode item : json.values()) {
            out.append(separator).append(inner);
            int line = out.length() - inner.length();
            if (object) {
                quote(fields.next().getKey()).append(": ");
            }
            add(item, inner, out.length() - line);
            separator = ",\n";
        }
        out.append('\n').append(indent).append(object ? '}' : ']');
    }

    /** Adds a value without line breaks; false, and part of it, where it would end beyond a limit and can be broken. */
    private boolean addOnLine(JsonNode json, int limit) {
        if (!json.isContainer()) {
            scalar(json);
            return true;
        }
        boolean object = json.isObject();
        out.append(object ? '{' : '[');
        String separator = "";
        Iterator<Map.Entry<String, JsonNode>> fields = json.properties().iterator();
        for (JsonNode item : json.values()) {
            out.append(separator);
            if (object) {
                quote(fields.next().getKey()).append(": ");
            }
            if (!addOnLine(item, limit) || out.length() >= limit) {
                return false;
            }
            separator = ", ";
        }
        out.append(object ? '}' : ']');
        return out.length() < limit || json.isEmpty();
    }

    private void scalar(JsonNode json) {
        if (json.isString()) {
            quote(json.stringValue());
        } else if (json.isNumber() && !json.isIntegralNumber()) {
            out.append(NumberOutput.toString(json.doubleValue(), true));
        } else {
            out.append(json.asString());
        }
    }

    private StringBuilder quote(String text) {
        out.append('"');
        text.codePoints().forEach(this::letter);
        return out.append('"');
    }

    private void letter(int letter) {
        if (letter == '"' || letter == '\\') {
            out.append('\\').append((char) letter);
        } else if (letter == '\n') {
            out.append("\\n");
        } else if (Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE) {
            out.append(String.format(Locale.ROOT, "\\u%04x", letter));
        } else {
            out.appendCodePoint(letter);
        }
    }
}
