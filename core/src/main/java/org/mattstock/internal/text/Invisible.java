package org.mattstock.internal.text;

import java.util.Locale;

/**
 * Characters that cannot be seen, though they make a text another one or change how its neighbors are shown: those of format
 * (direction of writing, joiners, soft hyphen, byte order mark), of control, separators of lines, halves of surrogate pairs, and
 * the few letters and marks that have no shape. White space is none of them, tabs and line breaks included.
 */
public final class Invisible {
    /** First and last of the letters, marks and symbols without a shape. */
    private static final int[][] SHAPELESS = {
        {0x034f, 0x034f},
        {0x115f, 0x1160},
        {0x17b4, 0x17b5},
        {0x180b, 0x180f},
        {0x2800, 0x2800},
        {0x3164, 0x3164},
        {0xfe00, 0xfe0f},
        {0xffa0, 0xffa0},
        {0xe0100, 0xe01ef}
    };

    private Invisible() {}

    /** The index of the first one, or -1. */
    public static int find(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                int point = text.codePointAt(i);
                if (is(point)) {
                    return i;
                }
                i += Character.charCount(point) - 1;
            }
        }
        return -1;
    }

    /** Whether it is one. */
    public static boolean is(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
            default -> isShapeless(point);
        };
    }

    private static boolean isShapeless(int point) {
        for (int[] range : SHAPELESS) {
            if (point <= range[1]) {
                return point >= range[0];
            }
        }
        return false;
    }

    /** Its name, as in {@code U+202E}. */
    public static String name(int point) {
        String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    }

    /** The text with each of them replaced by its name in brackets, as in {@code <U+202E>}. */
    public static String shown(String text) {
        if (find(text) < 0) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(point -> shown.append(is(point) ? "<" + name(point) + ">" : Character.toString(point)));
        return shown.toString();
    }
}
