package org.mattstock.internal.simulation.count;

import java.util.Optional;

/**
 * How far from its extremes one unit is at each class of places: how many replicates gave it the same or a better one, how many the
 * same or a worse one, and the smaller of the two counts, the depth. Being without a place is no better or worse than any place; its
 * depth is the number of replicates in which that happened.
 */
final class TwoSided {
    private final int[] better;
    private final int[] worse;
    private final int without;

    /**
     * From counts.
     *
     * @param counts by class, from the best
     * @param without in how many replicates it had no place
     */
    TwoSided(int[] counts, int without) {
        this.without = without;
        this.better = counts.clone();
        this.worse = counts.clone();
        for (int number = 1; number < counts.length; number++) {
            better[number] += better[number - 1];
        }
        for (int number = counts.length - 2; number >= 0; number--) {
            worse[number] += worse[number + 1];
        }
    }

    /**
     * Classes that follow each other.
     *
     * @param first the best
     * @param last the worst
     */
    record Classes(int first, int last) {}

    /** The depth of a class. */
    int depth(int number) {
        return Math.min(better[number], worse[number]);
    }

    /** The depth of being without a place. */
    int depthWithout() {
        return without;
    }

    /** The classes that are at least so deep; empty where none is. */
    Optional<Classes> atLeast(long depth) {
        int first = 0;
        while (first < better.length && better[first] < depth) {
            first++;
        }
        int last = worse.length - 1;
        while (last >= 0 && worse[last] < depth) {
            last--;
        }
        return first <= last ? Optional.of(new Classes(first, last)) : Optional.empty();
    }
}
