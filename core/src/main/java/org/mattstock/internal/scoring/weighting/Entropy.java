package org.mattstock.internal.scoring.weighting;

import org.mattstock.definition.Weighting;

/** By how far the values of parts are from even shares. */
record Entropy(Weighting.Entropy weighting) implements LearningMethod {
    @Override
    public double[] learn(PartColumns columns) {
        columns.requireNotNegative("which are no shares");
        double[] divergences = new double[columns.parts()];
        for (int part = 0; part < divergences.length; part++) {
            divergences[part] = columns.isConstant(part) ? 0 : divergence(columns.column(part), columns.total(part));
        }
        return divergences;
    }

    /** 0 for even shares, 1 where one row has all; roundings of nearly even ones are cut off at 0. */
    private static double divergence(double[] values, double total) {
        double sum = 0;
        for (double value : values) {
            double share = value / total;
            sum += share > 0 ? share * StrictMath.log(share) : 0;
        }
        return Math.max(0, 1 + sum / StrictMath.log(values.length));
    }
}
