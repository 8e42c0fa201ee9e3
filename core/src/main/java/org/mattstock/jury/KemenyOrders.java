package org.mattstock.jury;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The orders that agree with the most preferences, by dynamic programming: the best order of a set of candidates is one of them
 * first, and behind it the best order of the others. Sets are bit masks.
 */
final class KemenyOrders {
    private final Pairwise pairs;
    private final int everybody;
    private final long[] best;
    private final long[] counts;

    /** @throws IllegalArgumentException if there are more candidates than subsets can be searched of */
    static KemenyOrders of(Pairwise pairs) {
        if (pairs.size() > Ballots.Kemeny.MOST_CANDIDATES) {
            throw new IllegalArgumentException("candidates must be at most " + Ballots.Kemeny.MOST_CANDIDATES
                    + " for Kemeny's orders, got " + pairs.size());
        }
        return new KemenyOrders(pairs);
    }

    private KemenyOrders(Pairwise pairs) {
        this.pairs = pairs;
        everybody = (1 << pairs.size()) - 1;
        best = new long[everybody + 1];
        counts = new long[everybody + 1];
        counts[0] = 1;
        for (int set = 1; set <= everybody; set++) {
            solve(set);
        }
    }

    long agreements() {
        return best[everybody];
    }

    long count() {
        return counts[everybody];
    }

    /** Who is first in an optimal order. */
    List<Integer> winners() {
        return firsts(everybody);
    }

    /**
     * How many come after each candidate, on average over all optimal orders. A set is what is left when the best have been
     * placed; there are as many orders through it as ways to it times orders of it.
     */
    double[] meanAfter() {
        long[] ways = new long[everybody + 1];
        long[] after = new long[pairs.size()];
        ways[everybody] = 1;
        for (int set = everybody; set > 0; set--) {
            for (int first : ways[set] > 0 ? firsts(set) : List.<Integer>of()) {
                int others = set ^ 1 << first;
                ways[others] += ways[set];
                after[first] += ways[set] * counts[others] * Integer.bitCount(others);
            }
        }
        return Arrays.stream(after).mapToDouble(sum -> (double) sum / count()).toArray();
    }

    /** The first optimal orders, in lexicographic order. */
    List<List<Integer>> list(int most) {
        List<List<Integer>> orders = new ArrayList<>();
        list(everybody, new ArrayDeque<>(), most, orders);
        return orders;
    }

    private void solve(int set) {
        best[set] = -1;
        for (int first = 0; first < pairs.size(); first++) {
            if ((set & 1 << first) != 0) {
                int others = set ^ 1 << first;
                long agreements = withFirst(first, others);
                if (agreements > best[set]) {
                    best[set] = agreements;
                    counts[set] = 0;
                }
                counts[set] += agreements == best[set] ? counts[others] : 0;
            }
        }
    }

    private long withFirst(int first, int others) {
        long agreements = best[others];
        for (int rest = others; rest != 0; rest &= rest - 1) {
            agreements += pairs.preferring(first, Integer.numberOfTrailingZeros(rest));
        }
        return agreements;
    }

    private List<Integer> firsts(int set) {
        return IntStream.range(0, pairs.size())
                .filter(first -> (set & 1 << first) != 0 && withFirst(first, set ^ 1 << first) == best[set])
                .boxed()
                .toList();
    }

    private void list(int set, Deque<Integer> before, int most, List<List<Integer>> orders) {
        if (set == 0) {
            orders.add(List.copyOf(before));
            return;
        }
        for (int first : firsts(set)) {
            if (orders.size() < most) {
                before.addLast(first);
                list(set ^ 1 << first, before, most, orders);
                before.removeLast();
            }
        }
    }
}
