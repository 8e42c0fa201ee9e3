package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;

/** Exact distributions over all orders of a few values, by counting over what is placed instead of listing every order. */
public final class PermutationNull {
    /** The most values that are counted: 2^n sets of them are held, and n! fits a long. */
    public static final int LONGEST = 12;

    private final int[] values;
    private final int[] times;
    /** How far apart two states are that differ by one of a value: the number of ways to place some of all values before. */
    private final int[] strides;
    /** By state: the least sum, and how many orders have it, the next one, and so on. */
    private final int[] least;

    private final long[][] orders;

    private PermutationNull(int[] values, int[] times) {
        this.values = values;
        this.times = times;
        this.strides = new int[values.length];
        int states = 1;
        for (int i = 0; i < values.length; i++) {
            strides[i] = states;
            states *= times[i] + 1;
        }
        this.least = new int[states];
        this.orders = new long[states][];
    }

    /**
     * The distribution of {@code sum over places j = 1..n of j * value at j}, over all orders of the values.
     *
     * @param values small whole numbers, at least 0, such as doubled midranks; at most {@link #LONGEST}
     */
    public static ExactDistribution ofPlaceSum(int... values) {
        if (values.length > LONGEST) {
            throw new IllegalArgumentException("values must be at most " + LONGEST + ", got " + values.length);
        }
        int[] distinct = Arrays.stream(values).distinct().toArray();
        int[] times = Arrays.stream(distinct)
                .map(value -> (int)
                        Arrays.stream(values).filter(other -> other == value).count())
                .toArray();
        return new PermutationNull(distinct, times).count();
    }

    private ExactDistribution count() {
        orders[0] = new long[] {1};
        for (int state = 1; state < orders.length; state++) {
            count(state);
        }
        int all = orders.length - 1;
        return ExactDistribution.of(
                least[all],
                Arrays.stream(orders[all]).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    /** A state says how many of each value are on the first places; one of them is on the last of these places. */
    private void count(int state) {
        int place = 0;
        for (int i = 0; i < values.length; i++) {
            place += placed(state, i);
        }
        int low = Integer.MAX_VALUE;
        int high = 0;
        for (int i = 0; i < values.length; i++) {
            if (placed(state, i) > 0) {
                int before = state - strides[i];
                low = Math.min(low, least[before] + place * values[i]);
                high = Math.max(high, least[before] + place * values[i] + orders[before].length);
            }
        }
        least[state] = low;
        orders[state] = new long[high - low];
        for (int i = 0; i < values.length; i++) {
            if (placed(state, i) > 0) {
                int before = state - strides[i];
                addShifted(orders[before], orders[state], least[before] + place * values[i] - low);
            }
        }
    }

    private int placed(int state, int value) {
        return state / strides[value] % (times[value] + 1);
    }

    private static void addShifted(long[] from, long[] to, int shift) {
        for (int i = 0; i < from.length; i++) {
            to[i + shift] += from[i];
        }
    }
}
