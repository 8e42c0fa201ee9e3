package org.mattstock.internal.simulation.count;

import java.util.List;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.simulation.draw.Block;

/** Ranks the replicates of a block and counts places, or depths; ties share the better place. Used by one thread. */
public interface PlaceCounter {
    /** The most units for which a network is faster. */
    int MOST_IN_NETWORK = 1_023;

    /**
     * Counts a block.
     *
     * @param block its values by unit and lane; those that are level with the best of a tie get its value
     * @param tally where places are added up
     * @param firsts where those who came first are noted
     */
    void count(Block block, PlaceTally tally, Firsts firsts);

    /** Adds to the tally what was counted aside. */
    void flush(PlaceTally tally);

    /**
     * The way that fits a tally.
     *
     * @param levels by method: which values are tied
     */
    static PlaceCounter of(PlaceTally tally, List<Level> levels) {
        DepthTally depths = tally.depths;
        if (depths != null) {
            boolean inRows = PlaceTally.isInRows(depths.table().classes());
            return inRows ? new SingleDepths(depths, levels) : new NetworkDepths(depths, levels);
        }
        PlaceRows rows = tally.rows;
        return rows == null ? new NetworkCounter(tally.unranked.length, levels) : new SingleCounter(rows, levels);
    }
}
