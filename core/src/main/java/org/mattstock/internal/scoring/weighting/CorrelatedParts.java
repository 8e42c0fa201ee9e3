package org.mattstock.internal.scoring.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.statistics.matrix.Correlations;

/** How the parts of a branch correlate, and weights that follow from nothing else but their spread. */
record CorrelatedParts(PartColumns columns, Correlations correlations) {
    static CorrelatedParts of(PartColumns columns) {
        return new CorrelatedParts(columns, Correlations.pearson(values(columns)));
    }

    /** The values of all parts, by part and row. */
    static double[][] values(PartColumns columns) {
        double[][] values = new double[columns.parts()][];
        Arrays.setAll(values, columns::column);
        return values;
    }

    /** The parts whose values are not all equal. */
    int[] varied() {
        List<Integer> varied = new ArrayList<>();
        for (int part = 0; part < columns.parts(); part++) {
            if (!correlations.isConstant(part)) {
                varied.add(part);
            }
        }
        return varied.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The correlations of some of the parts, by row. */
    double[][] among(int[] parts) {
        double[][] among = new double[parts.length][parts.length];
        for (int row = 0; row < parts.length; row++) {
            int part = parts[row];
            Arrays.setAll(among[row], column -> correlations.of(part, parts[column]));
        }
        return among;
    }

    /** What some of the parts have, and 0 for the others. */
    double[] spread(int[] parts, double[] values) {
        double[] spread = new double[columns.parts()];
        for (int i = 0; i < parts.length; i++) {
            spread[parts[i]] = values[i];
        }
        return spread;
    }

    /** Weights of the parts out of shares of their standardized values. */
    double[] ofShares(Function<double[][], double[]> shares) {
        for (int part = 0; part < columns.parts(); part++) {
            if (correlations.isConstant(part)) {
                throw columns.fault("must be learned from parts that all tell units apart, got equal values in "
                        + columns.part(part) + ": leave it out");
            }
        }
        double[] weights = shares(shares);
        for (int part = 0; part < weights.length; part++) {
            weights[part] /= correlations.deviation(part);
        }
        return weights;
    }

    private double[] shares(Function<double[][], double[]> shares) {
        try {
            return shares.apply(correlations.matrix());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw undetermined(String.valueOf(e.getMessage()));
        }
    }

    /** Names two parts that correlate by 1 or -1, if there are such, since one of them is most often one too many. */
    ScoringException undetermined(String why) {
        for (int a = 0; a < columns.parts(); a++) {
            for (int b = a + 1; b < columns.parts(); b++) {
                if (Math.abs(correlations.of(a, b)) == 1) {
                    return columns.fault("must follow from its parts: " + why + "; " + columns.part(a) + " and "
                            + columns.part(b) + " correlate by " + (int) correlations.of(a, b)
                            + " over " + columns.rows() + " units: leave one out");
                }
            }
        }
        return columns.fault("must follow from its parts: " + why + "; there are " + columns.parts() + " parts over "
                + columns.rows() + " units: leave some out, or state the weights");
    }
}
