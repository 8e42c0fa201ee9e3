package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Weighting;
import org.mattstock.internal.statistics.matrix.Correlations;

/** By how far parts spread and how little they go together. */
record Critic(Weighting.Critic weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        double[][] values = CorrelatedParts.values(columns);
        Correlations correlations = switch (weighting.association()) {
            case PEARSON -> Correlations.pearson(values);
            case SPEARMAN -> Correlations.spearman(values);
        };
        double[] information = new double[columns.parts()];
        double conflicts = 0;
        double spread = 0;
        for (int part = 0; part < information.length; part++) {
            double conflict = conflict(correlations, part);
            information[part] = correlations.deviation(part) * conflict;
            conflicts += conflict;
            spread += correlations.deviation(part);
        }
        if (spread > 0 && conflicts == 0) {
            throw columns.fault("must be learned from parts that differ in more than their scale, got parts that all"
                    + " correlate by 1: one of them says it all");
        }
        return information;
    }

    /** What others leave open; with a part that is constant there is none. */
    private static double conflict(Correlations correlations, int part) {
        double conflict = 0;
        for (int other = 0; other < correlations.count(); other++) {
            if (!correlations.isConstant(part) && !correlations.isConstant(other)) {
                conflict += 1 - correlations.of(part, other);
            }
        }
        return conflict;
    }
}
