package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.Power}. */
final class Power extends ByUnit {
    private final double exponent;

    Power(Aggregation.Power method) {
        this.exponent = method.exponent();
    }

    /**
     * Every part as its ratio to the one that decides most, the highest or, below 0, the lowest: powers of ratios stay between 0
     * and 1 whatever the exponent, and the mean of equal parts is exact.
     */
    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        double end = end(values, count);
        double powers = 0;
        double excess = 0;
        for (int i = 0; i < count; i++) {
            double logarithm = exponent * StrictMath.log(values[i] / end);
            powers += weights[i] * StrictMath.exp(logarithm);
            excess += weights[i] * StrictMath.expm1(logarithm);
        }
        double weight = Gathered.weight(weights, count);
        return end * StrictMath.exp(logarithm(powers / weight, excess / weight) / exponent);
    }

    /** Of a mean, near 1 from what it exceeds 1 by: an exponent near 0 would have nothing but rounding left of it. */
    private static double logarithm(double mean, double excess) {
        return mean < 0.5 ? StrictMath.log(mean) : StrictMath.log1p(excess);
    }

    private double end(double[] values, int count) {
        double end = values[0];
        for (int i = 1; i < count; i++) {
            end = exponent > 0 ? Math.max(end, values[i]) : Math.min(end, values[i]);
        }
        return end;
    }

    @Override
    public boolean keepsSense() {
        return true;
    }

    @Override
    public boolean needsPositiveParts() {
        return true;
    }

    @Override
    String mean() {
        return "power";
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
