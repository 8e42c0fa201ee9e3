package org.mattstock.io.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * What stands in a zip file around the bytes of entries, in the one form that an archive has: stored, without a time, without
 * additional fields. Not left to {@code ZipOutputStream}, which promises a zip file and no bytes.
 */
@SuppressWarnings("ByteBufferBackingArray") // each was allocated for these bytes, and is full of them
final class ZipBytes {
    static final int LOCAL = 30;
    static final int SIZE_AT = 22;
    static final int LOCAL_SIGNATURE = 0x04034b50;

    private static final int CENTRAL = 46;
    private static final int END = 22;
    private static final int CENTRAL_SIGNATURE = 0x02014b50;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final short VERSION = 10;
    /** 1980-01-01, the first day that there is. */
    private static final short DAY = 0x21;

    private ZipBytes() {}

    static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /** What stands before the bytes of an entry. */
    static byte[] local(String name, int size, int crc) {
        ByteBuffer out = buffer(LOCAL + name.length()).putInt(LOCAL_SIGNATURE);
        common(out, name, size, crc);
        return out.put(name.getBytes(StandardCharsets.US_ASCII)).array();
    }

    /** An entry in the directory at the end. */
    static byte[] central(String name, int size, int crc, long offset) {
        ByteBuffer out =
                buffer(CENTRAL + name.length()).putInt(CENTRAL_SIGNATURE).putShort(VERSION);
        common(out, name, size, crc);
        // No comment, first disk, no attributes.
        out.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) offset);
        return out.put(name.getBytes(StandardCharsets.US_ASCII)).array();
    }

    private static void common(ByteBuffer out, String name, int size, int crc) {
        // No flags, stored, midnight.
        out.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY);
        out.putInt(crc)
                .putInt(size)
                .putInt(size)
                .putShort((short) name.length())
                .putShort((short) 0);
    }

    /** What stands last. */
    static byte[] end(int entries, long size, long offset) {
        ByteBuffer out = buffer(END).putInt(END_SIGNATURE).putShort((short) 0).putShort((short) 0);
        out.putShort((short) entries)
                .putShort((short) entries)
                .putInt((int) size)
                .putInt((int) offset);
        return out.putShort((short) 0).array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
