package org.mattstock.internal.simulation.draw;

import org.mattstock.internal.scoring.lane.Rows;

/** Draws blocks of replicates. Used by one thread. */
public interface Draws {
    /** How many replicates a block has, one a lane; part of the documented layout of the streams, never tuned. */
    int BLOCK = Rows.LANES;

    /**
     * Draws a block.
     *
     * @param number which one; it holds the replicates from {@code 256 number} on
     * @param count how many replicates are wanted, at most 256; those after them do not change the others
     * @param block where to
     */
    void fill(long number, int count, Block block);
}
