package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.Harmonic}. */
final class Harmonic extends ByUnit {
    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] / values[i];
        }
        return Gathered.weight(weights, count) / sum;
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
        return "harmonic";
    }

    @Override
    public Optional<SumCells> inCells() {
        return SumCells.of("1/{x}", "{present}/" + SumCells.SUM, Optional.empty());
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
