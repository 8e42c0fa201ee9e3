package org.mattstock.internal.simulation.count;

/** How many replicates have each depth, by number of the depth, without the table that knows the depths. Immutable. */
public final class DepthParts {
    private final long[] counts;
    private final long inSpans;

    DepthParts(long[] counts, long inSpans) {
        this.counts = counts;
        this.inSpans = inSpans;
    }

    /** How many depths there are. */
    public int size() {
        return counts.length;
    }

    long count(int number) {
        return counts[number];
    }

    long inSpans() {
        return inSpans;
    }

    /** These and those of other replicates, of as many depths. */
    public DepthParts plus(DepthParts other) {
        long[] sums = counts.clone();
        for (int number = 0; number < sums.length; number++) {
            sums[number] += other.counts[number];
        }
        return new DepthParts(sums, inSpans + other.inSpans);
    }

    public void write(CountWriter to) {
        to.count(counts.length).count(inSpans);
        for (long count : counts) {
            to.count(count);
        }
    }

    /**
     * What was written.
     *
     * @param replicates that were counted: each has one depth
     */
    public static DepthParts read(CountReader from, long replicates) {
        int size = from.size();
        long inSpans = from.count(replicates);
        from.requireRoom(size);
        long[] counts = new long[size];
        long left = replicates;
        for (int number = 0; number < size; number++) {
            counts[number] = from.count(left);
            left -= counts[number];
        }
        from.require(left == 0, left + " replicates have no depth");
        return new DepthParts(counts, inSpans);
    }
}
