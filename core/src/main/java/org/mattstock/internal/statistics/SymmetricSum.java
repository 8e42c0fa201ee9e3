package org.mattstock.internal.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The distribution of a sum of independent whole numbers, each of which lies as often above its own middle as below. Halves
 * of the numbers are added up first, and of each part only the lower half is counted, as the upper one mirrors it.
 *
 * <p>Shares are added and multiplied as doubles. None is negative, so that nothing cancels, and sums are compensated: for m
 * numbers a tail of at least 1e-290 is off by less than 5 m 2^-53 of itself, 3e-14 for 50. Not for several threads at once.
 */
public final class SymmetricSum {
    /** The most multiplications: about half a second. Enough for 200 series of 25 values, or 100 rankings of 12. */
    public static final long MOST_STEPS = 500_000_000;

    /** By so many powers of two the shares of the whole sum are lifted, each number's alike, so that none is lost. */
    private static final int LIFT = 900;

    private final List<double[]> shares;
    /** By number: the range of the sum of those before. */
    private final long[] ranges;

    private final int lift;
    /** The shares of the first half's sums, and how many of the second half's are at most so high, as far as asked. */
    private double[] first = {};

    private double[] secondAtMost = {};

    /**
     * For numbers with these distributions.
     *
     * @param shares for each number the shares of its least value, the next one, and so on to its largest; the same read
     *     backwards
     */
    public SymmetricSum(List<double[]> shares) {
        this.lift = LIFT / Math.max(1, shares.size());
        this.shares = new ArrayList<>();
        this.ranges = new long[shares.size() + 1];
        for (double[] number : shares) {
            ranges[this.shares.size() + 1] = ranges[this.shares.size()] + number.length - 1;
            this.shares.add(
                    Arrays.stream(number).map(share -> Math.scalb(share, lift)).toArray());
        }
    }

    /** How far the largest sum is above the least. */
    public long range() {
        return ranges[shares.size()];
    }

    private long range(int from, int to) {
        return ranges[to] - ranges[from];
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
        int middle = shares.size() / 2;
        if (steps(0, middle, lower) + steps(middle, shares.size(), lower) > MOST_STEPS) {
            return OptionalDouble.empty();
        }
        count(middle, (int) lower);
        double tail = tail((int) lower);
        return OptionalDouble.of(lower == distance ? tail : 1 - tail);
    }

    /** How many multiplications {@link #sums} takes. */
    private double steps(int from, int to, long most) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) / 2;
        double a = Math.min(range(from, middle), most) + 1;
        double b = Math.min(range(middle, to), most) + 1;
        double length = Math.min(range(from, to) / 2, most) + 1;
        // Pairs of i < a and j < b with i + j < length: all below the diagonal, less two corners.
        double pairs = triangle(length) - triangle(length - a) - triangle(length - b);
        return pairs + steps(from, middle, most) + steps(middle, to, most);
    }

    private static double triangle(double side) {
        return side > 0 ? side * (side + 1) / 2 : 0;
    }

    private void count(int middle, int most) {
        if (first.length > Math.min(range(0, middle), most)
                && secondAtMost.length > Math.min(range(middle, shares.size()), most)) {
            return;
        }
        first = sums(0, middle, most);
        secondAtMost = sums(middle, shares.size(), most);
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < secondAtMost.length; i++) {
            total.add(secondAtMost[i]);
            secondAtMost[i] = total.value();
        }
    }

    private double tail(int distance) {
        CompensatedSum total = new CompensatedSum();
        for (int i = 0; i < Math.min(first.length, distance + 1); i++) {
            total.add(first[i] * secondAtMost[Math.min(distance - i, secondAtMost.length - 1)]);
        }
        return Math.scalb(total.value(), -lift * shares.size());
    }

    /** The lifted shares of the sums of some of the numbers, up to a distance. */
    private double[] sums(int from, int to, int most) {
        if (to - from < 2) {
            return to == from ? new double[] {1} : shares.get(from);
        }
        int middle = (from + to) / 2;
        long range = range(from, to);
        int counted = (int) Math.min(range / 2, most) + 1;
        double[] lower = product(sums(from, middle, most), sums(middle, to, most), counted);
        double[] all = Arrays.copyOf(lower, (int) Math.min(range, most) + 1);
        for (int i = counted; i < all.length; i++) {
            all[i] = lower[(int) range - i];
        }
        return all;
    }

    private static double[] product(double[] a, double[] b, int length) {
        double[] sums = new double[length];
        double[] lost = new double[length];
        for (int i = 0; i < Math.min(a.length, length); i++) {
            if (a[i] != 0) {
                addShifted(sums, lost, b, a[i], i, Math.min(b.length, length - i));
            }
        }
        Arrays.setAll(sums, i -> sums[i] + lost[i]);
        return sums;
    }

    /** Adds a multiple, and to {@code lost} what every addition rounds away (Knuth's two-sum). */
    private static void addShifted(double[] sums, double[] lost, double[] b, double factor, int shift, int length) {
        for (int i = 0; i < length; i++) {
            double before = sums[i + shift];
            double term = b[i] * factor;
            double after = before + term;
            double added = after - before;
            lost[i + shift] += (before - (after - added)) + (term - added);
            sums[i + shift] = after;
        }
    }
}
