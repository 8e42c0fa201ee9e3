package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.Minimum}. */
final class Minimum extends ByUnit {
    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        double least = values[0];
        for (int i = 1; i < count; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    @Override
    public Contribution contribution() {
        return Contribution.LOWEST_DECIDES;
    }

    @Override
    public Optional<LaneAggregation> lanes() {
        return Optional.of(LaneAggregation.of(LaneAggregation.Gathering.LOWEST));
    }

    @Override
    public Optional<SumCells> inCells() {
        return SumCells.of("{x}", "MIN({parts})", Optional.empty());
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
