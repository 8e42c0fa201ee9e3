package org.mattstock.internal.statistics.matrix;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cronbach's alpha of columns with given correlations: {@code k/(k-1) (1 - sum of variances / variance of the sum)}. Empty for
 * fewer than two columns, and where their sum is constant, as far as rounding lets tell.
 */
public final class Cronbach {
    /** The variance of a sum, as a share of the sum of variances, below which the sum is constant. */
    private static final double CONSTANT = 1e-10;

    private Cronbach() {}

    /**
     * Of the columns as they are.
     *
     * @param counted which columns
     */
    public static OptionalDouble ofCovariances(Correlations correlations, IntPredicate counted) {
        int[] columns = columns(correlations, counted);
        double largest =
                IntStream.of(columns).mapToDouble(correlations::deviation).max().orElse(0);
        return largest == 0
                ? OptionalDouble.empty()
                : of(correlations, columns, column -> correlations.deviation(column) / largest);
    }

    /**
     * Of the standardized columns; empty too where one is constant.
     *
     * @param counted which columns
     */
    public static OptionalDouble ofCorrelations(Correlations correlations, IntPredicate counted) {
        int[] columns = columns(correlations, counted);
        return IntStream.of(columns).anyMatch(correlations::isConstant)
                ? OptionalDouble.empty()
                : of(correlations, columns, column -> 1);
    }

    private static int[] columns(Correlations correlations, IntPredicate counted) {
        return IntStream.range(0, correlations.count()).filter(counted).toArray();
    }

    private interface Spread {
        double of(int column);
    }

    private static OptionalDouble of(Correlations correlations, int[] columns, Spread spread) {
        double own = 0;
        double all = 0;
        for (int a : columns) {
            own += spread.of(a) * spread.of(a);
            for (int b : columns) {
                all += correlations.of(a, b) * spread.of(a) * spread.of(b);
            }
        }
        double k = columns.length;
        return k < 2 || all <= CONSTANT * own
                ? OptionalDouble.empty()
                : OptionalDouble.of(k / (k - 1) * (1 - own / all));
    }
}
