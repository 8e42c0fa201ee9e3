package org.mattstock.internal.exact;

/** What is known so far of the least and the greatest difference of two units: each lies between two bounds. */
final class PairBounds {
    double leastLow;
    double leastHigh;
    double greatestLow;
    double greatestHigh;
    /** Whether the first unit is at least as high in every part that counts. */
    boolean atLeast;
    /** Whether it is at most as high in every part. */
    boolean atMost;

    void forget() {
        leastLow = Double.NEGATIVE_INFINITY;
        leastHigh = Double.POSITIVE_INFINITY;
        greatestLow = Double.NEGATIVE_INFINITY;
        greatestHigh = Double.POSITIVE_INFINITY;
    }

    /** Bounds that hold as well; NaN for one that is not known. */
    void narrow(double lowOfLeast, double highOfLeast, double lowOfGreatest, double highOfGreatest) {
        leastLow = lowOfLeast > leastLow ? lowOfLeast : leastLow;
        leastHigh = highOfLeast < leastHigh ? highOfLeast : leastHigh;
        greatestLow = lowOfGreatest > greatestLow ? lowOfGreatest : greatestLow;
        greatestHigh = highOfGreatest < greatestHigh ? highOfGreatest : greatestHigh;
    }
}
