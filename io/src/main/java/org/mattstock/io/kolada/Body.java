package org.mattstock.io.kolada;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.kolada.KoladaException.Reason;

/**
 * Reads the bytes of an answer within a time and a size. The time of a request covers its head only, and a read of a connection waits as
 * long as the server likes: when the time is over, the stream is closed from outside, which ends the read.
 */
final class Body {
    private static final int CHUNK = 1 << 16;

    private final URI url;
    private final Duration deadline;
    private final long most;
    private final Patience patience;

    Body(URI url, KoladaSettings settings, Patience patience) {
        this.url = url;
        deadline = settings.body();
        most = settings.pageBytes();
        this.patience = patience;
    }

    /**
     * All bytes.
     *
     * @throws IOException if the connection breaks
     * @throws KoladaException if there is not enough time or room
     */
    byte[] read(InputStream stream) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> watch =
                new CompletableFuture<Void>().completeOnTimeout(null, deadline.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> closing = watch.thenRunAsync(() -> close(stream, late));
        try (stream) {
            return bytes(stream, late);
        } catch (IOException e) {
            if (late.get()) {
                throw tooSlow(e);
            }
            throw e;
        } finally {
            closing.cancel(false);
            watch.cancel(false);
        }
    }

    private static void close(InputStream stream, AtomicBoolean late) {
        late.set(true);
        try {
            stream.close();
        } catch (IOException e) {
            // Whoever reads finds it closed all the same.
        }
    }

    private byte[] bytes(InputStream stream, AtomicBoolean late) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
            if (late.get()) {
                throw tooSlow(null);
            }
            all.write(chunk, 0, count);
            if (all.size() > most) {
                throw new KoladaException(
                        Reason.TOO_LARGE, url, "a page may have at most " + most + " bytes, and has more");
            }
            patience.bytes(url, count);
        }
        if (late.get()) {
            throw tooSlow(null);
        }
        return all.toByteArray();
    }

    private KoladaException tooSlow(@Nullable IOException e) {
        return new KoladaException(
                Reason.TOO_SLOW,
                url,
                "a page must have come whole within " + deadline.toMillis() + " ms, and has not",
                e);
    }
}
