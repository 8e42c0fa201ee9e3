package org.mattstock.internal.simulation;

import java.util.List;
import java.util.Optional;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.count.Tally;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneBranch;
import org.mattstock.internal.simulation.lane.LaneIndex;

/**
 * What a run takes of the heap beside the panel and its scores, in bytes: nothing of it grows with the number of replicates.
 *
 * @param units how many units are ranked
 * @param shared the counts that all threads share
 * @param buffers of each thread: what it scores and ranks in
 * @param tally of each thread, and once more for the sum of several
 */
public record Footprint(int units, long shared, long buffers, long tally) {
    private static final double MEGA = 1e6;
    /** A value for each lane of a block. */
    private static final long ROW = (long) Double.BYTES * Draws.BLOCK;

    /** What is needed, but for the threads. */
    public static Footprint of(
            Trial trial, List<Optional<LaneIndex>> lanes, PlaceClasses classes, boolean countsPairs) {
        long units = classes.places();
        boolean inRows = Tally.isInRows(classes);
        long table = Integer.BYTES * units * classes.count();
        long rows = units + units / 2 + normalized(lanes);
        long wins = countsPairs ? Integer.BYTES * units * units : 0;
        int weighed = trial.blueprint().reweightedNodes().length == 0
                ? 0
                : trial.blueprint().size();
        long central = 2L * Long.BYTES * weighed * units;
        return new Footprint(
                classes.places(),
                inRows ? table : 0,
                ROW * rows + (inRows ? 0 : table),
                wins + central + (inRows ? 0 : table));
    }

    /** Rows of the branches that are normalized: their values, and who has one. */
    private static long normalized(List<Optional<LaneIndex>> lanes) {
        long rows = 0;
        for (Optional<LaneIndex> index : lanes) {
            for (LaneBranch branch : index.map(LaneIndex::branches).orElse(List.of())) {
                if (branch.normalization() != null) {
                    for (boolean sure : branch.sure()) {
                        rows += sure ? 1 : 2;
                    }
                }
            }
        }
        return rows;
    }

    /** Of so many threads. */
    long bytes(int threads) {
        return shared + threads * (buffers + tally) + (threads > 1 ? tally : 0);
    }

    /**
     * How many threads to use: all that are wanted as long as half of the heap is enough for them.
     *
     * @param wanted from 1
     * @param heap how large the heap may become
     * @throws IllegalArgumentException if it is too small for one thread
     */
    public int threads(int wanted, long heap) {
        if (bytes(1) > heap) {
            throw new IllegalArgumentException("units must be few enough for the heap: the counts of " + units
                    + " take " + mega(bytes(1)) + " MB, and the heap may have " + mega(heap) + " MB (-Xmx)");
        }
        int threads = wanted;
        while (threads > 1 && bytes(threads) > heap / 2) {
            threads--;
        }
        return threads;
    }

    private static long mega(long bytes) {
        return Math.round(bytes / MEGA);
    }
}
