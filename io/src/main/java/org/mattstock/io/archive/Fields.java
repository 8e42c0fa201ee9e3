package org.mattstock.io.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Any text inside a line: control characters, the backslash and half a surrogate pair stand as a backslash, {@code u} and four
 * digits of hexadecimal, so that tabs separate fields and line feeds lines.
 */
final class Fields {
    private static final int ESCAPED = 6;
    private static final int QUOTED = 60;

    private Fields() {}

    static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (mustEscape(text, i)) {
                return escaped(text, i);
            }
        }
        return text;
    }

    private static String escaped(String text, int from) {
        StringBuilder out = new StringBuilder(text.substring(0, from));
        for (int i = from; i < text.length(); i++) {
            if (mustEscape(text, i)) {
                String hex = Integer.toHexString(text.charAt(i));
                out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean mustEscape(String text, int i) {
        char c = text.charAt(i);
        if (c < ' ' || c == '\\' || c == '\u007f') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    static String unescaped(String field) {
        int next = field.indexOf('\\');
        if (next < 0) {
            return field;
        }
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (; next >= 0; next = field.indexOf('\\', done)) {
            out.append(field, done, next).append(escape(field, next));
            done = next + ESCAPED;
        }
        return out.append(field, done, field.length()).toString();
    }

    private static char escape(String field, int at) {
        if (at + ESCAPED > field.length() || field.charAt(at + 1) != 'u') {
            throw new IllegalArgumentException(
                    "a backslash must be followed by u and four hexadecimal digits, got " + quoted(field));
        }
        int code = 0;
        for (int i = at + 2; i < at + ESCAPED; i++) {
            int digit = Character.digit(field.charAt(i), 16);
            if (digit < 0) {
                throw new IllegalArgumentException(
                        "a backslash must be followed by u and four hexadecimal digits, got " + quoted(field));
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    /** The parts between separators, which are at least one. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** The whole number that a field holds. */
    static int number(String what, String field) {
        try {
            return Integer.parseInt(field);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(what + " must be a whole number, got " + quoted(field), e);
        }
    }

    /** The constant that a field names. */
    static <E extends Enum<E>> E constant(Class<E> type, String what, String field) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(field)) {
                return each;
            }
        }
        throw new IllegalArgumentException(
                what + " must be one of " + Arrays.toString(type.getEnumConstants()) + ", got " + quoted(field));
    }

    /** As it stands in a message: short, on one line. */
    static String quoted(String text) {
        String shown = text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "...";
        return "\"" + escaped(shown) + "\"";
    }
}
