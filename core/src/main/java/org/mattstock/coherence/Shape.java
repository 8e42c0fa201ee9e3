package org.mattstock.coherence;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.internal.statistics.Tails;
import org.mattstock.internal.text.Checks;

/**
 * How a column of figures lies (fördelningens form): its ends, its middle, and how long its tails are. Of 1, 3, 4, 3 and 40: five
 * figures, four of them distinct, from 1 to 40, median 3, skewness 2.212, kurtosis 4.917. The order of the figures changes no bit.
 *
 * <p>Skewness is the adjusted Fisher-Pearson {@code G1}, kurtosis the excess {@code G2}, 0 for a normal distribution, as
 * spreadsheets have them:
 *
 * <pre>
 *   z  = (x - mean) / s      s with divisor n - 1
 *   G1 = n / ((n-1)(n-2)) sum(z^3)
 *   G2 = n(n+1) / ((n-1)(n-2)(n-3)) sum(z^4) - 3(n-1)^2 / ((n-2)(n-3))
 * </pre>
 *
 * <p>Fewer than four figures, and figures that are all equal, have neither. D. N. Joanes, C. A. Gill (1998), Comparing measures of
 * sample skewness and kurtosis, The Statistician 47.
 *
 * @param count how many figures there are
 * @param distinct how many of them differ
 * @param lowest the lowest; empty for none
 * @param median the one in the middle, or the mean of the two; empty for none
 * @param highest the highest; empty for none
 * @param skewness G1; above 0 where the upper tail is the long one
 * @param kurtosis G2; the higher, the more is far out
 */
public record Shape(
        int count,
        int distinct,
        OptionalDouble lowest,
        OptionalDouble median,
        OptionalDouble highest,
        OptionalDouble skewness,
        OptionalDouble kurtosis) {
    /** The type of the median, which is the same by all that are symmetric. */
    private static final int MEDIAN_TYPE = 7;

    /** Checks for null, and that there are figures to differ. */
    public Shape {
        Checks.atLeast("count", count, 0);
        Checks.between("distinct", distinct, Math.min(count, 1), count);
        Objects.requireNonNull(lowest, "lowest");
        Objects.requireNonNull(median, "median");
        Objects.requireNonNull(highest, "highest");
        Objects.requireNonNull(skewness, "skewness");
        Objects.requireNonNull(kurtosis, "kurtosis");
    }

    /**
     * The shape of a column.
     *
     * @param figures finite; NaN for a missing one, which is left out
     * @throws IllegalArgumentException if one is infinite
     */
    public static Shape of(double... figures) {
        double[] sorted = Arrays.stream(figures)
                .filter(figure -> !Double.isNaN(figure))
                .map(figure -> figure + 0.0)
                .sorted()
                .toArray();
        int n = sorted.length;
        if (n == 0) {
            OptionalDouble none = OptionalDouble.empty();
            return new Shape(0, 0, none, none, none, none, none);
        }
        Checks.finite("figures", sorted[0]);
        Checks.finite("figures", sorted[n - 1]);
        Tails tails = Tails.of(sorted);
        return new Shape(
                n,
                (int) Arrays.stream(sorted).distinct().count(),
                OptionalDouble.of(sorted[0]),
                OptionalDouble.of(Quantiles.ofFraction(MEDIAN_TYPE, 1, 2, sorted)),
                OptionalDouble.of(sorted[n - 1]),
                Cells.optional(tails.skewness()),
                Cells.optional(tails.kurtosis()));
    }

    /**
     * Whether the tails are no longer than is usual: skewness is below its limit in size, or kurtosis below its own. So are tails
     * that there are not.
     *
     * @param ofSkewness the limit of the size of skewness; 2 is usual
     * @param ofKurtosis the limit of kurtosis; 3.5 is usual
     */
    public boolean passes(double ofSkewness, double ofKurtosis) {
        return new Tails(skewness.orElse(Double.NaN), kurtosis.orElse(Double.NaN)).pass(ofSkewness, ofKurtosis);
    }
}
