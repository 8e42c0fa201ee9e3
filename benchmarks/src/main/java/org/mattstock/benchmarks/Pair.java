package org.mattstock.benchmarks;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * A named comparison.
 *
 * @param name the name by which it is run, such as {@code rank/290/tied/commons-math3}
 * @param ours what the library does, in words
 * @param baseline what it is compared to, in words
 * @param times how many times an operation does it over, where that is a choice; else 1
 * @param setup makes the inputs and both operations, for so many times
 */
public record Pair(String name, String ours, String baseline, int times, IntFunction<Duel> setup) {
    /** Checks for null, and for a number of times. */
    public Pair {
        if (times < 1) {
            throw new IllegalArgumentException("times must be positive, got " + times);
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(setup, "setup");
    }

    /** A comparison whose operations are what they are. */
    public Pair(String name, String ours, String baseline, Supplier<Duel> setup) {
        this(name, ours, baseline, 1, times -> setup.get());
    }

    /** Both operations, checked: nothing wrong is ever timed. */
    public Duel prepare() {
        return prepare(times);
    }

    /**
     * Both operations, checked, for a short look.
     *
     * @param most do it over at most so many times
     */
    public Duel prepare(int most) {
        Duel duel = setup.apply(Math.min(times, most));
        duel.check().run();
        return duel;
    }
}
