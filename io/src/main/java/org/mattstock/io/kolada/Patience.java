package org.mattstock.io.kolada;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.mattstock.io.kolada.KoladaException.Reason;

/** Waits, counts, and tells whoever follows; a wait ends at once when it is canceled. For one fetch. */
final class Patience {
    private static final Duration SLICE = Duration.ofMillis(100);

    private final KoladaProgress progress;
    private final long between;
    private long free;
    private boolean asked;
    private int done;
    private int planned;
    private int pages;
    private long bytes;

    Patience(KoladaProgress progress, double requestsPerSecond) {
        this.progress = progress;
        between = (long) (TimeUnit.SECONDS.toNanos(1) / requestsPerSecond);
    }

    /** So many more requests are known to come. */
    void plan(int more) {
        planned = Math.max(planned, done) + more;
    }

    /** A request has been answered in full. */
    void answered(URI url) {
        done++;
        planned = Math.max(planned, done);
        tell(url, url.toString());
    }

    /** A page has come. */
    void page(URI url) {
        pages++;
        tell(url, url.toString());
    }

    /** Bytes have come. */
    void bytes(URI url, int count) {
        bytes += count;
        tell(url, url.toString());
    }

    private void tell(URI url, String doing) {
        if (Thread.currentThread().isInterrupted()) {
            throw canceled(url, "the thread was interrupted");
        }
        if (progress.at(new KoladaProgress.Step(done, planned, pages, bytes, doing)) == KoladaProgress.Next.CANCEL) {
            throw canceled(url, "it was canceled");
        }
    }

    static KoladaException canceled(URI url, String text) {
        return new KoladaException(Reason.CANCELED, url, text + " before the answer was whole");
    }

    /** Waits until the next request may be made. */
    void pace(URI url) {
        long now = System.nanoTime();
        if (asked && free - now > 0) {
            pause(url, Duration.ofNanos(free - now), url.toString());
        }
        free = System.nanoTime() + between;
        asked = true;
    }

    /** Waits in slices, and tells why in each. */
    void pause(URI url, Duration wait, String why) {
        long end = System.nanoTime() + wait.toNanos();
        for (long left = wait.toNanos(); left > 0; left = end - System.nanoTime()) {
            tell(url, why);
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, SLICE.toNanos()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw canceled(url, "the thread was interrupted");
            }
        }
    }
}
