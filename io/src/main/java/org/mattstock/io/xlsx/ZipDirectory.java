package org.mattstock.io.xlsx;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** The end of a zip file, looked at before its directory is taken into memory. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_LOCATOR = 0x07064b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_LENGTH = 20;
    private static final int LARGE_LENGTH = 56;
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Names of Office's parts have some 30 bytes; these are for each entry on average. */
    private static final int BYTES_PER_ENTRY = 1024;

    private ZipDirectory() {}

    /**
     * Checks how large a directory is.
     *
     * @throws DamagedPart if there is none
     * @throws TooMuch if it has more entries or more bytes than are wanted
     */
    static void check(Path file, int most) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, zip.length() - END_LENGTH - LONGEST_COMMENT - LOCATOR_LENGTH);
            ByteBuffer tail = read(zip, from, (int) (zip.length() - from));
            int at = tail.limit() - END_LENGTH;
            while (at >= 0 && tail.getInt(at) != END) {
                at--;
            }
            if (at < 0) {
                throw new DamagedPart("a workbook must be a whole zip file, got one without its end");
            }
            require(tail.getShort(at + 10) & 0xFFFF, tail.getInt(at + 12) & 0xFFFFFFFFL, most);
            if (at >= LOCATOR_LENGTH && tail.getInt(at - LOCATOR_LENGTH) == LARGE_LOCATOR) {
                checkLarge(zip, tail.getLong(at - LOCATOR_LENGTH + 8), most);
            }
        }
    }

    private static void checkLarge(RandomAccessFile zip, long at, int most) throws IOException {
        if (at < 0 || at > zip.length() - LARGE_LENGTH) {
            throw new DamagedPart("a workbook must be a whole zip file, got one without its end");
        }
        ByteBuffer end = read(zip, at, LARGE_LENGTH);
        if (end.getInt(0) == LARGE_END) {
            require(end.getLong(32), end.getLong(40), most);
        }
    }

    private static void require(long entries, long bytes, int most) {
        boolean isLarge = entries == 0xFFFF || bytes == 0xFFFFFFFFL;
        if (!isLarge && (entries < 0 || entries > most || bytes < 0 || bytes > (long) most * BYTES_PER_ENTRY)) {
            throw new TooMuch("a workbook may have at most " + most + " parts, got " + entries + " in a directory of "
                    + bytes + " bytes");
        }
    }

    private static ByteBuffer read(RandomAccessFile zip, long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        zip.seek(at);
        zip.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
