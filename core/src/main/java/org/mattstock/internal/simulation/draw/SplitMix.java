package org.mattstock.internal.simulation.draw;

import org.mattstock.internal.statistics.Deviates;

/**
 * A stream of random numbers: SplitMix64 (Steele, Lea and Flood 2014), and samplers of our own on top of it, because the JDK
 * leaves the algorithms of its own unspecified. Every draw is exact arithmetic or StrictMath, so that a seed gives the same
 * bits on every platform. One stream is used by one thread.
 */
public final class SplitMix {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double STEP = 0x1p-53;

    private long state;

    private SplitMix(long state) {
        this.state = state;
    }

    /** The stream of one block: {@code mix(mix(seed) + block)}. Part of the documented layout. */
    public static SplitMix of(long seed, long block) {
        SplitMix stream = new SplitMix(0);
        stream.restart(seed, block);
        return stream;
    }

    /** Goes to the start of the stream of one block. */
    void restart(long seed, long block) {
        state = Deviates.mix(Deviates.mix(seed + GOLDEN) + block);
    }

    public long nextLong() {
        state += GOLDEN;
        return Deviates.mix(state);
    }

    /** Uniform over the multiples of 2^-53 from 0 to 1, 1 not included. */
    public double nextDouble() {
        return (nextLong() >>> 11) * STEP;
    }

    /** Uniform, neither 0 nor 1: the middles between the values of {@link #nextDouble}, as near as a double comes. */
    double nextOpen() {
        return ((nextLong() >>> 12) + 0.5) * 0x1p-52;
    }

    /** Fills an array with {@link #nextOpen}. */
    void fillOpen(double[] target) {
        long at = state;
        for (int i = 0; i < target.length; i++) {
            at += GOLDEN;
            target[i] = ((Deviates.mix(at) >>> 12) + 0.5) * 0x1p-52;
        }
        state = at;
    }

    /** Uniform from 0 to {@code bound - 1}, without bias, by Lemire's multiplication (2019). */
    public int nextInt(int bound) {
        while (true) {
            long product = (nextLong() >>> 32) * bound;
            long low = product & 0xFFFFFFFFL;
            if (low >= bound || low >= (1L << 32) % bound) {
                return (int) (product >>> 32);
            }
        }
    }

    /** Uniform from 0 to {@code bound - 1}; without bias. */
    public long nextLong(long bound) {
        while (true) {
            long bits = nextLong() >>> 1;
            long value = bits % bound;
            if (bits - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }

    /** Exponential with mean 1; positive. */
    double nextExponential() {
        return Ziggurat.exponential(this);
    }

    /** Standard normal, by Marsaglia's polar method; the second value of each pair is thrown away, so that nothing is kept. */
    public double nextGaussian() {
        while (true) {
            double x = 2 * nextDouble() - 1;
            double y = 2 * nextDouble() - 1;
            double s = x * x + y * y;
            if (s < 1 && s > 0) {
                return x * Math.sqrt(-2 * StrictMath.log(s) / s);
            }
        }
    }

    /**
     * Gamma with a shape and scale 1, by Marsaglia and Tsang (2000); for shapes below 1 by their boost, where very small shapes
     * may give 0.
     */
    double nextGamma(double shape) {
        if (shape < 1) {
            return nextGamma(shape + 1) * StrictMath.pow(nextOpen(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                double cube = v * v * v;
                if (StrictMath.log(nextOpen()) < 0.5 * x * x + d - d * cube + d * StrictMath.log(cube)) {
                    return d * cube;
                }
            }
        }
    }
}
