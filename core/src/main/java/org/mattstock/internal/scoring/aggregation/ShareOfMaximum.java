package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.fit.CellFormula;
import org.mattstock.internal.scoring.lane.Rows;

/** {@link Aggregation.ShareOfMaximum}. */
final class ShareOfMaximum extends WeightedSum {
    /** Shares of a smaller maximum are left to the full scoring, so that no value in lanes can overflow. */
    private static final double SMALLEST = 1e-6;

    private final double maximum;

    ShareOfMaximum(Aggregation.ShareOfMaximum method) {
        this.maximum = method.maximum();
    }

    @Override
    public double scaled(double sum, double total, double applicable) {
        return 100 * sum / (maximum * total);
    }

    @Override
    public double factor(double weight) {
        return 100 / maximum;
    }

    @Override
    public Optional<LaneAggregation> lanes() {
        return maximum < SMALLEST
                ? Optional.empty()
                : Optional.of(LaneAggregation.of(
                        LaneAggregation.Gathering.SUM,
                        (values, present, total, from, to) -> Rows.percent(values, maximum, present, from, to)));
    }

    @Override
    public Optional<SumCells> inCells() {
        String most = CellFormula.number(maximum);
        return SumCells.of(
                "100*" + SumCells.SUM + "/(" + most + "*{present})", "100*{weight}*{part}/(" + most + "*{present})");
    }
}
