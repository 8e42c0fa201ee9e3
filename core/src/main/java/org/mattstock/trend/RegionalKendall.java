package org.mattstock.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Normal;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.statistics.SymmetricSum;

/**
 * The regional Kendall test (Helsel and Frans 2006): Mann-Kendall's S summed over several indicators, each over its own years.
 *
 * <p>{@link #independent} and {@link #normal} take the indicators as independent, which makes them <em>optimistic</em>: noise
 * that one unit's indicators share counts as many pieces of evidence. {@link #dietzKilleenVariance} (Dietz and Killeen 1981)
 * is the variance over orders of the years that are common to all indicators, and {@link #jointYears} counts those orders: with
 * k years never below 1/k!, so that from 3 years, however many the indicators, nothing can be shown.
 *
 * @param basket the series; one with fewer than two values adds nothing, and at least one has two
 * @param s the sum of S
 * @param variance the sum of var(S)
 */
public record RegionalKendall(List<Observations> basket, long s, double variance) {
    /** The most years whose joint orders are listed. */
    public static final int MOST_JOINT_YEARS = 8;

    /** Copies the basket, and checks that it has a pair of values. */
    public RegionalKendall {
        basket = List.copyOf(basket);
        Baskets.requireNotEmpty(basket);
        if (basket.stream().allMatch(series -> series.size() < 2)) {
            throw new IllegalArgumentException("regional Kendall needs at least 2 values of one series, got "
                    + basket.stream().mapToInt(Observations::size).max().orElseThrow());
        }
    }

    /**
     * The test of a basket.
     *
     * @throws IllegalArgumentException if no series has two values
     */
    public static RegionalKendall of(List<Observations> basket) {
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

    /**
     * P-values by the normal approximation, indicators taken as independent. One-sided values are the tails of {@link #z}, so
     * that both are 1/2 for a sum of 0; all are 1 where every series is constant.
     */
    public MannKendall.PValues normal() {
        return variance == 0 ? new MannKendall.PValues(1, 1, 1) : MannKendall.PValues.ofNormal(z());
    }

    /**
     * P-values over all orders of each indicator's values, ties included, indicators taken as independent: counted exactly for
     * each indicator and added up in doubles of which none is negative, so that they are right to 12 digits and more. Absent,
     * with {@link #normal} to stand in, if a series has more than {@value KendallNull#LONGEST} values or counting takes more
     * than {@value SymmetricSum#MOST_STEPS} multiplications, about half a second: 200 indicators of 25 years can be counted.
     */
    public Optional<MannKendall.PValues> independent() {
        if (basket.stream().anyMatch(series -> series.size() > KendallNull.LONGEST)) {
            return Optional.empty();
        }
        SymmetricSum inversions = new SymmetricSum(sharesOfInversions());
        OptionalDouble outer = inversions.atMost((inversions.range() - Math.abs(s)) / 2);
        OptionalDouble inner = inversions.atMost((inversions.range() + Math.abs(s)) / 2);
        if (outer.isEmpty() || inner.isEmpty()) {
            return Optional.empty();
        }
        double twoSided = s == 0 ? 1 : Math.min(1, 2 * outer.getAsDouble());
        double greater = (s > 0 ? outer : inner).getAsDouble();
        double less = (s > 0 ? inner : outer).getAsDouble();
        return Optional.of(new MannKendall.PValues(twoSided, greater, less));
    }

    private List<double[]> sharesOfInversions() {
        Map<List<Integer>, double[]> known = new HashMap<>();
        List<double[]> shares = new ArrayList<>();
        for (Observations series : basket) {
            int[] ties = Pairs.tieSizes(series.values());
            List<Integer> pattern = IntStream.concat(IntStream.of(series.size()), IntStream.of(ties))
                    .boxed()
                    .toList();
            shares.add(known.computeIfAbsent(pattern, none -> KendallNull.sharesOfInversions(series.size(), ties)));
        }
        return shares;
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
        return isListed() ? OptionalDouble.of(JointYears.pGreater(basket, s)) : OptionalDouble.empty();
    }

    /**
     * The smallest p-value that {@link #jointYears} can give for this basket in any order of its years: 1/k! where only one
     * order has the largest sum, more where several have, 1 where all indicators are constant.
     */
    public OptionalDouble jointYearsFloor() {
        return isListed() ? OptionalDouble.of(JointYears.smallestPGreater(basket)) : OptionalDouble.empty();
    }

    private boolean isListed() {
        return Baskets.isComplete(basket) && basket.get(0).size() <= MOST_JOINT_YEARS;
    }
}
