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

    /** Whole numbers in units of a step over {@link #unit}. */
    private final BigInteger[] rest;

    private final BigInteger slope;
    private final BigInteger unit;
    private final BigInteger gap;

    private Detrended(BigInteger[] rest, BigInteger slope, BigInteger unit, BigInteger slack) {
        this.rest = rest;
        this.slope = slope;
        this.unit = unit;
        // Values that are moved by the slack move slopes by twice that, and what lies n years from the first by 2 n
        // times.
        this.gap = slack.multiply(unit).multiply(BigInteger.valueOf(4L * rest.length));
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
        return new Detrended(rest, slope, unit, steps.slack());
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
        return WholeSteps.places(rest, gap);
    }

    /**
     * The autocorrelation of the values without the slope at a lag, about their mean; 0 where they are all equal.
     *
     * @param lag from 1 to n - 1
     */
    public double autocorrelation(int lag) {
        Fraction r = autocorrelationExactly(lag);
        return new BigDecimal(r.over).divide(new BigDecimal(r.under), DIGITS).doubleValue();
    }

    /**
     * The places of the values with the slope put back and the autocorrelation at lag 1 removed: of {@code rest(t) - r
     * rest(t-1) + slope t} from the second year on.
     */
    public double[] placesWhitened() {
        Fraction r = autocorrelationExactly(1);
        BigInteger[] whitened = new BigInteger[rest.length - 1];
        Arrays.setAll(
                whitened,
                i -> rest[i + 1]
                        .add(slope.multiply(BigInteger.valueOf(i + 1L)))
                        .multiply(r.under)
                        .subtract(rest[i].multiply(r.over)));
        return WholeSteps.places(whitened, gap.multiply(r.under));
    }

    private record Fraction(BigInteger over, BigInteger under) {}

    private Fraction autocorrelationExactly(int lag) {
        if (Arrays.stream(places()).allMatch(place -> place == 0)) {
            return new Fraction(BigInteger.ZERO, BigInteger.ONE);
        }
        BigInteger n = BigInteger.valueOf(rest.length);
        BigInteger total = Arrays.stream(rest).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger products = BigInteger.ZERO;
        BigInteger squares = BigInteger.ZERO;
        BigInteger[] deviations =
                Arrays.stream(rest).map(r -> r.multiply(n).subtract(total)).toArray(BigInteger[]::new);
        for (int i = 0; i < rest.length; i++) {
            squares = squares.add(deviations[i].pow(2));
            products = i + lag < rest.length ? products.add(deviations[i].multiply(deviations[i + lag])) : products;
        }
        return new Fraction(products, squares);
    }
}
