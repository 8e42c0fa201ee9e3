package org.mattstock.internal.statistics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mattstock.internal.text.Decimals;

/**
 * The sum of squared distances to the mean of neighbors in a sorted vector, in doubles and exactly. Values are whole numbers
 * here, their decimal texts times a power of ten; costs are multiplied by the least common multiple of all class sizes, so
 * that they are whole too, and equal costs compare as equal.
 */
final class JenksCosts {
    private static final MathContext DIGITS = new MathContext(25);

    /** How many different values there are. */
    final int distinct;
    /** By number of different values, from the lowest: how many values they are. */
    final int[] counts;

    private final BigInteger[] sums;
    private final BigInteger[] squares;
    private final double[] roughSums;
    private final double[] roughSquares;
    private final BigInteger multiple;
    /** What divides an exact cost to give one in units of the values, squared. */
    private final BigDecimal divisor;

    JenksCosts(double[] sorted) {
        List<BigDecimal> values = new ArrayList<>();
        int[] ends = new int[sorted.length + 1];
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                values.add(Decimals.shortest(sorted[i]).stripTrailingZeros());
            }
            ends[values.size()] = i + 1;
        }
        distinct = values.size();
        counts = Arrays.copyOf(ends, distinct + 1);
        sums = new BigInteger[distinct + 1];
        squares = new BigInteger[distinct + 1];
        int scale =
                Math.max(0, values.stream().mapToInt(BigDecimal::scale).max().orElse(0));
        accumulate(values, scale);
        BigInteger range = whole(values, distinct - 1, scale).max(BigInteger.ONE);
        roughSums = ratios(sums, range);
        roughSquares = ratios(squares, range.multiply(range));
        multiple = leastCommonMultiple(sorted.length);
        divisor = new BigDecimal(multiple).scaleByPowerOfTen(2 * scale);
    }

    private void accumulate(List<BigDecimal> values, int scale) {
        sums[0] = BigInteger.ZERO;
        squares[0] = BigInteger.ZERO;
        for (int i = 0; i < distinct; i++) {
            BigInteger value = whole(values, i, scale);
            BigInteger count = BigInteger.valueOf(counts[i + 1] - counts[i]);
            BigInteger sum = value.multiply(count);
            sums[i + 1] = sums[i].add(sum);
            squares[i + 1] = squares[i].add(sum.multiply(value));
        }
    }

    /** The distance to the lowest value, as a whole number. */
    private static BigInteger whole(List<BigDecimal> values, int i, int scale) {
        return values.get(i).subtract(values.get(0)).scaleByPowerOfTen(scale).toBigIntegerExact();
    }

    private static double[] ratios(BigInteger[] values, BigInteger unit) {
        double[] ratios = new double[values.length];
        BigDecimal by = new BigDecimal(unit);
        for (int i = 0; i < values.length; i++) {
            ratios[i] = new BigDecimal(values[i]).divide(by, DIGITS).doubleValue();
        }
        return ratios;
    }

    private static BigInteger leastCommonMultiple(int n) {
        BigInteger multiple = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            BigInteger next = BigInteger.valueOf(i);
            multiple = multiple.multiply(next.divide(multiple.gcd(next)));
        }
        return multiple;
    }

    /** The cost of the different values from number {@code i}, counted from 0, to before number {@code j}: exact. */
    BigInteger exact(int i, int j) {
        BigInteger sum = sums[j].subtract(sums[i]);
        BigInteger share = multiple.divide(BigInteger.valueOf(counts[j] - counts[i]));
        return squares[j].subtract(squares[i]).multiply(multiple).subtract(share.multiply(sum.multiply(sum)));
    }

    /** The same in doubles, on a scale where the range of all values is 1. */
    double rough(int i, int j) {
        double sum = roughSums[j] - roughSums[i];
        return roughSquares[j] - roughSquares[i] - sum * sum / (counts[j] - counts[i]);
    }

    /**
     * How far apart two sums of so many rough costs may be by rounding alone. A prefix sum is at most n and is off by half an
     * ulp of that; a cost holds four of them, one twice in a square; two sums are compared. That is 16 half ulps of n a class.
     */
    double roughError(int classes) {
        return 16.0 * classes * counts[distinct] * Math.ulp(1.0);
    }

    double inUnits(BigInteger cost) {
        return new BigDecimal(cost).divide(divisor, DIGITS).doubleValue();
    }

    static double ratio(BigInteger part, BigInteger whole) {
        return new BigDecimal(part).divide(new BigDecimal(whole), DIGITS).doubleValue();
    }
}
