package org.mattstock.benchmarks;

import java.util.Arrays;

/** Compares results before anything is timed. */
final class Results {
    private Results() {}

    /** Refuses an array that differs from the expected one by more than a tolerance anywhere. */
    static void requireEqual(double[] expected, double[] actual, double tolerance) {
        if (expected.length != actual.length) {
            throw new IllegalStateException("expected " + expected.length + " values, got " + actual.length);
        }
        for (int i = 0; i < expected.length; i++) {
            if (!(Math.abs(expected[i] - actual[i]) <= tolerance)) {
                throw new IllegalStateException("value " + i + " must be " + expected[i] + ", got " + actual[i]);
            }
        }
    }

    /** Refuses an array that differs from the expected one in any bit; NaN is equal to NaN. */
    static void requireIdentical(double[] expected, double[] actual) {
        int difference = Arrays.mismatch(expected, actual);
        if (difference >= 0) {
            throw new IllegalStateException("arrays must be identical, differ at " + difference);
        }
    }
}
