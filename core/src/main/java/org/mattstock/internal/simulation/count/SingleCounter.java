package org.mattstock.internal.simulation.count;

import java.util.List;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.simulation.draw.Block;

/** Counts the places of replicates that are ranked one by one: the better way for very many units. */
public final class SingleCounter implements PlaceCounter {
    private final PlaceRows rows;
    private final SingleOrder order;

    public SingleCounter(PlaceRows rows, List<Level> levels) {
        this.rows = rows;
        this.order = new SingleOrder(rows.classes().places(), levels);
    }

    @Override
    public void count(Block block, PlaceTally tally, Firsts firsts) {
        int[][] places = order.places(block);
        for (int unit = 0; unit < places.length; unit++) {
            tally.unranked[unit] += rows.add(unit, places[unit], block.size());
            if (rows.wasFirst(unit)) {
                first(unit, places[unit], block.size(), firsts);
            }
        }
    }

    private static void first(int unit, int[] places, int lanes, Firsts firsts) {
        for (int lane = 0; lane < lanes; lane++) {
            if (places[lane] == 1) {
                firsts.add(lane, unit);
            }
        }
    }

    @Override
    public void flush(PlaceTally tally) {
        // Everything is counted already.
    }
}
