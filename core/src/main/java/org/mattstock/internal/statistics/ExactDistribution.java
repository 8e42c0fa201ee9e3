package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A distribution over whole numbers, held as counts of equally likely cases, so that tail probabilities are exact fractions
 * and lose nothing before the last step.
 */
public final class ExactDistribution {
    /** More than a double has, and so few that one more still fits a long. */
    private static final int BITS = 60;

    private final long least;
    private final BigInteger[] counts;
    private final BigInteger total;

    private ExactDistribution(long least, BigInteger[] counts) {
        this.least = least;
        this.counts = counts;
        this.total = Arrays.stream(counts).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The distribution that gives {@code least + i} as many cases as {@code counts[i]}. */
    public static ExactDistribution of(long least, BigInteger[] counts) {
        int from = 0;
        int to = counts.length;
        while (from < to - 1 && counts[from].signum() == 0) {
            from++;
        }
        while (to > from + 1 && counts[to - 1].signum() == 0) {
            to--;
        }
        return new ExactDistribution(least + from, Arrays.copyOfRange(counts, from, to));
    }

    /** The least value that there is. */
    public long least() {
        return least;
    }

    /** The shares of all values from the least to the largest, each with a share above 0 at both ends. */
    public double[] shares() {
        return Arrays.stream(counts).mapToDouble(this::fraction).toArray();
    }

    /** The share of cases at or above a value. */
    public double atLeast(long value) {
        return share(value, Long.MAX_VALUE);
    }

    /** The share of cases at or below a value. */
    public double atMost(long value) {
        return share(Long.MIN_VALUE, value);
    }

    /** The share of cases of just that value. */
    public double exactly(long value) {
        return fraction(casesAt(value));
    }

    /** The share of cases at least as far from 0 as a value. */
    public double atLeastAsFarFromZero(long value) {
        long distance = Math.abs(value);
        return distance == 0 ? 1 : fraction(cases(distance, Long.MAX_VALUE).add(cases(Long.MIN_VALUE, -distance)));
    }

    /** {@link #atLeast} of every value from one to another, by one sum from above. */
    public double[] sharesAtLeast(int from, int to) {
        double[] shares = new double[to - from + 1];
        BigInteger sum = cases(to + 1L, Long.MAX_VALUE);
        for (int value = to; value >= from; value--) {
            sum = sum.add(casesAt(value));
            shares[value - from] = fraction(sum);
        }
        return shares;
    }

    /** {@link #atLeastAsFarFromZero} of every value from 0 to another. */
    public double[] sharesAsFarFromZero(int to) {
        double[] shares = new double[to + 1];
        BigInteger sum = cases(to + 1L, Long.MAX_VALUE).add(cases(Long.MIN_VALUE, -to - 1L));
        for (int value = to; value > 0; value--) {
            sum = sum.add(casesAt(value)).add(casesAt(-value));
            shares[value] = fraction(sum);
        }
        shares[0] = 1;
        return shares;
    }

    private BigInteger casesAt(long value) {
        long i = value - least;
        return i >= 0 && i < counts.length ? counts[(int) i] : BigInteger.ZERO;
    }

    private double share(long from, long to) {
        return fraction(cases(from, to));
    }

    private BigInteger cases(long from, long to) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < counts.length; i++) {
            long value = least + i;
            if (value >= from && value <= to) {
                sum = sum.add(counts[i]);
            }
        }
        return sum;
    }

    /** The nearest double: a quotient of more bits than a double has, the last one set where more would follow. */
    private double fraction(BigInteger cases) {
        int shift = BITS + total.bitLength() - cases.bitLength();
        BigInteger[] parts = cases.shiftLeft(shift).divideAndRemainder(total);
        long quotient = parts[0].longValueExact() | parts[1].signum();
        return Math.scalb((double) quotient, -shift);
    }
}
