package org.mattstock.internal.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A series without its Sen slope, exactly. The slope is that of a pair of years or the mean of two such slopes, so that values
 * without it are often equal to others, which binary rounding would decide by chance. Values that were computed and differ
 * by no more than their rounding are equal too.
 */
public final class Detrended {
    private static final MathContext DIGITS = new MathContext(40);

    /** Whole parts of a step. */
    private final BigInteger[] rest;

    private final BigInteger slope;
    private final BigInteger gap;
    private final double[] places;
    /** n times the distances from the mean; all 0 where no two values differ by more than the gap. */
    private final BigInteger[] deviations;
    /** The sum of squares of the deviations, 1 where it is 0. */
    private final BigInteger squares;

    private Detrended(BigInteger[] rest, BigInteger slope, BigInteger slack) {
        this.rest = rest;
        this.slope = slope;
        // Values that are moved by the slack move slopes by twice that, and what lies n years on by 2 n times.
        this.gap = slack.multiply(BigInteger.valueOf(4L * rest.length));
        this.places = WholeSteps.places(rest, gap);
        this.deviations = deviations(rest, places);
        this.squares = products(0).max(BigInteger.ONE);
    }

    private static BigInteger[] deviations(BigInteger[] rest, double[] places) {
        boolean equal = Arrays.stream(places).allMatch(place -> place == 0);
        BigInteger n = BigInteger.valueOf(rest.length);
        BigInteger total = Arrays.stream(rest).reduce(BigInteger.ZERO, BigInteger::add);
        return Arrays.stream(rest)
                .map(one -> equal ? BigInteger.ZERO : one.multiply(n).subtract(total))
                .toArray(BigInteger[]::new);
    }

    /** A series of at least two years without its Sen slope. */
    public static Detrended of(int[] years, double[] values) {
        WholeSteps steps = WholeSteps.of(values);
        BigInteger common = IntStream.range(1, years.length)
                .flatMap(j -> IntStream.range(0, j).map(i -> years[j] - years[i]))
                .distinct()
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        BigInteger slope = doubledMedian(slopes(years, steps, common));
        BigInteger unit = common.shiftLeft(1);
        BigInteger[] rest = new BigInteger[years.length];
        Arrays.setAll(
                rest,
                i -> steps.step(i)
                        .multiply(unit)
                        .subtract(slope.multiply(BigInteger.valueOf((long) years[i] - years[0]))));
        return new Detrended(rest, slope, steps.slack().multiply(unit));
    }

    private static BigInteger[] slopes(int[] years, WholeSteps steps, BigInteger common) {
        int n = years.length;
        BigInteger[] slopes = new BigInteger[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                BigInteger times = common.divide(BigInteger.valueOf((long) years[j] - years[i]));
                slopes[next++] = steps.step(j).subtract(steps.step(i)).multiply(times);
            }
        }
        return slopes;
    }

    private static BigInteger doubledMedian(BigInteger[] numbers) {
        Arrays.sort(numbers);
        return numbers[(numbers.length - 1) / 2].add(numbers[numbers.length / 2]);
    }

    /** The place of each value without the slope among all, from 0; equal ones share one. */
    public double[] places() {
        return places.clone();
    }

    /**
     * The autocorrelation of the values without the slope at a lag, about their mean; 0 where they are all equal.
     *
     * @param lag from 1 to n - 1
     */
    public double autocorrelation(int lag) {
        return new BigDecimal(products(lag))
                .divide(new BigDecimal(squares), DIGITS)
                .doubleValue();
    }

    /**
     * The places of the values with the slope put back and the autocorrelation at lag 1 removed: of {@code rest(t) - r
     * rest(t-1) + slope t} from the second year on.
     */
    public double[] placesWhitened() {
        BigInteger products = products(1);
        BigInteger[] whitened = new BigInteger[rest.length - 1];
        Arrays.setAll(
                whitened,
                i -> rest[i + 1]
                        .add(slope.multiply(BigInteger.valueOf(i + 1L)))
                        .multiply(squares)
                        .subtract(rest[i].multiply(products)));
        return WholeSteps.places(whitened, gap.multiply(squares));
    }

    /** The sum of products of deviations from the mean a lag apart: squares at lag 0. */
    private BigInteger products(int lag) {
        return IntStream.range(lag, rest.length)
                .mapToObj(i -> deviations[i].multiply(deviations[i - lag]))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
