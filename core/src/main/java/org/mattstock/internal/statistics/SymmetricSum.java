package org.mattstock.internal.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The distribution of a sum of independent whole numbers, each of which lies as often above its own middle as below. Only the
 * lower tail is counted; the upper one is the same.
 *
 * <p>Shares are added and multiplied as doubles. None is negative, so that nothing cancels, and sums are compensated: for m
 * numbers a tail is off by less than 5 m 2^-53 of itself, 3e-14 for 50. A factor keeps shares far below the least double apart
 * until the end. Not for several threads at once.
 */
public final class SymmetricSum {
    /** The most multiplications: about a second. Enough for 150 series of 25 values, or 100 rankings of 12. */
    public static final long MOST_STEPS = 1_000_000_000;

    /** Shares are multiples of its reciprocal while they are multiplied. */
    private static final int SCALE = 900;

    private final List<double[]> shares;
    /** The scaled shares of the least sums, as many as were asked for. */
    private double[] lowest = {};

    /**
     * For numbers with these distributions.
     *
     * @param shares for each number the shares of its least value, the next one, and so on to its largest; the same read
     *     backwards
     */
    public SymmetricSum(List<double[]> shares) {
        this.shares = List.copyOf(shares);
    }

    /** How far the largest sum is above the least. */
    public long range() {
        return shares.stream().mapToLong(number -> number.length - 1).sum();
    }

    /**
     * The probability of a sum at most so far above the least one; empty where counting it takes more than
     * {@link #MOST_STEPS}.
     *
     * @param distance of any size; below 0 there is no sum
     */
    public OptionalDouble atMost(long distance) {
        if (distance < 0 || distance >= range()) {
            return OptionalDouble.of(distance < 0 ? 0 : 1);
        }
        long lower = Math.min(distance, range() - distance - 1);
        if (steps(lower) > MOST_STEPS) {
            return OptionalDouble.empty();
        }
        if (lowest.length <= lower) {
            lowest = product((int) lower);
        }
        double tail = Math.scalb(sum(lowest, (int) lower + 1), -SCALE);
        return OptionalDouble.of(lower == distance ? tail : 1 - tail);
    }

    private double steps(long distance) {
        double steps = 0;
        double length = 1;
        for (double[] number : shares) {
            steps += length * Arrays.stream(number).filter(share -> share != 0).count();
            length = Math.min(length + number.length - 1, distance + 1.0);
        }
        return steps;
    }

    /** The scaled shares of the sums up to a distance. */
    private double[] product(int distance) {
        double[] product = {Math.scalb(1.0, SCALE)};
        for (double[] number : shares) {
            product = times(product, number, Math.min(product.length + number.length - 1, distance + 1));
        }
        return product;
    }

    private static double[] times(double[] product, double[] number, int length) {
        double[] sums = new double[length];
        double[] lost = new double[length];
        for (int i = 0; i < Math.min(number.length, length); i++) {
            if (number[i] != 0) {
                addShifted(sums, lost, product, number[i], i, Math.min(product.length, length - i));
            }
        }
        Arrays.setAll(sums, i -> sums[i] + lost[i]);
        return sums;
    }

    /** Adds a multiple, and to {@code lost} what every addition rounds away (Knuth's two-sum). */
    private static void addShifted(
            double[] sums, double[] lost, double[] product, double factor, int shift, int length) {
        for (int i = 0; i < length; i++) {
            double before = sums[i + shift];
            double term = product[i] * factor;
            double after = before + term;
            double added = after - before;
            lost[i + shift] += (before - (after - added)) + (term - added);
            sums[i + shift] = after;
        }
    }

    private static double sum(double[] values, int count) {
        double[] sum = new double[1];
        double[] lost = new double[1];
        for (int i = 0; i < count; i++) {
            addShifted(sum, lost, new double[] {values[i]}, 1, 0, 1);
        }
        return sum[0] + lost[0];
    }
}
