package org.mattstock.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.simulation.count.Goal;
import org.mattstock.internal.simulation.count.MonteCarloError;
import org.mattstock.internal.simulation.count.PlaceTally;
import org.mattstock.internal.simulation.draw.Draws;

/**
 * Hands out blocks of replicates to workers and adds up what they count. A worker takes the next block whenever it is done
 * with one; which worker does which block changes nothing, since a block draws from its own stream and counts are whole
 * numbers. Where a run may stop early, precision is looked at after every 16 blocks, when all of them are done.
 */
public final class Simulation {
    /** Blocks between two looks at the precision; part of what makes a run the same on any number of threads. */
    static final int ROUND = 16;

    private final long replicates;
    private final Optional<Goal> goal;
    private final Listener listener;
    private final List<Worker> workers = new ArrayList<>();
    private final long fromBlock;
    private final long toBlock;
    private final AtomicLong nextBlock;
    private final AtomicLong done = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Supplier<PlaceTally> tallies;
    private long told;

    /**
     * A run of some blocks.
     *
     * @param replicates how many the whole run has, of which the last block may hold fewer than the others
     * @param fromBlock the first block, from 0
     * @param toBlock the one after the last
     */
    public Simulation(
            long replicates,
            long fromBlock,
            long toBlock,
            Optional<Goal> goal,
            Listener listener,
            Supplier<PlaceTally> tallies) {
        this.replicates = replicates;
        this.fromBlock = fromBlock;
        this.toBlock = toBlock;
        this.nextBlock = new AtomicLong(fromBlock);
        this.goal = goal;
        this.listener = listener;
        this.tallies = tallies;
    }

    /** Is told how far a run has come, by the thread that started it. */
    public interface Listener {
        /**
         * Some more replicates are done.
         *
         * @return whether to go on
         */
        boolean goesOn(long done, long wanted);
    }

    /** Why a run ended. */
    public enum Reason {
        /** All replicates are done. */
        COMPLETED,
        /** The goal is met. */
        PRECISE_ENOUGH,
        /** The listener ended it. */
        CANCELED
    }

    /**
     * What was counted, and why the run ended.
     *
     * @param toBlock the block after the last that was counted
     */
    public record Ended(PlaceTally tally, Reason reason, long toBlock) {}

    /** How many blocks so many replicates are. */
    public static long blocks(long replicates) {
        return (replicates + Draws.BLOCK - 1) / Draws.BLOCK;
    }

    /**
     * Runs.
     *
     * @param worker makes a worker with its own buffers
     * @param threads at most so many work at once, the caller's among them
     */
    public Ended run(Supplier<Worker> worker, int threads) {
        for (int i = 0; i < Math.min(threads, toBlock - fromBlock); i++) {
            workers.add(worker.get());
        }
        long round = goal.isEmpty() ? toBlock - fromBlock : ROUND;
        for (long limit = Math.min(fromBlock + round, toBlock); ; limit = Math.min(limit + round, toBlock)) {
            long end = runUntil(limit);
            PlaceTally sum = sum();
            if (stopped.get()) {
                return new Ended(sum, Reason.CANCELED, end);
            }
            if (goal.isPresent() && MonteCarloError.isSmallEnough(sum, goal.get())) {
                return new Ended(sum, Reason.PRECISE_ENOUGH, end);
            }
            if (limit == toBlock) {
                return new Ended(sum, Reason.COMPLETED, end);
            }
        }
    }

    /** Does all blocks up to a limit, or up to where it was stopped: the block after the last one that was done. */
    private long runUntil(long limit) {
        List<Thread> threads = new ArrayList<>();
        // A thread that the system refuses must not leave the others running behind an error.
        guarded(() -> startOthers(threads, limit));
        guarded(() -> work(workers.get(0), limit));
        threads.forEach(Simulation::join);
        long end = Math.min(nextBlock.getAndSet(limit), limit);
        rethrow(failure.get());
        // Other threads may have done the last blocks, or all of them.
        if (!stopped.get() && told < done.get()) {
            tell(done.get());
        }
        return end;
    }

    private void startOthers(List<Thread> threads, long limit) {
        for (Worker worker : workers.subList(1, workers.size())) {
            Thread thread =
                    new Thread(() -> guarded(() -> work(worker, limit)), "mattstock-uncertainty-" + threads.size());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            stopped.set(true);
        }
    }

    /** A block that is taken is done, so that what is counted after a cancel are the first replicates, without a gap. */
    private void work(Worker worker, long limit) {
        while (!stopped.get()) {
            long block = nextBlock.getAndIncrement();
            if (block >= limit) {
                return;
            }
            int count = (int) Math.min(Draws.BLOCK, replicates - block * Draws.BLOCK);
            worker.run(block, count);
            long sum = done.addAndGet(count);
            if (worker == workers.get(0)) {
                tell(sum);
            }
        }
    }

    /** Called by the thread that started the run only, so that the listener is never called by two at once. */
    private void tell(long sum) {
        told = sum;
        if (!listener.goesOn(sum, wanted())) {
            stopped.set(true);
        }
    }

    private long wanted() {
        return Math.min(replicates, toBlock * Draws.BLOCK) - fromBlock * Draws.BLOCK;
    }

    private PlaceTally sum() {
        if (workers.size() == 1) {
            return workers.get(0).tally();
        }
        PlaceTally sum = tallies.get();
        workers.forEach(worker -> sum.add(worker.tally()));
        return sum;
    }

    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
    }
}
