package org.mattstock.io.xlsx;

import java.io.IOException;
import java.util.Arrays;

/** The text of a cell out of its runs, each of which may have a format of its own; readings of Japanese are left out. */
final class CellText {
    private final int longest;
    private char[] chars = new char[64];
    private int length;

    CellText(int longest) {
        this.longest = longest;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** Reads the element that was opened last to its end. */
    void read(XmlTokens xml) throws IOException {
        length = 0;
        boolean inText = false;
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case START -> {
                    inText = xml.is("t");
                    if (xml.is("rPh")) {
                        xml.skip();
                    } else {
                        depth++;
                    }
                }
                case TEXT -> {
                    if (inText) {
                        add(xml.chars(), xml.length());
                    }
                }
                case END -> {
                    inText = false;
                    depth--;
                }
                case DONE -> throw new DamagedPart("it ends in the middle");
            }
        }
        length = unescaped(chars, length);
    }

    private void add(char[] more, int count) {
        if (count > longest - length) {
            throw new TooMuch("a cell may have at most " + longest + " characters");
        }
        if (length + count > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(length + count, 2 * chars.length));
        }
        System.arraycopy(more, 0, chars, length, count);
        length += count;
    }

    /** Takes back what stands for characters that XML does not allow, {@code _x000D_}; the length that is left. */
    static int unescaped(char[] chars, int length) {
        int to = 0;
        for (int from = 0; from < length; from++) {
            int code = chars[from] == '_' ? code(chars, from, length) : -1;
            chars[to++] = code < 0 ? chars[from] : (char) code;
            from += code < 0 ? 0 : 6;
        }
        return to;
    }

    private static int code(char[] chars, int from, int length) {
        if (from + 6 >= length || chars[from + 1] != 'x' || chars[from + 6] != '_') {
            return -1;
        }
        int code = 0;
        for (int i = from + 2; i < from + 6; i++) {
            int digit = chars[i] < 128 ? Character.digit(chars[i], 16) : -1;
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }
}
