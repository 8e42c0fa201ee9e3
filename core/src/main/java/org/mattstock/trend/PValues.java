package org.mattstock.trend;

/**
 * The probability, if nothing but chance were at work as the test supposes, of a statistic at least as extreme as the one
 * seen. It says nothing about how large a change is, nor how likely chance was.
 *
 * @param twoSided in either direction
 * @param greater at least as high
 * @param less at least as low
 */
public record PValues(double twoSided, double greater, double less) {
    /** Checks that all three are probabilities. */
    public PValues {
        check("twoSided", twoSided);
        check("greater", greater);
        check("less", less);
    }

    private static void check(String name, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException(name + " must be from 0 to 1, got " + p);
        }
    }
}
