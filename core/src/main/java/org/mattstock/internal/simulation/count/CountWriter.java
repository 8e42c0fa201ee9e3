package org.mattstock.internal.simulation.count;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Whole numbers and texts as bytes: a small number is one byte, and counts are small mostly. */
public final class CountWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A number that is not negative: seven bits a byte, the lowest first, the eighth says that more follow. */
    public CountWriter count(long value) {
        long left = value;
        while (left > 0x7f) {
            bytes.write((int) (left & 0x7f) | 0x80);
            left >>>= 7;
        }
        bytes.write((int) left);
        return this;
    }

    /** A number that may be negative, with its sign as the lowest bit. */
    public CountWriter number(long value) {
        return count(value << 1 ^ value >> Long.SIZE - 1);
    }

    public CountWriter text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        count(utf8.length);
        bytes.writeBytes(utf8);
        return this;
    }

    public byte[] toBytes() {
        return bytes.toByteArray();
    }
}
