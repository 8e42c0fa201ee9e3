package org.mattstock.io.kolada;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of a field with its quotes, to be compared with bytes eight at a time; it is asked for nine times a row. */
final class QuotedName {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int MOST = 2 * Long.BYTES;

    private final int length;
    private final long first;
    private final long second;
    private final long firstMask;
    private final long secondMask;

    QuotedName(String name) {
        byte[] quoted = ("\"" + name + "\"").getBytes(StandardCharsets.US_ASCII);
        if (quoted.length > MOST) {
            throw new IllegalArgumentException("name must have at most " + (MOST - 2) + " letters, got " + name);
        }
        length = quoted.length;
        byte[] padded = Arrays.copyOf(quoted, MOST);
        first = (long) EIGHT.get(padded, 0);
        second = (long) EIGHT.get(padded, Long.BYTES);
        firstMask = mask(length);
        secondMask = mask(length - Long.BYTES);
    }

    private static long mask(int bytes) {
        return bytes >= Long.BYTES ? -1 : bytes <= 0 ? 0 : (1L << (8 * bytes)) - 1;
    }

    int length() {
        return length;
    }

    /** Whether it stands at a place of a buffer, before an end; near the end of the buffer it is never found. */
    boolean isAt(byte[] buffer, int at, int end) {
        return at + length <= end
                && at + MOST <= buffer.length
                && ((long) EIGHT.get(buffer, at) & firstMask) == first
                && ((long) EIGHT.get(buffer, at + Long.BYTES) & secondMask) == second;
    }
}
