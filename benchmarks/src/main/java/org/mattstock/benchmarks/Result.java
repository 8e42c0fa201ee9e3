package org.mattstock.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What all forks of a pair measured.
 *
 * @param pair the pair
 * @param forks one measurement a fork
 */
record Result(Pair pair, List<Measurement> forks) {
    /** What a ratio is worth. */
    enum Verdict {
        /** Stable warm-ups, little spread. */
        CONCLUSIVE("conclusive"),
        /** The middle half of the windows spreads over more than 15 % of the median: noise, measure again. */
        INCONCLUSIVE("inconclusive"),
        /** The windows agree, but at least one fork was cut short in its warm-up. */
        NOT_WARM("not warm");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final double WIDEST_SPREAD = 0.15;

    Result {
        forks = List.copyOf(forks);
        if (forks.isEmpty()) {
            throw new IllegalArgumentException("forks must not be empty");
        }
    }

    /** The median of the forks' medians: the baseline's time divided by ours. */
    double ratio() {
        return Statistics.median(forkRatios());
    }

    /** The lowest median of a fork. */
    double lowest() {
        return Collections.min(forkRatios());
    }

    /** The highest median of a fork. */
    double highest() {
        return Collections.max(forkRatios());
    }

    /** The interquartile range of all windows of all forks, as a share of their median. */
    double spread() {
        return Statistics.relativeSpread(windows(Window::ratio));
    }

    /** Nanoseconds for one operation of ours: the median of all windows. */
    double ours() {
        return Statistics.median(windows(Window::ours));
    }

    /** Nanoseconds for one operation of the baseline: the median of all windows. */
    double baseline() {
        return Statistics.median(windows(Window::baseline));
    }

    Verdict verdict() {
        if (spread() > WIDEST_SPREAD) {
            return Verdict.INCONCLUSIVE;
        }
        boolean warm = forks.stream().allMatch(fork -> fork.warmUp() == Measurement.WarmUp.STABLE);
        return warm ? Verdict.CONCLUSIVE : Verdict.NOT_WARM;
    }

    /** One line, such as {@code rank/290/tied/arrays-sort: ratio 1.863 [1.779..1.891], conclusive}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s: ratio %.3f [%.3f..%.3f], %s", pair.name(), ratio(), lowest(), highest(), verdict());
    }

    private List<Double> forkRatios() {
        return forks.stream().map(Measurement::ratio).toList();
    }

    private List<Double> windows(ToDoubleFunction<Window> what) {
        return forks.stream()
                .flatMap(fork -> fork.windows().stream())
                .map(what::applyAsDouble)
                .toList();
    }
}
