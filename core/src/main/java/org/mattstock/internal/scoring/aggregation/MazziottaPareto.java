package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;

/** {@link Aggregation.MazziottaPareto}. */
final class MazziottaPareto extends ByUnit {
    private final boolean isAdded;

    MazziottaPareto(Aggregation.MazziottaPareto method) {
        this.isAdded = method.penalty() == Aggregation.Penalty.ADDED;
    }

    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        double weight = Gathered.weight(weights, count);
        double mean = Gathered.sum(values, weights, count) / weight;
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        double penalty = squares / weight / mean;
        return isAdded ? mean + penalty : mean - penalty;
    }

    /** A unit whose parts differ is worse off by an addition only where less is better in them. */
    @Override
    public boolean keepsSense() {
        return isAdded;
    }

    @Override
    public boolean needsPositiveParts() {
        return true;
    }

    @Override
    String mean() {
        return "penalized";
    }
}
