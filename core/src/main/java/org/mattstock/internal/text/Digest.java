package org.mattstock.internal.text;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 digest over typed fields in declared order: the same fields give the same digest on every platform and release.
 *
 * <p>Text is UTF-8 behind its length in bytes (four bytes, big-endian), so that {@code "ab", "c"} and {@code "a", "bc"}
 * differ; integers and the raw bits of doubles are eight bytes, big-endian. The first field is the name of the format, which
 * changes whenever fields do. One digest is fed by one thread and read once.
 */
public final class Digest {
    private static final int BUFFER_BYTES = 8192;

    private final MessageDigest sha256;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    private Digest(MessageDigest sha256) {
        this.sha256 = sha256;
    }

    /**
     * A digest whose first field is the name of a format.
     *
     * @param format such as {@code mattstock-panel-1}
     */
    public static Digest start(String format) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256")).text(format);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform must have SHA-256", e);
        }
    }

    /** Adds a text. */
    public Digest text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        if (!new String(bytes, StandardCharsets.UTF_8).equals(value)) {
            room(Integer.BYTES).putInt(-value.length());
            value.chars().forEach(each -> room(Character.BYTES).putChar((char) each));
            return this;
        }
        room(Integer.BYTES).putInt(bytes.length);
        flush();
        sha256.update(bytes);
        return this;
    }

    /** Adds a whole number: a year, a count, the number of fields that follow. */
    public Digest integer(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** Adds a number by its raw bits: {@code -0.0} differs from {@code 0.0}. */
    public Digest number(double value) {
        return integer(Double.doubleToRawLongBits(value));
    }

    /** Adds all numbers of an array, behind their count. */
    public Digest numbers(double[] values) {
        integer(values.length);
        for (double value : values) {
            number(value);
        }
        return this;
    }

    /** The digest in lower-case hexadecimal, 64 digits. Nothing can be added afterwards. */
    public String hex() {
        flush();
        return HexFormat.of().formatHex(sha256.digest());
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        sha256.update(buffer.flip());
        buffer.clear();
    }
}
