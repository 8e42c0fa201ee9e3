package org.mattstock.internal.simulation.count;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;

/** The places of all replicates of a block, for whoever wants them one by one; ties share the better place. Used by one thread. */
public final class PlaceLanes {
    private final @Nullable NetworkOrder network;
    private final @Nullable SingleOrder single;
    private final Firsts firsts = new Firsts();
    /** By unit and lane; in a network with rows for whatever number a key may bear. */
    private final int[][] places;

    /**
     * Places of so many units.
     *
     * @param levels by method: which values are tied
     */
    public PlaceLanes(int units, List<Level> levels) {
        boolean inNetwork = units > 0 && units <= PlaceCounter.MOST_IN_NETWORK;
        this.network = inNetwork ? new NetworkOrder(units, levels) : null;
        this.single = inNetwork ? null : new SingleOrder(units, levels);
        this.places = new int[network == null ? 0 : network.width()][Draws.BLOCK];
    }

    /**
     * Ranks a block.
     *
     * @param block its values; those that are level with the best of a tie get its value
     * @return by unit and lane: its place, from 1; 0 for none. Valid until the next call
     */
    public int[][] of(Block block) {
        if (network != null) {
            firsts.clear();
            spread(network, network.order(block, this::share, firsts), block);
            return places;
        }
        return single == null ? places : single.places(block);
    }

    private void spread(NetworkOrder order, int[][] sorted, Block block) {
        int mask = order.width() - 1;
        for (int position = 0; position < block.values.length; position++) {
            int[] keys = sorted[position];
            for (int lane = 0; lane < block.size(); lane++) {
                int key = keys[lane];
                places[key & mask][lane] = key >= order.lacking() ? 0 : position + 1;
            }
        }
    }

    /** Whoever shares a better place has it already when positions are spread, and nobody is at its position. */
    private void share(int lane, int unit, int position, int place) {
        places[unit][lane] = place + 1;
        if (network != null) {
            network.hide(position, lane);
        }
    }
}
