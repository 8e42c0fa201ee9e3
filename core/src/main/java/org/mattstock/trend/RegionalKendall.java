package org.mattstock.trend;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.ExactDistribution;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Pairs;

/**
 * The regional Kendall test (Helsel and Frans 2006): Mann-Kendall's S summed over several indicators, each over its own years.
 *
 * <p>{@link #independent} and {@link #normal} take the indicators as independent, which makes them <em>optimistic</em>: noise
 * that one unit's indicators share counts as many pieces of evidence. {@link #dietzKilleenVariance} (Dietz and Killeen 1981)
 * is the variance over orders of the years that are common to all indicators, and {@link #jointYears} counts those orders: with
 * k years never below 1/k!.
 *
 * @param basket the series; one with fewer than two values adds nothing
 * @param s the sum of S
 * @param variance the sum of var(S)
 */
public record RegionalKendall(List<Observations> basket, long s, double variance) {
    /** The most years whose joint orders are listed. */
    public static final int MOST_JOINT_YEARS = 8;

    /** Copies the basket. */
    public RegionalKendall {
        basket = List.copyOf(basket);
    }

    /**
     * The test of a basket.
     *
     * @throws IllegalArgumentException if the basket is empty
     */
    public static RegionalKendall of(List<Observations> basket) {
        if (basket.isEmpty()) {
            throw new IllegalArgumentException("basket must not be empty");
        }
        long s = 0;
        double variance = 0;
        for (Observations series : basket) {
            double[] values = series.values();
            s += Pairs.kendallS(values);
            variance += Pairs.varianceOfS(values.length, Pairs.tieSizes(values));
        }
        return new RegionalKendall(basket, s, variance);
    }

    /** The sum of S in standard deviations, with continuity correction; 0 where every series is constant. */
    public double z() {
        return s == 0 || variance == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
    }

    /** P-values by the normal approximation, indicators taken as independent. */
    public MannKendall.PValues normal() {
        return s == 0 || variance == 0
                ? new MannKendall.PValues(1, 1, 1)
                : new MannKendall.PValues(Normal.twoSided(z()), Normal.upperTail(z()), Normal.upperTail(-z()));
    }

    /** Exact p-values by convolution, indicators taken as independent; absent if a series is too long to be counted. */
    public Optional<MannKendall.PValues> independent() {
        if (basket.stream().anyMatch(series -> series.size() > KendallNull.LONGEST)) {
            return Optional.empty();
        }
        ExactDistribution sum = ExactDistribution.zero();
        for (Observations series : basket) {
            sum = sum.plus(KendallNull.of(series.size(), Pairs.tieSizes(series.values())));
        }
        return Optional.of(new MannKendall.PValues(sum.atLeastAsFarFromZero(s), sum.atLeast(s), sum.atMost(s)));
    }

    /** The median of all slopes within the indicators, per year: meaningful only where they share a unit of measure. */
    public double senSlope() {
        double[] slopes = basket.stream()
                .map(series -> Pairs.sortedSlopes(series.years(), series.values()))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
        return Pairs.median(slopes);
    }

    /** The sum of S as a share of all pairs. */
    public double tauA() {
        long pairs = basket.stream()
                .mapToLong(series -> (long) series.size() * (series.size() - 1) / 2)
                .sum();
        return (double) s / pairs;
    }

    /** The variance of the sum over joint orders of the years; absent where the indicators differ in years. */
    public OptionalDouble dietzKilleenVariance() {
        return Baskets.isComplete(basket)
                ? OptionalDouble.of(JointYears.dietzKilleenVariance(basket))
                : OptionalDouble.empty();
    }

    /** The sum in standard deviations by {@link #dietzKilleenVariance}, uncorrected; 0 where that is 0. */
    public OptionalDouble zDietzKilleen() {
        OptionalDouble joint = dietzKilleenVariance();
        if (joint.isEmpty()) {
            return joint;
        }
        return OptionalDouble.of(joint.getAsDouble() > 0 ? s / Math.sqrt(joint.getAsDouble()) : 0);
    }

    /** The two-sided p-value of {@link #zDietzKilleen}: fiction for 3 to 5 years, whose joint orders are 6 to 120. */
    public OptionalDouble pDietzKilleen() {
        OptionalDouble z = zDietzKilleen();
        return z.isEmpty() ? z : OptionalDouble.of(Normal.twoSided(z.getAsDouble()));
    }

    /**
     * The probability of a sum at least as high over all k! orders of the years, the same for all indicators; absent where the
     * indicators differ in years or there are more than {@value #MOST_JOINT_YEARS}.
     */
    public OptionalDouble jointYears() {
        boolean listed = Baskets.isComplete(basket) && basket.get(0).size() <= MOST_JOINT_YEARS;
        return listed ? OptionalDouble.of(JointYears.pGreater(basket, s)) : OptionalDouble.empty();
    }

    /** The smallest p-value that {@link #jointYears} can give, 1/k!. */
    public OptionalDouble jointYearsFloor() {
        int k = basket.get(0).size();
        return jointYears().isPresent()
                ? OptionalDouble.of(
                        1.0 / IntStream.rangeClosed(2, k).asLongStream().reduce(1, (a, b) -> a * b))
                : OptionalDouble.empty();
    }
}
