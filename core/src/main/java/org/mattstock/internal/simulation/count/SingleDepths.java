package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.List;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;

/** Finds the depths of replicates that are ranked one by one: the better way for very many units. */
final class SingleDepths implements PlaceCounter {
    private final DepthTally depths;
    private final SingleOrder order;
    /** By place; 0 stands for none, and has a class of its own after the last. */
    private final int[] classOf;

    private final int[] least = new int[Draws.BLOCK];
    private final int[] all = new int[Draws.BLOCK];

    SingleDepths(DepthTally depths, List<Level> levels) {
        PlaceClasses classes = depths.table().classes();
        this.depths = depths;
        this.order = new SingleOrder(classes.places(), levels);
        this.classOf = classes.byPlace();
    }

    @Override
    public void count(Block block, PlaceTally tally, Firsts firsts) {
        Arrays.fill(least, DepthTable.NOT_CHOSEN);
        Arrays.fill(all, 0);
        int[][] places = order.places(block);
        DepthTable table = depths.table();
        for (int i = 0; i < table.chosen().length; i++) {
            look(places[table.chosen()[i]], table.codes(i), block.size());
        }
        depths.add(least, all, block.size());
    }

    private void look(int[] places, int[] code, int lanes) {
        for (int lane = 0; lane < lanes; lane++) {
            int found = code[classOf[places[lane]]];
            least[lane] = Math.min(least[lane], found);
            all[lane] |= found;
        }
    }

    @Override
    public void flush(PlaceTally tally) {
        // Everything is counted already.
    }
}
