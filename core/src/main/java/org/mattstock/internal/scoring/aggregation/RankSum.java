package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;

/** {@link Aggregation.RankSum}. */
final class RankSum extends ByPlaces {
    RankSum(Aggregation.RankSum method) {
        super(method.ties());
    }

    @Override
    double value(double sum, double weight) {
        return sum;
    }

    @Override
    LaneAggregation.Gathering gathering() {
        return LaneAggregation.Gathering.SUM;
    }
}
