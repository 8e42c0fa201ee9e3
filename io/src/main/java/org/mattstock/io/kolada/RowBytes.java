package org.mattstock.io.kolada;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The bytes of pages between the stream and the parser. What the parser has been given and has not used it can give back, so that
 * {@link PlainRows} may go on from the very place where the parser stands, and the parser from where that stops.
 */
final class RowBytes extends InputStream {
    private static final int SIZE = 1 << 17;

    /** No more is handed to the parser at a time, most of which it will give back. */
    private static final int PORTION = 512;

    private final InputStream stream;
    private byte[] buffer = new byte[SIZE];
    private int at;
    private int end;
    private boolean ended;

    RowBytes(InputStream stream) {
        this.stream = stream;
    }

    byte[] buffer() {
        return buffer;
    }

    /** The place of the next byte. */
    int at() {
        return at;
    }

    /** The place after the last byte that is there so far. */
    int end() {
        return end;
    }

    /** The bytes up to a place have been used. */
    void moveTo(int place) {
        at = place;
    }

    /** Gets more bytes behind those that are there; false if there are none, or no room for any. */
    boolean more() throws IOException {
        if (ended || end - at > SIZE / 2) {
            return false;
        }
        int kept = Math.max(0, at - PORTION);
        System.arraycopy(buffer, kept, buffer, 0, end - kept);
        at -= kept;
        end -= kept;
        int count = stream.read(buffer, end, buffer.length - end);
        ended = count < 0;
        end += Math.max(0, count);
        return count > 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (at == end && !more()) {
            return -1;
        }
        int count = Math.min(Math.min(length, PORTION), end - at);
        System.arraycopy(buffer, at, target, from, count);
        at += count;
        return count;
    }

    /** Takes back the last bytes that were handed out. */
    OutputStream back() {
        return new OutputStream() {
            @Override
            public void write(int one) {
                at--;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                if (length > at || !Arrays.equals(bytes, from, from + length, buffer, at - length, at)) {
                    throw new IllegalStateException(
                            "bytes given back must be the last that were handed out, got " + length);
                }
                at -= length;
            }
        };
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
