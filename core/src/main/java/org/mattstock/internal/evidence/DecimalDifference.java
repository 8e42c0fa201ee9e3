package org.mattstock.internal.evidence;

/** Differences of decimals of a few places, which are whole numbers of the last one: 79.9 - 79.8 is 80.9 - 80.8. */
final class DecimalDifference {
    /** Sums of four such whole numbers are exact, and no two decimals of 15 digits are the same double. */
    private static final double MOST = 1e15;

    private static final double MOST_POWER = 1e9;

    private DecimalDifference() {}

    /**
     * A value less the mean of two others: exact, then rounded once, if all three are decimals of up to nine places and 15
     * digits; as doubles are subtracted if not, since ties among longer ones are accidents.
     *
     * @param value NaN gives NaN
     */
    static double lessMean(double value, double one, double other) {
        double power = Math.max(power(value), Math.max(power(one), power(other)));
        double a = Math.rint(value * power);
        double b = Math.rint(one * power);
        double c = Math.rint(other * power);
        return Math.abs(a) < MOST && Math.abs(b) < MOST && Math.abs(c) < MOST
                ? (2 * a - b - c) / (2 * power) + 0.0
                : value - (one / 2 + other / 2) + 0.0;
    }

    /** The lowest power of ten that makes a whole number; infinite for none that is small enough. */
    private static double power(double value) {
        double power = 1;
        while (power <= MOST_POWER && Math.rint(value * power) / power != value) {
            power *= 10;
        }
        return power <= MOST_POWER ? power : Double.POSITIVE_INFINITY;
    }
}
