package org.mattstock.io.csv;

/** White space and comparison on slices of a parser's buffer, which must not become strings for each field. */
final class Chars {
    private Chars() {}

    /** White space as it is met in files: ASCII control and space, and the no-break, thin and narrow no-break spaces. */
    static boolean isSpace(char c) {
        return c <= ' ' || (c >= '\u00a0' && (c == '\u00a0' || c == '\u2009' || c == '\u202f' || c == '\ufeff'));
    }

    /** The first character that is no white space, or {@code end}. */
    static int start(char[] buffer, int from, int end) {
        int i = from;
        while (i < end && isSpace(buffer[i])) {
            i++;
        }
        return i;
    }

    /** The place after the last character that is no white space; not before {@code from}. */
    static int end(char[] buffer, int from, int end) {
        int i = end;
        while (i > from && isSpace(buffer[i - 1])) {
            i--;
        }
        return i;
    }

    static String strip(String text) {
        char[] chars = text.toCharArray();
        int from = start(chars, 0, chars.length);
        return new String(chars, from, end(chars, from, chars.length) - from);
    }

    static boolean same(char[] text, char[] buffer, int from, int length) {
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

    static boolean hasLineBreak(char[] buffer, int from, int length) {
        for (int i = from; i < from + length; i++) {
            if (buffer[i] == '\n' || buffer[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Text as a problem quotes it: short, on one line. */
    static String quoted(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        return "\"" + (line.length() <= 60 ? line : line.substring(0, 57) + "...") + "\"";
    }
}
