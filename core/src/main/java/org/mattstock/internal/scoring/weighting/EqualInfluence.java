package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Weighting;
import org.mattstock.internal.statistics.matrix.EqualVarianceShares;

/** So that all parts have equal shares of the variance of their weighted mean. */
record EqualInfluence(Weighting.EqualInfluence weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        return CorrelatedParts.of(columns).ofShares(EqualVarianceShares::shares);
    }
}
