package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;

/** {@link Aggregation.Spotis}. */
final class Spotis extends ByUnit {
    private final double worst;
    private final double ideal;

    Spotis(Aggregation.Spotis method) {
        this.worst = method.lower();
        this.ideal = method.upper();
    }

    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        double mean = Gathered.sum(values, weights, count) / Gathered.weight(weights, count);
        return 1 - (ideal - mean) / (ideal - worst);
    }
}
