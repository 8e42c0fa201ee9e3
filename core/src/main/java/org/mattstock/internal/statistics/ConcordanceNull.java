package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The exact distribution of how far rank sums lie from their mean, over all orders of each judge's ranks.
 *
 * <p>Judges are added one at a time. Which object has which sum does not matter, as every order of the next judge's ranks is
 * equally likely: a state is the sorted list of sums, and equal ones are merged. The first judge's order may stay as it is.
 */
public final class ConcordanceNull {
    /** The most additions of a rank to a sum. */
    public static final long MOST_WORK = 50_000_000;

    /** The most orders of all judges but the first; they are counted in a long. */
    public static final double MOST_ORDERS = 0x1p62;

    /** The largest sum of squares. */
    private static final long MOST_SQUARES = 1_000_000;

    /** What it costs to keep a state, in additions. */
    private static final int KEEPING = 10;

    private final int mean;
    private Map<String, Long> states;
    private double orders = 1;
    private double work;

    private ConcordanceNull(int[] first, int mean) {
        this.mean = mean;
        states = Map.of(state(first), 1L);
    }

    /**
     * The distribution of the sum over objects of (sum of doubled ranks - mean of these sums) squared; empty where counting
     * it takes more than {@link #MOST_WORK} or {@link #MOST_ORDERS}.
     *
     * @param doubledRanks for each judge twice the midrank of each object, in any order; at least two judges
     */
    public static Optional<ExactDistribution> of(int[][] doubledRanks) {
        int judges = doubledRanks.length;
        int objects = doubledRanks[0].length;
        if (2L * judges * objects > Character.MAX_VALUE || largestSquares(doubledRanks) > MOST_SQUARES) {
            return Optional.empty();
        }
        ConcordanceNull sums = new ConcordanceNull(doubledRanks[0].clone(), judges * (objects + 1));
        for (int judge = 1; judge < judges; judge++) {
            int[] ranks = doubledRanks[judge].clone();
            Arrays.sort(ranks);
            boolean last = judge == judges - 1;
            if (!sums.allows(ranks, last ? 0 : KEEPING)) {
                return Optional.empty();
            }
            if (last) {
                return Optional.of(sums.squaresWith(ranks, (int) largestSquares(doubledRanks)));
            }
            sums.add(ranks);
        }
        throw new IllegalArgumentException("judges must be at least 2, got " + judges);
    }

    /** The same for so many judges, none of whom ties any of so many objects. */
    public static Optional<ExactDistribution> untied(int judges, int objects) {
        if (2.0 * judges * objects > Character.MAX_VALUE) {
            return Optional.empty();
        }
        int[] ranks = IntStream.rangeClosed(1, objects).map(rank -> 2 * rank).toArray();
        return of(Collections.nCopies(judges, ranks).toArray(int[][]::new));
    }

    /** The sum over objects of (sum of doubled ranks - mean of these sums) squared. */
    public static long squares(int[][] doubledRanks) {
        int objects = doubledRanks[0].length;
        long mean = (long) doubledRanks.length * (objects + 1);
        long squares = 0;
        for (int object = 0; object < objects; object++) {
            long distance = -mean;
            for (int[] ranks : doubledRanks) {
                distance += ranks[object];
            }
            squares += distance * distance;
        }
        return squares;
    }

    /** {@link #squares} where all judges rank alike: the largest there is. */
    public static long largestSquares(int[][] doubledRanks) {
        return doubledRanks.length
                * Arrays.stream(doubledRanks)
                        .mapToLong(judge -> squares(new int[][] {judge}))
                        .sum();
    }

    private boolean allows(int[] ascending, int keeping) {
        double arrangements = arrangements(ascending);
        orders *= arrangements;
        work += arrangements * states.size() * (ascending.length + keeping);
        return orders <= MOST_ORDERS && work <= MOST_WORK;
    }

    private void add(int[] ascending) {
        Map<String, Long> next = new HashMap<>();
        int[] sums = new int[ascending.length];
        states.forEach((state, cases) -> Permutations.forEachDistinct(ascending.clone(), order -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] = state.charAt(i) + order[i];
            }
            next.merge(state(sums), cases, Long::sum);
        }));
        states = next;
    }

    private ExactDistribution squaresWith(int[] ascending, int largest) {
        long[] counts = new long[largest + 1];
        states.forEach((state, cases) -> {
            int[] distances = state.chars().map(sum -> sum - mean).toArray();
            Permutations.forEachDistinct(ascending.clone(), order -> {
                int squares = 0;
                for (int i = 0; i < order.length; i++) {
                    squares += (distances[i] + order[i]) * (distances[i] + order[i]);
                }
                counts[squares] += cases;
            });
        });
        return ExactDistribution.of(
                0, Arrays.stream(counts).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new));
    }

    /** How many different orders there are; a double, as it can be large. */
    private static double arrangements(int[] ascending) {
        double orders = 1;
        int tied = 0;
        for (int i = 0; i < ascending.length; i++) {
            tied = i > 0 && ascending[i] == ascending[i - 1] ? tied + 1 : 1;
            orders = orders * (i + 1) / tied;
        }
        return orders;
    }

    /** Sorted sums, one a character; the array is sorted. */
    private static String state(int[] sums) {
        Arrays.sort(sums);
        char[] characters = new char[sums.length];
        for (int i = 0; i < sums.length; i++) {
            characters[i] = (char) sums[i];
        }
        return new String(characters);
    }
}
