package org.mattstock.benchmarks;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import org.mattstock.definition.Normalization;
import org.mattstock.rank.QuantileType;

/** A normalization that is learned from a sorted copy of the reference, in plain arrays. */
enum Sorting {
    MIN_MAX(Normalization.minMax()) {
        @Override
        DoubleUnaryOperator learn(double[] sorted) {
            return between(sorted[0], sorted[sorted.length - 1]);
        }
    },
    QUANTILE_MIN_MAX(Normalization.quantileMinMax(0.05, 0.95)) {
        @Override
        DoubleUnaryOperator learn(double[] sorted) {
            DoubleUnaryOperator line = between(quantile(sorted, 5, PERCENT), quantile(sorted, 95, PERCENT));
            return value -> Math.max(0, Math.min(PERCENT, line.applyAsDouble(value)));
        }
    },
    RANK(Normalization.rank()) {
        @Override
        DoubleUnaryOperator learn(double[] sorted) {
            return value -> (lower(sorted, value) + 1 + notHigher(sorted, value)) / 2.0;
        }
    },
    PERCENTILE(Normalization.percentile()) {
        @Override
        DoubleUnaryOperator learn(double[] sorted) {
            return value -> {
                int lower = lower(sorted, value);
                int equal = notHigher(sorted, value) - lower;
                return (lower + (equal - 1) / 2.0) / (sorted.length - 1) * PERCENT;
            };
        }
    },
    QUANTILE_POINTS(new Normalization.QuantilePoints(Sorting.CLASSES, QuantileType.TYPE_1)) {
        @Override
        DoubleUnaryOperator learn(double[] sorted) {
            double[] cuts = new double[CLASSES - 1];
            Arrays.setAll(cuts, i -> quantile(sorted, i + 1, CLASSES));
            return value -> {
                int points = 1;
                while (points < CLASSES && value > cuts[points - 1]) {
                    points++;
                }
                return points;
            };
        }
    };

    private static final int PERCENT = 100;
    private static final int CLASSES = 4;

    @SuppressWarnings("ImmutableEnumChecker") // one of the library's records, which hold nothing that changes
    private final Normalization normalization;

    Sorting(Normalization normalization) {
        this.normalization = normalization;
    }

    abstract DoubleUnaryOperator learn(double[] sorted);

    Normalization normalization() {
        return normalization;
    }

    /** Such as {@code min-max}. */
    String shown() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Learns from a column, NaN where there is no value, and adds the places of its values. */
    void addPlaces(double[] column, double[] sums, int[] counts) {
        DoubleUnaryOperator place = learn(sorted(column));
        for (int unit = 0; unit < column.length; unit++) {
            if (!Double.isNaN(column[unit])) {
                sums[unit] += place.applyAsDouble(column[unit]);
                counts[unit]++;
            }
        }
    }

    private static double[] sorted(double[] column) {
        double[] sorted = new double[column.length];
        int count = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                sorted[count++] = value;
            }
        }
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static DoubleUnaryOperator between(double lower, double upper) {
        double width = upper - lower;
        return value -> PERCENT * ((value - lower) / width);
    }

    /** Type 1, in whole numbers. */
    private static double quantile(double[] sorted, int part, int of) {
        return sorted[(part * sorted.length + of - 1) / of - 1];
    }

    private static int lower(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static int notHigher(double[] sorted, double value) {
        int low = lower(sorted, value);
        while (low < sorted.length && sorted[low] == value) {
            low++;
        }
        return low;
    }
}
