package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Weighting;
import org.mattstock.internal.statistics.matrix.LeastVariance;

/** So that all parts correlate alike with their weighted mean, or the least correlation is as high as can be. */
record EqualCorrelation(Weighting.EqualCorrelation weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        return CorrelatedParts.of(columns).ofShares(LeastVariance::shares);
    }
}
