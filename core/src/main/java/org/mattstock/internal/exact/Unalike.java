package org.mattstock.internal.exact;

/**
 * Two units that lack different parts of one branch: their difference is that of two ratios, which need not be extreme at a
 * corner of the weights. Some differences that are reached are looked for instead, from the middle of the weights to the
 * corner at which the linearized difference is extreme, and from there once more.
 */
public final class Unalike {
    private static final int STEPS = 2;

    private final WeightRegion region;
    private final double[] first;
    private final double[] second;
    private final double limit;

    /**
     * Two units.
     *
     * @param region the admissible weights
     * @param first by part: the first unit's values, NaN for a part that is left out
     * @param second the second unit's values
     * @param limit a difference further from 0 than this is far enough, and none beyond it is looked for
     */
    Unalike(WeightRegion region, double[] first, double[] second, double limit) {
        this.region = region;
        this.first = first;
        this.second = second;
        this.limit = limit;
    }

    /** The lowest difference found. */
    double low() {
        return lowest(first, second);
    }

    /** The highest difference found. */
    double high() {
        return -lowest(second, first);
    }

    private double lowest(double[] ahead, double[] behind) {
        double[] weights = region.middle();
        double ofAhead = mean(ahead, weights);
        double ofBehind = mean(behind, weights);
        double lowest = ofAhead - ofBehind;
        for (int step = 0; step < STEPS && !(lowest < -limit); step++) {
            weights = region.corner(slopes(ahead, ofAhead, behind, ofBehind, weights));
            ofAhead = mean(ahead, weights);
            ofBehind = mean(behind, weights);
            double difference = ofAhead - ofBehind;
            lowest = Double.isNaN(difference) ? lowest : Math.min(lowest, difference);
        }
        return lowest;
    }

    /** How fast the difference rises with each weight; NaN where it does not depend on it. */
    private static double[] slopes(double[] ahead, double ofAhead, double[] behind, double ofBehind, double[] weights) {
        double sumOfAhead = sum(ahead, weights);
        double sumOfBehind = sum(behind, weights);
        double[] slopes = new double[weights.length];
        for (int part = 0; part < slopes.length; part++) {
            boolean neither = Double.isNaN(ahead[part]) && Double.isNaN(behind[part]);
            slopes[part] = neither
                    ? Double.NaN
                    : slope(ahead[part], ofAhead, sumOfAhead) - slope(behind[part], ofBehind, sumOfBehind);
        }
        return slopes;
    }

    private static double slope(double value, double mean, double sum) {
        return Double.isNaN(value) ? 0 : (value - mean) / sum;
    }

    /** The weighted mean of the parts with a value. */
    public static double mean(double[] values, double[] weights) {
        double weighted = 0;
        for (int part = 0; part < values.length; part++) {
            weighted += Double.isNaN(values[part]) ? 0 : weights[part] * values[part];
        }
        return weighted / sum(values, weights);
    }

    private static double sum(double[] values, double[] weights) {
        double sum = 0;
        for (int part = 0; part < values.length; part++) {
            sum += Double.isNaN(values[part]) ? 0 : weights[part];
        }
        return sum;
    }
}
