package org.mattstock.internal.simulation.count;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link CountWriter} wrote, and takes no room for what is not there. */
public final class CountReader {
    private static final int MOST_BYTES = 10;

    private final ByteBuffer bytes;

    public CountReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /**
     * A number that is not negative.
     *
     * @param most it is at most this
     */
    public long count(long most) {
        long value = any();
        require(value >= 0 && value <= most, "a count is " + Long.toUnsignedString(value) + " of at most " + most);
        return value;
    }

    public int count(int most) {
        return (int) count((long) most);
    }

    /** How many things of at least a byte each follow. */
    public int size() {
        return count(bytes.remaining());
    }

    /** A number that may be negative. */
    public long number() {
        long value = any();
        return (value >>> 1) ^ -(value & 1);
    }

    private long any() {
        long value = 0;
        for (int i = 0; i < MOST_BYTES; i++) {
            require(bytes.hasRemaining(), "it ends too soon");
            byte next = bytes.get();
            value |= (long) (next & 0x7f) << (7 * i);
            if (next >= 0) {
                return value;
            }
        }
        throw damaged("a number has no end");
    }

    public String text() {
        byte[] utf8 = new byte[size()];
        bytes.get(utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** That nothing is left. */
    public void end() {
        require(!bytes.hasRemaining(), bytes.remaining() + " bytes are left over");
    }

    /** That so many numbers can follow. */
    void requireRoom(long numbers) {
        require(numbers <= bytes.remaining(), "it is too short for " + numbers + " numbers");
    }

    void require(boolean holds, String fault) {
        if (!holds) {
            throw damaged(fault);
        }
    }

    private static IllegalArgumentException damaged(String fault) {
        return new IllegalArgumentException("bytes must be those of replicate counts, but " + fault);
    }
}
