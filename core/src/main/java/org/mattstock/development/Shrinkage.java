package org.mattstock.development;

import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.Normal;

/**
 * Values with known, unequal error variances, drawn towards their common mean: the normal-normal model of {@link Size}. The
 * mean is estimated too, and what is uncertain about it is part of each deviation.
 */
final class Shrinkage {
    /** Fewer values say nothing about how values vary. */
    static final int FEWEST = 3;

    private static final int STEPS = 200;
    private static final double NEAR = 4 * Math.ulp(1.0);

    private final double[] values;
    private final double[] variances;
    private final double spread;
    private double mean;
    private double precision;
    /** Paule and Mandel's statistic, the sum of w (value - mean)^2, and minus its derivative by the spread. */
    private double statistic;

    private double decline;

    private final double[] kept;
    private final double[] drawnIn;

    private Shrinkage(double[] values, double[] variances) {
        this.values = values;
        this.variances = variances;
        this.spread = isExact() ? Moments.sampleVariance(values) : pauleMandel();
        weigh(spread);
        this.kept = new double[values.length];
        this.drawnIn = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            kept[i] = variances[i] == 0 ? 1 : spread / (spread + variances[i]);
            drawnIn[i] = (variances[i] == 0 ? values[i] : mean + kept[i] * (values[i] - mean)) + 0.0;
        }
    }

    /**
     * Fits the model.
     *
     * @param values finite, at least {@link #FEWEST}
     * @param variances their error variances, all positive or all 0
     */
    static Shrinkage of(double[] values, double[] variances) {
        if (values.length < FEWEST || values.length != variances.length) {
            throw new IllegalArgumentException("values must be at least " + FEWEST + " and as many as variances, got "
                    + values.length + " and " + variances.length);
        }
        return new Shrinkage(values, variances);
    }

    private boolean isExact() {
        return variances[0] == 0;
    }

    /**
     * The spread at which the statistic equals its expectation n - 1; 0 where it is below even at 0. The statistic's
     * reciprocal grows with the spread and bends downwards, so Newton's steps from 0 never go too far.
     */
    private double pauleMandel() {
        double expected = values.length - 1;
        double found = 0;
        for (int i = 0; i < STEPS; i++) {
            weigh(found);
            double step = statistic / expected * (statistic - expected) / decline;
            if (!(step > NEAR * found)) {
                return found;
            }
            found += step;
        }
        return found;
    }

    private void weigh(double at) {
        double[] weights = new double[values.length];
        double weighted = 0;
        precision = 0;
        for (int i = 0; i < values.length; i++) {
            weights[i] = weight(i, at);
            precision += weights[i];
            weighted += weights[i] * (values[i] - values[0]);
        }
        // Measured from one of the values, so that equal values have exactly their own value as mean.
        mean = values[0] + weighted / precision;
        statistic = 0;
        decline = 0;
        for (int i = 0; i < values.length; i++) {
            double distance = values[i] - mean;
            statistic += weights[i] * distance * distance;
            decline += weights[i] * weights[i] * distance * distance;
        }
    }

    private double weight(int i, double at) {
        double total = at + variances[i];
        return total == 0 ? 1 : 1 / total;
    }

    /** The weight of a value in the mean, 1 / (A + s^2); 1 where there is no variance at all. */
    double weight(int i) {
        return weight(i, spread);
    }

    /** The common mean, mu. */
    double mean() {
        return mean + 0.0;
    }

    /** The variance of the true values, A. */
    double spread() {
        return spread;
    }

    /** How much of a value's distance to the mean is kept. */
    double kept(int i) {
        return kept[i];
    }

    /** The mean of the true value. */
    double value(int i) {
        return drawnIn[i];
    }

    /** The standard deviation of the true value. */
    double deviation(int i) {
        double given = 1 - kept(i);
        return Math.sqrt(own(i) + given * given / precision);
    }

    private double own(int i) {
        return kept(i) * variances[i];
    }

    /** The share of what is possible that lies above 0. */
    double shareAboveZero(int i) {
        double deviation = deviation(i);
        if (deviation == 0) {
            return value(i) > 0 ? 1 : 0;
        }
        return Normal.upperTail(-value(i) / deviation);
    }

    /**
     * The expected place of each value, 1 for the highest: half a place for oneself and for each equal one. Each pair is asked
     * once, and each value's places are still summed in the order of the others.
     */
    double[] expectedPlaces() {
        double[] places = new double[values.length];
        for (int i = 0; i < places.length; i++) {
            places[i] += 0.5;
            for (int j = i + 1; j < places.length; j++) {
                double against = against(i, j);
                boolean isAhead = value(i) > value(j);
                places[i] += isAhead ? against : 1 - against;
                places[j] += isAhead ? 1 - against : against;
            }
        }
        for (int i = 0; i < places.length; i++) {
            places[i] += 0.5;
        }
        return places;
    }

    /** The share of what is possible in which the higher of two values is the lower one. */
    private double against(int i, int j) {
        double lead = Math.abs(value(j) - value(i));
        double difference = kept(j) - kept(i);
        double variance = own(j) + own(i) + difference * difference / precision;
        if (lead == 0 || variance == 0) {
            return lead == 0 ? 0.5 : 0;
        }
        return Normal.upperTail(lead / Math.sqrt(variance));
    }

    /** All that the model tells about each value. */
    Size.Shrunken[] results() {
        double[] expected = expectedPlaces();
        double[] places = Ranker.places(expected, First.LOWEST, Ties.COMPETITION);
        Size.Shrunken[] results = new Size.Shrunken[values.length];
        for (int i = 0; i < results.length; i++) {
            results[i] =
                    new Size.Shrunken(value(i), deviation(i), kept(i), shareAboveZero(i), expected[i], (int) places[i]);
        }
        return results;
    }
}
