package org.mattstock.benchmarks;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * A named comparison.
 *
 * @param name the name by which it is run, such as {@code rank/290/tied/commons-math3}
 * @param ours what the library does, in words
 * @param baseline what it is compared to, in words
 * @param setup makes the inputs and both operations
 */
public record Pair(String name, String ours, String baseline, Supplier<Duel> setup) {
    /** Checks for null. */
    public Pair {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(ours, "ours");
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(setup, "setup");
    }

    /** Both operations, checked: nothing wrong is ever timed. */
    public Duel prepare() {
        Duel duel = setup.get();
        duel.check().run();
        return duel;
    }
}
