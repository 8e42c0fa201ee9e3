package org.mattstock.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Times the two operations of a duel against each other, in one thread.
 *
 * <ul>
 *   <li>A round runs a batch of each on the same inputs and gives one ratio. What slows the machine for a while slows both.
 *   <li>The order is flipped in every round, so that neither always finds the caches as the other left them.
 *   <li>A window is the median of its rounds' ratios.
 *   <li>The warm-up goes on until the last three windows agree within 5 %: compilers starve on a busy machine, and no fixed
 *       time is long enough.
 * </ul>
 */
final class Stopwatch {
    private static final int AGREEING_WINDOWS = 3;
    private static final double AGREEMENT = 0.05;

    private final Duel duel;
    private final Settings settings;
    private final Clock clock;
    private boolean oursFirst = true;
    private int nextInput;
    private int batch = 1;
    /** Written, never read: keeps the results alive. */
    @SuppressWarnings("UnusedVariable")
    private @Nullable Object sink;

    Stopwatch(Duel duel, Settings settings, Clock clock) {
        this.duel = duel;
        this.settings = settings;
        this.clock = clock;
    }

    /** Warms up and measures. */
    Measurement measure() {
        Measurement.WarmUp warmUp = warmUp();
        List<Window> windows = new ArrayList<>();
        for (int i = 0; i < settings.windows(); i++) {
            windows.add(window());
        }
        return new Measurement(warmUp, windows);
    }

    private Measurement.WarmUp warmUp() {
        long start = clock.nanos();
        Deque<Double> latest = new ArrayDeque<>();
        do {
            latest.add(window().ratio());
            if (latest.size() > AGREEING_WINDOWS) {
                latest.remove();
            }
            if (latest.size() == AGREEING_WINDOWS && Statistics.agree(latest, AGREEMENT)) {
                return Measurement.WarmUp.STABLE;
            }
        } while (clock.nanos() - start < settings.warmUpNanos());
        return Measurement.WarmUp.CUT_SHORT;
    }

    private Window window() {
        List<Double> ratios = new ArrayList<>();
        List<Double> ours = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        long start = clock.nanos();
        do {
            Round round = round();
            ratios.add((double) round.baseline() / round.ours());
            ours.add((double) round.ours() / batch);
            baseline.add((double) round.baseline() / batch);
        } while (ratios.size() < settings.rounds() || clock.nanos() - start < settings.windowNanos());
        Window window = new Window(Statistics.median(ratios), Statistics.median(ours), Statistics.median(baseline));
        batch = (int) Math.max(1, Math.ceil(settings.batchNanos() / Math.min(window.ours(), window.baseline())));
        return window;
    }

    private record Round(long ours, long baseline) {}

    private Round round() {
        int from = nextInput;
        nextInput = (from + batch) % duel.inputs();
        boolean first = oursFirst;
        oursFirst = !first;
        long one = time(first ? duel.ours() : duel.baseline(), from);
        long other = time(first ? duel.baseline() : duel.ours(), from);
        return first ? new Round(one, other) : new Round(other, one);
    }

    /** At least 1, so that a clock that stood still divides by nothing. */
    private long time(Operation operation, int from) {
        int input = from;
        long start = clock.nanos();
        for (int i = 0; i < batch; i++) {
            sink = operation.run(input);
            input = input + 1 == duel.inputs() ? 0 : input + 1;
        }
        return Math.max(1, clock.nanos() - start);
    }
}
