package org.mattstock.internal.scoring.lane;

/**
 * Choices without a branch, for conditions that no processor can guess; where most lanes go one way, an ordinary {@code if} is
 * as fast.
 */
public final class Masks {
    private Masks() {}

    /** All bits where a value is below a limit, else none: the sign of the difference, which is 0 for equal ones only. */
    public static long below(double value, double limit) {
        return Double.doubleToRawLongBits(value - limit + 0.0) >> (Long.SIZE - 1);
    }

    /** The first value under a mask of all bits, the second one under none. */
    public static double choose(long mask, double first, double second) {
        return Double.longBitsToDouble(
                (Double.doubleToRawLongBits(first) & mask) | (Double.doubleToRawLongBits(second) & ~mask));
    }
}
