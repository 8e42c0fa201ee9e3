package org.mattstock.internal.exact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The sets of parts that are closed upward in an order of importance: with a part, all that weigh at least as much. Equal
 * weights on such a set, and none elsewhere, are the corners of an ordinal weight set (Kmietowicz and Pearman 1984 for a
 * complete order: means of the first 1, 2, ... parts).
 *
 * <p>Parts that no demand connects need not be in one set, since the mean over both lies between the means over each; so sets
 * are listed within each connected group of parts.
 */
final class UpperSets {
    /** A complete order of n parts has n sets, but n parts below or above one have 2 to the n. */
    static final int MOST = 10_000;

    private final boolean[][] heavier;
    private final String branch;
    private final List<int[]> found = new ArrayList<>();

    private UpperSets(boolean[][] heavier, String branch) {
        this.heavier = heavier;
        this.branch = branch;
    }

    /**
     * Every set within one connected group; the empty one is left out.
     *
     * @param count how many parts there are
     * @param demanded by part and part: whether the first must weigh at least as much as the second
     * @param branch the branch that a refusal names
     * @throws IllegalArgumentException if there are more than {@value #MOST}
     */
    static List<int[]> of(int count, boolean[][] demanded, String branch) {
        UpperSets sets = new UpperSets(closed(demanded), branch);
        BitSet seen = new BitSet(count);
        for (int part = 0; part < count; part++) {
            if (!seen.get(part)) {
                BitSet group = sets.group(part);
                seen.or(group);
                sets.extend(new BitSet(count), group);
            }
        }
        return List.copyOf(sets.found);
    }

    /** Demands and all that follow from them (Warshall). */
    private static boolean[][] closed(boolean[][] demanded) {
        boolean[][] closed = new boolean[demanded.length][];
        for (int part = 0; part < demanded.length; part++) {
            closed[part] = demanded[part].clone();
            closed[part][part] = true;
        }
        for (int between = 0; between < closed.length; between++) {
            for (int first = 0; first < closed.length; first++) {
                for (int last = 0; last < closed.length && closed[first][between]; last++) {
                    closed[first][last] |= closed[between][last];
                }
            }
        }
        return closed;
    }

    private BitSet group(int part) {
        BitSet group = new BitSet();
        group.set(part);
        int before = 0;
        while (group.cardinality() > before) {
            before = group.cardinality();
            for (int other = 0; other < heavier.length; other++) {
                for (int member = group.nextSetBit(0); member >= 0; member = group.nextSetBit(member + 1)) {
                    if (heavier[member][other] || heavier[other][member]) {
                        group.set(other);
                    }
                }
            }
        }
        return group;
    }

    /** Decides for the next open part: without it and all lighter ones, then with it and all heavier ones. */
    private void extend(BitSet taken, BitSet open) {
        int part = open.nextSetBit(0);
        if (part < 0) {
            add(taken);
            return;
        }
        BitSet without = (BitSet) open.clone();
        BitSet with = (BitSet) taken.clone();
        BitSet rest = (BitSet) open.clone();
        for (int other = 0; other < heavier.length; other++) {
            if (heavier[part][other]) {
                without.clear(other);
            }
            if (heavier[other][part]) {
                with.set(other);
                rest.clear(other);
            }
        }
        extend(taken, without);
        extend(with, rest);
    }

    private void add(BitSet set) {
        if (set.isEmpty()) {
            return;
        }
        if (found.size() == MOST) {
            throw new IllegalArgumentException("the order of importance in " + branch + " must have at most " + MOST
                    + " sets closed upward; add demands until it does");
        }
        found.add(set.stream().toArray());
    }
}
