package org.mattstock.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Numbered pieces of work on several threads, the caller's among them. Whoever is done takes the next piece; which thread does
 * which changes nothing where every piece writes to its own place.
 */
public final class Chunks {
    private final int chunks;
    private final Listener listener;
    private final AtomicInteger next = new AtomicInteger();
    /** By piece: 1 once it is done. */
    private final AtomicIntegerArray done;

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopped;
    private int told;

    private Chunks(int chunks, Listener listener) {
        this.chunks = chunks;
        this.listener = listener;
        this.done = new AtomicIntegerArray(chunks);
    }

    /** Does one piece, with buffers of its own. */
    public interface Work {
        /** The piece of a number. */
        void run(int chunk);
    }

    /** Is told of pieces in their order, by the thread that started the run. */
    public interface Listener {
        /** Whether to go on. */
        boolean goesOn(int chunk);
    }

    /** Does all pieces, or those that come before the listener has had enough. */
    public static void run(int chunks, List<? extends Work> workers, Listener listener) {
        new Chunks(chunks, listener).run(workers);
    }

    private void run(List<? extends Work> workers) {
        List<Thread> threads = new ArrayList<>();
        guarded(() -> {
            for (Work worker : workers.subList(1, workers.size())) {
                Thread thread =
                        new Thread(() -> guarded(() -> work(worker, false)), "mattstock-rows-" + threads.size());
                thread.setDaemon(true);
                thread.start();
                threads.add(thread);
            }
        });
        guarded(() -> work(workers.get(0), true));
        threads.forEach(Simulation::join);
        Simulation.rethrow(failure.get());
        tell();
    }

    private void work(Work worker, boolean tells) {
        int chunk = next.getAndIncrement();
        while (!stopped && chunk < chunks) {
            worker.run(chunk);
            done.set(chunk, 1);
            if (tells) {
                tell();
            }
            chunk = next.getAndIncrement();
        }
    }

    /** Of all that are done without a gap. */
    private void tell() {
        while (!stopped && told < chunks && done.get(told) != 0) {
            stopped = !listener.goesOn(told++);
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            stopped = true;
        }
    }
}
