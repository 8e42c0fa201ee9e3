package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.MeanMin}. */
final class MeanMin extends ByUnit {
    private final double intensity;
    private final double smoothing;

    MeanMin(Aggregation.MeanMin method) {
        this.intensity = method.intensity();
        this.smoothing = method.smoothing();
    }

    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        double mean = Gathered.sum(values, weights, count) / Gathered.weight(weights, count);
        double lowest = values[0];
        for (int i = 1; i < count; i++) {
            lowest = Math.min(lowest, values[i]);
        }
        return mean - intensity * penalty(mean - lowest);
    }

    /** {@code sqrt(gap^2 + smoothing^2) - smoothing}, without cancelling where the gap is small. */
    private double penalty(double gap) {
        double whole = StrictMath.hypot(gap, smoothing) + smoothing;
        return whole == 0 ? 0 : gap * (gap / whole);
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
