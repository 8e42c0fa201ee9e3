package org.mattstock.internal.simulation.count;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whole numbers and texts as bytes: a small number is one byte, and counts are small mostly. */
public final class CountWriter {
    private static final int START = 1 << 10;
    /** Longer arrays are not to be had on every platform. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[START];
    private int length;

    /** A number that is not negative: seven bits a byte, the lowest first, the eighth says that more follow. */
    public CountWriter count(long value) {
        long left = value;
        while (left > 0x7f) {
            write((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        write(left);
        return this;
    }

    /** A number that may be negative, with its sign as the lowest bit. */
    public CountWriter number(long value) {
        return count((value << 1) ^ (value >> (Long.SIZE - 1)));
    }

    public CountWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        count(utf8.length);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Makes room for some more bytes, twice as much as there is at least, so that copying stays cheap. */
    private void reserve(int more) {
        long needed = (long) length + more;
        if (needed > LONGEST) {
            throw new IllegalStateException("counts must fit into " + LONGEST + " bytes, got " + needed);
        }
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(LONGEST, Math.max(needed, 2L * bytes.length)));
        }
    }

    private void write(long value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }
}
