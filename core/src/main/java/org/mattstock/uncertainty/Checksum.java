package org.mattstock.uncertainty;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The SHA-256 of bytes, behind them. */
final class Checksum {
    private static final int BYTES = 32;

    private Checksum() {}

    static byte[] append(byte[] content) {
        byte[] all = Arrays.copyOf(content, content.length + BYTES);
        System.arraycopy(of(content), 0, all, content.length, BYTES);
        return all;
    }

    /** The bytes without their checksum, which they must have. */
    static byte[] check(byte[] all) {
        if (all.length < BYTES) {
            throw new IllegalArgumentException(
                    "bytes must end with a checksum of " + BYTES + " bytes, got " + all.length);
        }
        byte[] content = Arrays.copyOf(all, all.length - BYTES);
        if (!MessageDigest.isEqual(of(content), Arrays.copyOfRange(all, content.length, all.length))) {
            throw new IllegalArgumentException(
                    "bytes must be as they were written, but their checksum differs: they were damaged or cut");
        }
        return content;
    }

    private static byte[] of(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform must have SHA-256", e);
        }
    }
}
