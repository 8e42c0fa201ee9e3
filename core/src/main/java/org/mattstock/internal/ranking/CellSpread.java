package org.mattstock.internal.ranking;

import org.jspecify.annotations.Nullable;

/**
 * Spreads finite values over numbered cells, the best value in cell 0. A worse value never gets a lower number; how evenly the
 * cells fill up decides the time of whoever uses them, never a result.
 *
 * <ul>
 *   <li>Cells are of equal width, unless too many of a sample of values lie near one end, as inhabitants or turnover do: then
 *       they widen with the distance from that end, as powers of two do.
 *   <li>Values of no or nearly no range share cell 0.
 * </ul>
 */
final class CellSpread {
    /** Added to a number below 2^52, it leaves the nearest integer in the low bits of the double. */
    private static final double INTEGERS = 0x1p52;
    /** Every so many values, one is looked at. */
    private static final int STRIDE = 16;
    /** So near to one end, in parts of the range, values crowd if they are skewed. */
    private static final double NEAR = 1.0 / 32;
    /** One in so many: if more lie near one end, equal cells would be too full there. */
    private static final int MANY = 8;
    /** What lies nearer to the end than this part of the typical distance is spread evenly. */
    private static final double LEAST = 1.0 / 16;

    private final int cells;
    private final double[] numbers;
    private double low;
    private double high;

    CellSpread(int units, int cells) {
        this.cells = cells;
        this.numbers = new double[units];
    }

    /**
     * The cell of each value, in the low bits of a double: arithmetic of doubles is done several at a time, their conversion
     * is not.
     *
     * @return null if the range of the values is not finite, or one is NaN
     */
    double @Nullable [] spread(double[] values, int n, First first) {
        findRange(values, n);
        double range = high - low;
        if (!(range < Double.POSITIVE_INFINITY)) {
            return null;
        }
        double best = first == First.HIGHEST ? high : low;
        double worst = first == First.HIGHEST ? low : high;
        int many = n / STRIDE / MANY;
        if (countNear(values, n, best, range) > many) {
            byMagnitude(values, n, best, true);
        } else if (countNear(values, n, worst, range) > many) {
            byMagnitude(values, n, worst, false);
        } else {
            evenly(values, n, best, scale(range), numbers);
        }
        return numbers;
    }

    /** Those at the end itself do not count: they are tied. */
    private static int countNear(double[] values, int n, double end, double range) {
        int count = 0;
        for (int i = 0; i < n; i += STRIDE) {
            count += values[i] != end && Math.abs(values[i] - end) < range * NEAR ? 1 : 0;
        }
        return count;
    }

    private double scale(double range) {
        double scale = (cells - 1) / range;
        return scale < Double.POSITIVE_INFINITY ? scale : 0;
    }

    /** The bits of numbers that are not negative are in their order, and integers are compared in less time. */
    private void findRange(double[] values, int n) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            least = bits < least ? bits : least;
            most = bits > most ? bits : most;
        }
        if (least < 0) {
            findSignedRange(values, n);
        } else {
            low = Double.longBitsToDouble(least);
            high = Double.longBitsToDouble(most);
        }
    }

    private void findSignedRange(double[] values, int n) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < n; i++) {
            long key = ordered(Double.doubleToRawLongBits(values[i]));
            least = key < least ? key : least;
            most = key > most ? key : most;
        }
        low = Double.longBitsToDouble(ordered(least));
        high = Double.longBitsToDouble(ordered(most));
    }

    /** From the bits of a double to an integer in its order, and back. */
    private static long ordered(long bits) {
        return bits ^ ((bits >> 63) >>> 1);
    }

    private static void evenly(double[] values, int n, double best, double scale, double[] numbers) {
        for (int i = 0; i < n; i++) {
            numbers[i] = Math.abs(values[i] - best) * scale + INTEGERS;
        }
    }

    private void byMagnitude(double[] values, int n, double end, boolean endIsBest) {
        double least = typicalDistance(values, n, end) * LEAST;
        long last = Double.doubleToRawLongBits(high - low + least) - Double.doubleToRawLongBits(least);
        double scale = scale((double) last);
        if (endIsBest) {
            byMagnitude(values, n, end, least, scale, INTEGERS, numbers);
        } else {
            byMagnitude(values, n, end, least, -scale, (double) last * scale + INTEGERS, numbers);
        }
    }

    private static void byMagnitude(
            double[] values, int n, double end, double least, double scale, double offset, double[] numbers) {
        long origin = Double.doubleToRawLongBits(least);
        for (int i = 0; i < n; i++) {
            long steps = Double.doubleToRawLongBits(Math.abs(values[i] - end) + least) - origin;
            numbers[i] = (double) steps * scale + offset;
        }
    }

    /** The mean, by magnitude, of the distances of some of those that are not at the end. */
    private static double typicalDistance(double[] values, int n, double end) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < n; i += STRIDE) {
            if (values[i] != end) {
                sum += (double) Double.doubleToRawLongBits(Math.abs(values[i] - end));
                count++;
            }
        }
        return Double.longBitsToDouble((long) (sum / count));
    }
}
