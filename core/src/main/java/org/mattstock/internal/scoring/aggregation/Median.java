package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.Median}. */
final class Median extends ByUnit {
    /** As a share of all weight: sums of decimal weights miss one half by their rounding. */
    private static final double HALF = 1e-12;

    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        Ascending parts = Ascending.of(values, weights, count);
        double total = parts.weight();
        double cumulated = parts.weights()[0];
        int middle = 0;
        while (cumulated / total < 0.5 - HALF) {
            middle++;
            cumulated += parts.weights()[middle];
        }
        double lower = parts.values()[middle];
        return cumulated / total > 0.5 + HALF ? lower : (lower + parts.values()[middle + 1]) / 2;
    }

    @Override
    public boolean keepsSense() {
        return true;
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
