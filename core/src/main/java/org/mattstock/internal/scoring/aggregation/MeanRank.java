package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;

/** {@link Aggregation.MeanRank}. */
final class MeanRank extends ByPlaces {
    MeanRank(Aggregation.MeanRank method) {
        super(method.ties());
    }

    @Override
    double value(double sum, double weight) {
        return sum / weight;
    }

    @Override
    LaneAggregation.Gathering gathering() {
        return LaneAggregation.Gathering.MEAN;
    }
}
