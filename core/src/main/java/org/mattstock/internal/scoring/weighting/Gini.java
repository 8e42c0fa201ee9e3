package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Weighting;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.statistics.Moments;

/** In proportion to the Gini coefficients of parts. */
record Gini(Weighting.Gini weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        columns.requireNotNegative("of which there is a coefficient");
        double[] coefficients = new double[columns.parts()];
        for (int part = 0; part < coefficients.length; part++) {
            coefficients[part] = columns.isConstant(part) ? 0 : coefficient(columns.inRange(part));
        }
        return coefficients;
    }

    /** Pair by pair, in sorted order: between two neighbors lie all pairs of one from below and one from above. */
    private static double coefficient(double[] values) {
        double[] sorted = Ranker.ascending(values);
        double between = 0;
        for (int above = 1; above < sorted.length; above++) {
            between += (sorted[above] - sorted[above - 1]) * above * (sorted.length - above);
        }
        return between / (sorted.length * Moments.sum(values));
    }
}
