package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.Geometric}. */
final class Geometric extends ByUnit {
    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[i] * StrictMath.log(values[i]);
        }
        return StrictMath.exp(sum / Gathered.weight(weights, count));
    }

    @Override
    public Contribution contribution() {
        return Contribution.ADDS_UP_IN_LOGARITHMS;
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
    public Optional<LaneAggregation> lanes() {
        return Optional.of(LaneAggregation.of(
                LaneAggregation.Gathering.MEAN_OF_LOGARITHMS,
                (values, present, total, from, to) -> exponentials(values, from, to)));
    }

    private static void exponentials(double[] values, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            values[lane] = StrictMath.exp(values[lane]);
        }
    }

    @Override
    String mean() {
        return "geometric";
    }

    /** What parts contribute is in logarithms. */
    @Override
    public Optional<SumCells> inCells() {
        return SumCells.of("LN({x})", "EXP(" + SumCells.SUM + "/{present})", Optional.of("{weight}*{part}/{present}"));
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
