package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.internal.scoring.lane.Rows;

/** {@link Aggregation.Sum}. */
final class Sum extends WeightedSum {
    private final boolean renormalized;

    Sum(Aggregation.Sum method) {
        this.renormalized = method.shortfall() == Aggregation.Shortfall.RENORMALIZED;
    }

    @Override
    public double scaled(double sum, double total, double applicable) {
        return renormalized ? sum * (applicable / total) : sum;
    }

    @Override
    public double factor(double weight) {
        return weight;
    }

    @Override
    public boolean takesMissingAsNothing() {
        return !renormalized;
    }

    @Override
    public boolean growsWithApplicable() {
        return renormalized;
    }

    @Override
    public Optional<LaneAggregation> lanes() {
        LaneAggregation.Finish finish = renormalized
                ? (values, present, total, from, to) -> Rows.scaleUp(values, total, present, from, to)
                : LaneAggregation.Finish.NOTHING;
        return Optional.of(LaneAggregation.of(LaneAggregation.Gathering.SUM, finish));
    }

    @Override
    public Optional<SumCells> inCells() {
        return renormalized
                ? SumCells.of(SumCells.SUM + "*{total}/{present}", "{weight}*{part}*{total}/{present}")
                : SumCells.of(SumCells.SUM, "{weight}*{part}");
    }
}
