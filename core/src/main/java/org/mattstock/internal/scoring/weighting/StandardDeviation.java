package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Weighting;
import org.mattstock.internal.statistics.Moments;

/** In proportion to the standard deviations of parts. */
record StandardDeviation(Weighting.StandardDeviation weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        double[] deviations = new double[columns.parts()];
        for (int part = 0; part < deviations.length; part++) {
            deviations[part] = columns.isConstant(part)
                    ? 0
                    : Moments.ofAnySize(columns.column(part), Moments::populationDeviation);
        }
        return deviations;
    }
}
