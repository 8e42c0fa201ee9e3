package org.mattstock.io;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A source that is opened once: its first bytes are looked at, and are the first again of the stream that its
 * {@link #source()} gives. A pipe has its bytes only once, so that opening it for a look would lose them.
 */
final class OneOpening implements AutoCloseable {
    private final Source source;
    private final int count;
    private final byte[] head;
    private final AtomicReference<Optional<InputStream>> rest = new AtomicReference<>(Optional.empty());

    /**
     * Opens a source and reads its first bytes, as they lie there.
     *
     * @param count how many at most
     */
    OneOpening(Source source, int count) throws IOException {
        this.source = source;
        this.count = count;
        InputStream raw = source.opener().open();
        try {
            head = raw.readNBytes(count);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
        PushbackInputStream again = new PushbackInputStream(raw, Math.max(1, head.length));
        again.unread(head);
        rest.set(Optional.of(again));
    }

    /** The first bytes, at most as many as were asked for, decompressed if they are gzip. */
    byte[] head() throws IOException {
        byte[] plain = new byte[count];
        int length = 0;
        try (InputStream stream =
                GuardedStream.open(source.name(), () -> new ByteArrayInputStream(head), ReadOptions.Limits.DEFAULT)) {
            int more = 0;
            while (more >= 0 && length < plain.length) {
                length += more;
                more = stream.read(plain, length, plain.length - length);
            }
        } catch (EOFException e) {
            // Compressed bytes that end in the middle: either there are more of them, or whoever reads the source tells
            // of it.
            return Arrays.copyOf(plain, length);
        }
        return Arrays.copyOf(plain, length);
    }

    /** The source: opened the first time, it goes on with the stream that is open already. */
    Source source() {
        return Source.of(source.name(), () -> {
            Optional<InputStream> first = rest.getAndSet(Optional.empty());
            return first.isPresent() ? first.get() : source.openAgain();
        });
    }

    /** Closes the stream if nobody has taken it. */
    @Override
    public void close() throws IOException {
        Optional<InputStream> left = rest.getAndSet(Optional.empty());
        if (left.isPresent()) {
            left.get().close();
        }
    }
}
