package org.mattstock.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Decompresses where needed, and stops a stream that grows out of bounds. */
final class GuardedStream extends FilterInputStream {
    private static final int BUFFER = 1 << 16;
    /** Below this a high ratio is harmless, and real files of one repeated row reach it. */
    private static final long HARMLESS = 64L << 20;

    private final String name;
    private final Counter packed;
    private final ReadOptions.Limits limits;
    private long bytes;

    private GuardedStream(String name, InputStream in, Counter packed, ReadOptions.Limits limits) {
        super(in);
        this.name = name;
        this.packed = packed;
        this.limits = limits;
    }

    static InputStream open(String name, Source.Opener opener, ReadOptions.Limits limits) throws IOException {
        Counter packed = new Counter(opener.open());
        try {
            BufferedInputStream raw = new BufferedInputStream(packed, BUFFER);
            raw.mark(2);
            boolean gzip = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            return new GuardedStream(name, gzip ? new GzipMembers(raw, BUFFER) : raw, packed, limits);
        } catch (IOException | RuntimeException e) {
            packed.close();
            throw e;
        }
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return (int) counted(in.read(target, offset, length));
    }

    @Override
    public long skip(long count) throws IOException {
        return counted(in.skip(count));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private long counted(long more) {
        if (more > 0) {
            bytes += more;
            if (bytes > limits.bytes()) {
                throw tooMuch("more than " + limits.bytes() + " bytes");
            }
            if (bytes > HARMLESS && bytes / limits.inflation() > packed.bytes) {
                throw tooMuch("more than " + limits.inflation() + " bytes out of each compressed byte");
            }
        }
        return more;
    }

    private ReadException tooMuch(String what) {
        return new ReadException(new Problem(
                Problem.Kind.LIMIT, name, 0, 0, "a source may hold no more than its limits allow, got " + what));
    }

    /** Counts the bytes before decompression. */
    private static final class Counter extends FilterInputStream {
        private long bytes;

        Counter(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            bytes += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            bytes += Math.max(0, count);
            return count;
        }

        /** Not asked: a pipe's stream fails at it. */
        @Override
        public int available() {
            return 0;
        }
    }
}
