package org.mattstock.internal.statistics;

/**
 * Random numbers with an address: each is a function of a seed and two whole numbers, mixed as SplitMix64 does (Steele, Lea and Flood
 * 2014), so that none depends on how many others were drawn, or in which order.
 */
public final class Deviates {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Deviates() {}

    /** Stafford's variant 13 of the finalizer of MurmurHash3. */
    public static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private static long bits(long seed, long row, long column) {
        return mix(mix(mix(seed + GOLDEN) + row) + GOLDEN * (column + 1));
    }

    /** Uniform, neither 0 nor 1. */
    private static double uniform(long seed, long row, long column) {
        return ((bits(seed, row, column) >>> 12) + 0.5) * 0x1p-52;
    }

    /** Uniform from 0 to {@code bound - 1}. */
    public static int below(int bound, long seed, long row, long column) {
        return (int) (uniform(seed, row, column) * bound);
    }

    /** Standard normal. */
    public static double normal(long seed, long row, long column) {
        return Normal.quantile(uniform(seed, row, column));
    }
}
