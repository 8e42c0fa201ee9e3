package org.mattstock.io.internal.rows;

import org.mattstock.data.Names;

/** White space and comparison on slices of a parser's buffer, which must not become strings for each field. */
public final class Chars {
    private Chars() {}

    /**
     * White space as it is met in files: that of ASCII with the mark that ended a file in DOS and the separators of records, and the
     * spaces of Unicode (no-break, thin, figure, ideographic and all others). Whatever is blank to {@link String#isBlank} is blank
     * here. Other control characters and those of no width are not white.
     */
    public static boolean isSpace(char c) {
        return c <= ' ' ? isAsciiSpace(c) : c >= '\u00a0' && isWideSpace(c);
    }

    private static boolean isAsciiSpace(char c) {
        return c >= '\u001c' || (c >= '\t' && c <= '\r') || c == '\u001a';
    }

    private static boolean isWideSpace(char c) {
        return c == '\u00a0' || (c >= '\u1680' && Character.isSpaceChar(c));
    }

    /** The first character that is no white space, or {@code end}. */
    public static int start(char[] buffer, int from, int end) {
        int i = from;
        while (i < end && isSpace(buffer[i])) {
            i++;
        }
        return i;
    }

    /** The place after the last character that is no white space; not before {@code from}. */
    public static int end(char[] buffer, int from, int end) {
        int i = end;
        while (i > from && isSpace(buffer[i - 1])) {
            i--;
        }
        return i;
    }

    public static String strip(String text) {
        char[] chars = text.toCharArray();
        int from = start(chars, 0, chars.length);
        return new String(chars, from, end(chars, from, chars.length) - from);
    }

    public static boolean same(char[] text, char[] buffer, int from, int length) {
        if (text.length != length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (text[i] != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    public static boolean hasLineBreak(char[] buffer, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Text as a problem quotes it: short, on one line, with nothing hidden in it. */
    public static String quoted(String text) {
        String line = Names.shown(text.replaceAll("[\t\n\r]+", " "));
        return "\"" + (line.length() <= 60 ? line : line.substring(0, 57) + "...") + "\"";
    }
}
