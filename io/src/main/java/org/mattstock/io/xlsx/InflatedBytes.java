package org.mattstock.io.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.mattstock.io.ReadOptions;

/** Counts the bytes of all parts as they are inflated, and compares checksums. */
final class InflatedBytes {
    /** Below this a high ratio is harmless, and real sheets reach it. */
    private static final long HARMLESS = 64L << 20;

    private final ReadOptions.Limits limits;
    private long bytes;

    InflatedBytes(ReadOptions.Limits limits) {
        this.limits = limits;
    }

    /** A stream that is counted. */
    InputStream count(InputStream in, ZipEntry entry) {
        return new Counted(in, entry);
    }

    /** One part. */
    private final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private final CRC32 checksum = new CRC32();
        private long own;

        Counted(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            if (count < 0) {
                requireChecksum();
                return count;
            }
            checksum.update(target, offset, count);
            own += count;
            bytes += count;
            requireLimits();
            return count;
        }

        private void requireChecksum() {
            if (entry.getCrc() != checksum.getValue()) {
                throw new DamagedPart("its checksum must match, and does not");
            }
        }

        private void requireLimits() {
            if (bytes > limits.bytes()) {
                throw new TooMuch(
                        "a source may hold no more than its limits allow, got more than " + limits.bytes() + " bytes");
            }
            if (own > HARMLESS && own / limits.inflation() > entry.getCompressedSize()) {
                throw new TooMuch("a source may hold no more than its limits allow, got more than " + limits.inflation()
                        + " bytes out of each compressed byte");
            }
        }
    }
}
