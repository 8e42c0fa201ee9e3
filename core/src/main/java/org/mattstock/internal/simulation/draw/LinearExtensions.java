package org.mattstock.internal.simulation.draw;

/**
 * The orders of some parts, heaviest first, that keep a partial order; drawn with equal chances. Used by one thread.
 *
 * <p>How many orders begin with a set of parts in some order and go on from there depends on the set only; the numbers are
 * counted once, from the full set backwards. Up to 20 parts they are at most 20!, which a long holds.
 */
final class LinearExtensions {
    private final int[] members;
    /** By position among the members: the set, as bits, of those that must come before it. */
    private final int[] before;
    /** By set of members that have come: in how many ways the rest can follow. Empty for a chain. */
    private final long[] ways;

    private final int[] order;

    private LinearExtensions(int[] members, int[] before, long[] ways) {
        this.order = new int[members.length];
        this.members = members;
        this.before = before;
        this.ways = ways;
    }

    /**
     * The orders of some parts.
     *
     * @param heavier by part and part: whether the first must come before the second; transitive, without cycles
     * @param members the parts, at least one
     */
    static LinearExtensions of(boolean[][] heavier, int... members) {
        int[] chain = chain(heavier, members);
        if (chain.length > 0) {
            return new LinearExtensions(chain, new int[0], new long[0]);
        }
        if (members.length > OrdinalSampler.MOST_CONNECTED) {
            throw new IllegalArgumentException("demands must tie at most " + OrdinalSampler.MOST_CONNECTED
                    + " parts together unless they form one chain, got " + members.length);
        }
        int[] before = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < members.length; j++) {
                before[i] |= heavier[members[j]][members[i]] ? 1 << j : 0;
            }
        }
        return new LinearExtensions(members, before, ways(before));
    }

    /** The members in their only order, if there is only one; else nothing. */
    private static int[] chain(boolean[][] heavier, int... members) {
        int[] chain = new int[members.length];
        for (int member : members) {
            int above = 0;
            int below = 0;
            for (int other : members) {
                above += heavier[other][member] ? 1 : 0;
                below += heavier[member][other] ? 1 : 0;
            }
            if (above + below != members.length - 1) {
                return new int[0];
            }
            chain[above] = member;
        }
        return chain;
    }

    private static long[] ways(int... before) {
        int full = (1 << before.length) - 1;
        long[] ways = new long[full + 1];
        ways[full] = 1;
        for (int set = full - 1; set >= 0; set--) {
            for (int next = 0; next < before.length; next++) {
                if (mayFollow(set, next, before)) {
                    ways[set] += ways[set | (1 << next)];
                }
            }
        }
        return ways;
    }

    private static boolean mayFollow(int set, int next, int... before) {
        return ((set >> next) & 1) == 0 && (set & before[next]) == before[next];
    }

    /** How many orders there are. */
    long count() {
        return ways.length == 0 ? 1 : ways[0];
    }

    /** The parts in one of the orders, heaviest first; valid until the next call. */
    int[] draw(SplitMix random) {
        if (ways.length == 0) {
            return members;
        }
        int set = 0;
        for (int place = 0; place < order.length; place++) {
            int next = next(set, random.nextLong(ways[set]));
            order[place] = members[next];
            set |= 1 << next;
        }
        return order;
    }

    private int next(int set, long chance) {
        long left = chance;
        for (int next = 0; next < members.length; next++) {
            if (mayFollow(set, next, before)) {
                left -= ways[set | (1 << next)];
                if (left < 0) {
                    return next;
                }
            }
        }
        throw new AssertionError("the ways of a set are the sum of the ways of what may follow");
    }
}
