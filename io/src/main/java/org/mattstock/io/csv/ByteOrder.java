package org.mattstock.io.csv;

import java.util.Optional;

/** What the first bytes of a text say about its encoding. */
final class ByteOrder {
    private static final int MARK_LENGTH = 3;

    private ByteOrder() {}

    /** The name of an encoding in 16 or 32 bits, by its byte order mark or by the zeros of its first letters. */
    static Optional<String> other(byte[] first) {
        if (startsWith(first, 0xff, 0xfe, 0, 0) || startsWith(first, 0, 0, 0xfe, 0xff)) {
            return Optional.of("UTF-32");
        }
        boolean marked = startsWith(first, 0xff, 0xfe) || startsWith(first, 0xfe, 0xff);
        boolean alternating = first.length >= 2 * MARK_LENGTH && (isEach(first, 0, 1) || isEach(first, 1, 0));
        return marked || alternating ? Optional.of("UTF-16") : Optional.empty();
    }

    /** Whether every second byte from one place on is 0, and none is from the other. */
    private static boolean isEach(byte[] first, int zeros, int others) {
        for (int i = 0; i + 1 < first.length; i += 2) {
            if (first[i + zeros] != 0 || first[i + others] == 0) {
                return false;
            }
        }
        return true;
    }

    /** How many bytes the byte order marks of UTF-8 take at the start: programs that write one may get a text that has one. */
    static int utf8Marks(byte[] first) {
        int end = 0;
        while (end + MARK_LENGTH <= first.length
                && first[end] == (byte) 0xef
                && first[end + 1] == (byte) 0xbb
                && first[end + 2] == (byte) 0xbf) {
            end += MARK_LENGTH;
        }
        return end;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        boolean same = bytes.length >= start.length;
        for (int i = 0; same && i < start.length; i++) {
            same = bytes[i] == (byte) start[i];
        }
        return same;
    }
}
