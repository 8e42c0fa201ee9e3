package org.mattstock.pinned;

import java.util.SplittableRandom;

/**
 * What the cases are drawn with. Only {@link SplittableRandom#nextLong()} is used: how the platform makes bounded and fractional
 * numbers of it is not promised from release to release.
 */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return (int) Math.floorMod(random.nextLong(), (long) bound);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** From 0 inclusive to 1 exclusive. */
    double fraction() {
        return (random.nextLong() >>> 11) * 0x1p-53;
    }

    /** Whether one of so many came up. */
    boolean oneIn(int many) {
        return below(many) == 0;
    }

    @SafeVarargs
    final <T> T pick(T... values) {
        return values[below(values.length)];
    }
}
