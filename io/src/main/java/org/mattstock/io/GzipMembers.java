package org.mattstock.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Decompresses all members of a gzip stream, and fails at bytes after the last one that are no member, which would be lost
 * untold otherwise; zeros, with which tapes and blocks are filled up, may stand there.
 */
final class GzipMembers extends GZIPInputStream {
    private static final int TRAILER = 8;

    private boolean checked;

    GzipMembers(BufferedInputStream packed, int buffer) throws IOException {
        super(new ToldEnd(packed), buffer);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0 && !checked) {
            checked = true;
            requireNothingLeft();
        }
        return count;
    }

    private void requireNothingLeft() throws IOException {
        for (int i = len - Math.max(0, inf.getRemaining() - TRAILER); i < len; i++) {
            requireZero(buf[i]);
        }
        for (int next = in.read(); next >= 0; next = in.read()) {
            requireZero(next);
        }
    }

    private static void requireZero(int left) throws ZipException {
        if (left != 0) {
            throw new ZipException("after the compressed bytes there are others that are not compressed");
        }
    }

    /** Says that there are bytes as long as the end has not come: a pipe says none when the next ones are not there yet. */
    private static final class ToldEnd extends FilterInputStream {
        ToldEnd(BufferedInputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            in.mark(1);
            boolean ended = in.read() < 0;
            in.reset();
            return ended ? 0 : Math.max(1, in.available());
        }
    }
}
