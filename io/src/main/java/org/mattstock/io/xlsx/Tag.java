package org.mattstock.io.xlsx;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of one tag. Names are compared by their keys, without prefixes.
 *
 * @param bytes changes with the next tag
 * @param from of the opening bracket
 * @param to of the closing one
 * @param nameEnd the place after the name
 */
record Tag(byte[] bytes, int from, int to, int nameEnd, long key) {
    static Tag of(byte[] bytes, int from, int to) {
        int start = bytes[from + 1] == '/' ? from + 2 : from + 1;
        int i = start;
        long key = 0;
        while (i < to && (bytes[i] > ' ' || bytes[i] < 0) && bytes[i] != '/') {
            key = bytes[i] == ':' ? 0 : mixed(key, bytes[i]);
            i++;
        }
        return new Tag(bytes, from, to, i, key);
    }

    private static long mixed(long key, byte next) {
        return (key & (0xFFL << 56)) == 0 ? (key << 8) | (next & 0xFF) : key * 31 + next;
    }

    /** The key of a name. */
    static long key(String name) {
        long key = 0;
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            key = mixed(key, each);
        }
        return key;
    }

    boolean isClosing() {
        return bytes[from + 1] == '/';
    }

    boolean isSelfClosing() {
        return bytes[to - 1] == '/';
    }

    boolean isOpening() {
        return !isClosing();
    }

    int length() {
        return to - from + 1;
    }

    /** The name with its prefix. */
    String name() {
        int start = isClosing() ? from + 2 : from + 1;
        return new String(bytes, start, nameEnd - start, StandardCharsets.ISO_8859_1);
    }

    /** All of it as text, a character for each byte. */
    String text() {
        return new String(bytes, from, length(), StandardCharsets.ISO_8859_1);
    }

    /** Takes an attribute whose name has one letter, and the places of its value. */
    @FunctionalInterface
    interface Taker {
        void attribute(byte letter, int from, int to);
    }

    /** Hands on each attribute whose name without prefix is one letter; namespaces that are declared are none. */
    void letters(Taker taker) {
        int i = nameEnd;
        while (i < to) {
            int equals = next('=', i);
            int quote = equals + 1;
            while (quote < to && bytes[quote] != '"' && bytes[quote] != '\'') {
                quote++;
            }
            int last = quote < to ? next((char) bytes[quote], quote + 1) : to;
            int name = lastOfName(equals);
            if (last < to && name > i && isLetter(name)) {
                taker.attribute(bytes[name], quote + 1, last);
            }
            i = last + 1;
        }
    }

    private int lastOfName(int equals) {
        int i = equals - 1;
        while (bytes[i] <= ' ' && bytes[i] >= 0) {
            i--;
        }
        return i;
    }

    private boolean isLetter(int name) {
        byte before = bytes[name - 1];
        return (before == ':' && !isDeclared(name)) || (before <= ' ' && before >= 0);
    }

    private boolean isDeclared(int name) {
        return name > 5 && new String(bytes, name - 6, 6, StandardCharsets.ISO_8859_1).equals("xmlns:");
    }

    private int next(char wanted, int start) {
        int i = start;
        while (i < to && bytes[i] != wanted) {
            i++;
        }
        return i;
    }
}
