package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.Arithmetic}. */
final class Arithmetic extends WeightedSum {
    @Override
    public double scaled(double sum, double total, double applicable) {
        return sum / total;
    }

    @Override
    public double factor(double weight) {
        return 1;
    }

    @Override
    public Optional<LaneAggregation> lanes() {
        return Optional.of(LaneAggregation.of(LaneAggregation.Gathering.MEAN));
    }

    @Override
    public Optional<SumCells> inCells() {
        return SumCells.of(SumCells.SUM + "/{present}", "{weight}*{part}/{present}");
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
