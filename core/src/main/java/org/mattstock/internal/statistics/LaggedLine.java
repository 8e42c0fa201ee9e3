package org.mattstock.internal.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The regression of each value on the one before, a constant and time, exactly, and what is left of the series without the
 * share of the value before, its bias corrected (Hamed 2009).
 */
public final class LaggedLine {
    private static final MathContext DIGITS = new MathContext(40);

    private final WholeSteps steps;
    private final BigInteger over;
    private final BigInteger under;
    private final boolean singular;

    private LaggedLine(WholeSteps steps, BigInteger over, BigInteger under, boolean singular) {
        this.steps = steps;
        this.over = over;
        this.under = under;
        this.singular = singular;
    }

    /** The regression of a series of consecutive years, at least five of them. */
    public static LaggedLine of(double[] values) {
        WholeSteps steps = WholeSteps.of(values);
        int pairs = steps.size() - 1;
        BigInteger m = BigInteger.valueOf(pairs);
        BigInteger times = sum(pairs, i -> time(i, pairs).pow(2));
        BigInteger later = sum(pairs, i -> time(i, pairs).multiply(steps.step(i + 1)));
        BigInteger earlier = sum(pairs, i -> time(i, pairs).multiply(steps.step(i)));
        // Sums of products about the lines in time, times the number of pairs and the sum of squares of time.
        BigInteger over =
                products(steps, 1).multiply(times).subtract(m.multiply(later).multiply(earlier));
        BigInteger under = products(steps, 0).multiply(times).subtract(m.multiply(earlier.pow(2)));
        BigInteger rounding =
                times.multiply(m.multiply(steps.slack()).shiftLeft(2).pow(2));
        return new LaggedLine(steps, over, under, under.compareTo(rounding) <= 0);
    }

    /** Twice the distance of a year from the middle one. */
    private static BigInteger time(int i, int pairs) {
        return BigInteger.valueOf(2L * i - (pairs - 1));
    }

    /** The number of pairs times the sum of products, about their means, of the values from 0 and from the lag on. */
    private static BigInteger products(WholeSteps steps, int lag) {
        int pairs = steps.size() - 1;
        return sum(pairs, i -> steps.step(i + lag).multiply(steps.step(i)))
                .multiply(BigInteger.valueOf(pairs))
                .subtract(sum(pairs, i -> steps.step(i + lag)).multiply(sum(pairs, steps::step)));
    }

    private static BigInteger sum(int pairs, IntFunction<BigInteger> term) {
        return IntStream.range(0, pairs).mapToObj(term).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The share of the value before; absent where the values before lie on a line in time. */
    public OptionalDouble estimated() {
        return singular ? OptionalDouble.empty() : OptionalDouble.of(quotient(over, under));
    }

    /** {@code (n estimated + 2) / (n - 4)}; asked only where there is an estimate. */
    public double corrected() {
        return quotient(correctedOver(), correctedUnder());
    }

    /** The places among all of {@code x(t) - corrected x(t-1)} from the second year on. */
    public double[] placesWhitened() {
        BigInteger[] whitened = new BigInteger[steps.size() - 1];
        Arrays.setAll(
                whitened,
                i -> steps.step(i + 1)
                        .multiply(correctedUnder())
                        .subtract(steps.step(i).multiply(correctedOver())));
        BigInteger gap = steps.slack().multiply(correctedUnder()).multiply(BigInteger.valueOf(4L * steps.size()));
        return WholeSteps.places(whitened, gap);
    }

    private BigInteger correctedOver() {
        return over.multiply(BigInteger.valueOf(steps.size())).add(under.shiftLeft(1));
    }

    private BigInteger correctedUnder() {
        return under.multiply(BigInteger.valueOf(steps.size() - 4L));
    }

    private static double quotient(BigInteger over, BigInteger under) {
        return new BigDecimal(over).divide(new BigDecimal(under), DIGITS).doubleValue();
    }
}
