package org.mattstock.internal.scoring.imputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.definition.Imputation;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.statistics.Moments;

/**
 * How far units are apart in the figures of other leaves in one year. Each difference is divided by the column's spread among the
 * units of a reference; a column in which these do not differ says nothing. Differences and spreads are taken in halves, so that
 * none leaves the range of a double.
 */
final class Distances {
    private final Imputation.Distance form;
    private final List<double[]> columns = new ArrayList<>();
    private final List<Double> halfSpreads = new ArrayList<>();

    private Distances(Imputation.Distance form) {
        this.form = form;
    }

    /**
     * Distances in one year.
     *
     * @param others by leaf, year and unit
     * @param reference by unit: whether the spread is learned from it
     */
    static Distances of(Imputation.Distance form, double[][][] others, int year, boolean[] reference) {
        Distances distances = new Distances(form);
        for (double[][] leaf : others) {
            distances.add(leaf[year], ascending(leaf[year], reference));
        }
        if (form == Imputation.Distance.EUCLIDEAN) {
            double widest = distances.halfSpreads.stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            distances.halfSpreads.replaceAll(spread -> widest);
        }
        return distances;
    }

    private static double[] ascending(double[] column, boolean[] reference) {
        double[] values = new double[column.length];
        int count = 0;
        for (int unit = 0; unit < column.length; unit++) {
            if (reference[unit] && !Double.isNaN(column[unit])) {
                values[count++] = column[unit];
            }
        }
        return Ranker.ascending(Arrays.copyOf(values, count));
    }

    private void add(double[] column, double[] ascending) {
        if (ascending.length > 0 && ascending[0] < ascending[ascending.length - 1]) {
            columns.add(column);
            halfSpreads.add(halfSpread(ascending));
        }
    }

    private double halfSpread(double[] ascending) {
        return form == Imputation.Distance.EUCLIDEAN_OF_Z_SCORES
                ? Moments.ofAnySize(ascending, Moments::populationDeviation) / 2
                : ascending[ascending.length - 1] / 2 - ascending[0] / 2;
    }

    /** The distance over the columns in which both have a figure; NaN if there is none. */
    double between(int a, int b) {
        int common = 0;
        double sum = 0;
        for (int i = 0; i < columns.size(); i++) {
            double[] column = columns.get(i);
            double difference = Math.abs(column[a] / 2 - column[b] / 2) / halfSpreads.get(i);
            if (!Double.isNaN(difference)) {
                common++;
                sum += form == Imputation.Distance.GOWER ? difference : difference * difference;
            }
        }
        double mean = sum / common;
        return form == Imputation.Distance.GOWER ? mean : Math.sqrt(mean);
    }
}
