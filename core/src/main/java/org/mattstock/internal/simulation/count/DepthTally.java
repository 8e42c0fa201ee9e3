package org.mattstock.internal.simulation.count;

/** How many replicates have each depth. Whole numbers only, so that parts add up to the same whole in any order. */
public final class DepthTally {
    private final DepthTable table;
    /** By number of the depth. */
    private final long[] counts;

    private long inSpans;

    public DepthTally(DepthTable table) {
        this.table = table;
        this.counts = new long[table.size()];
    }

    DepthTable table() {
        return table;
    }

    /**
     * Adds replicates.
     *
     * @param least by lane: the least code of the chosen units
     * @param all by lane: all bits of their codes
     * @param lanes so many
     */
    void add(int[] least, int[] all, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            counts[least[lane] >>> 1]++;
            inSpans += ~all[lane] & 1;
        }
    }

    /** What was counted, without the table: a copy. */
    public DepthParts parts() {
        return new DepthParts(counts.clone(), inSpans);
    }

    /** Takes what was counted over this table elsewhere. */
    public void add(DepthParts parts) {
        for (int number = 0; number < counts.length; number++) {
            counts[number] += parts.count(number);
        }
        inSpans += parts.inSpans();
    }

    /** Adds what was counted over the same table. */
    public void add(DepthTally other) {
        for (int number = 0; number < counts.length; number++) {
            counts[number] += other.counts[number];
        }
        inSpans += other.inSpans;
    }

    /** The greatest depth that so many replicates have or exceed; 0 where there are not so many. */
    public int threshold(long required) {
        long sum = 0;
        for (int number = counts.length - 1; number >= 0; number--) {
            sum += counts[number];
            if (sum >= required) {
                return table.depth(number);
            }
        }
        return 0;
    }

    /** How many replicates are at least so deep: those that lie inside the band of that depth, with all units. */
    public long atLeast(int depth) {
        long sum = 0;
        for (int number = 0; number < counts.length; number++) {
            sum += table.depth(number) >= depth ? counts[number] : 0;
        }
        return sum;
    }

    /** In how many replicates all units were within their spans at once. */
    public long inSpans() {
        return inSpans;
    }
}
