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

    /**
     * Two units.
     *
     * @param region the admissible weights
     * @param first by part: the first unit's values, NaN for a part that is left out
     * @param second the second unit's values
     */
    Unalike(WeightRegion region, double[] first, double[] second) {
        this.region = region;
        this.first = first;
        this.second = second;
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
        double lowest = mean(ahead, weights) - mean(behind, weights);
        for (int step = 0; step < STEPS; step++) {
            weights = region.corner(slopes(ahead, behind, weights));
            double difference = mean(ahead, weights) - mean(behind, weights);
            lowest = Double.isNaN(difference) ? lowest : Math.min(lowest, difference);
        }
        return lowest;
    }

    /** How fast the difference rises with each weight; NaN where it does not depend on it. */
    private static double[] slopes(double[] ahead, double[] behind, double[] weights) {
        double[] slopes = new double[weights.length];
        double[] ofAhead = slopes(ahead, weights);
        double[] ofBehind = slopes(behind, weights);
        for (int part = 0; part < slopes.length; part++) {
            boolean neither = Double.isNaN(ahead[part]) && Double.isNaN(behind[part]);
            slopes[part] = neither ? Double.NaN : ofAhead[part] - ofBehind[part];
        }
        return slopes;
    }

    private static double[] slopes(double[] values, double[] weights) {
        double mean = mean(values, weights);
        double sum = sum(values, weights);
        double[] slopes = new double[weights.length];
        for (int part = 0; part < slopes.length; part++) {
            slopes[part] = Double.isNaN(values[part]) ? 0 : (values[part] - mean) / sum;
        }
        return slopes;
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
