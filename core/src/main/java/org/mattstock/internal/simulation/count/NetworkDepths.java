package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.List;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;

/** Finds the depths of all replicates of a block, which are ordered at once: the better way for up to a thousand units. */
final class NetworkDepths implements PlaceCounter {
    private final DepthTally depths;
    private final NetworkOrder network;
    /** By place and unit: codes; a power of two wide, so that a masked key is inside for certain. */
    private final int[][] codes;
    /** By unit: the code of being without a place. */
    private final int[] without;

    private final int[] least = new int[Draws.BLOCK];
    private final int[] all = new int[Draws.BLOCK];

    NetworkDepths(DepthTally depths, List<Level> levels) {
        DepthTable table = depths.table();
        this.depths = depths;
        this.network = new NetworkOrder(table.units(), levels);
        this.codes = new int[table.units()][network.width()];
        this.without = new int[network.width()];
        for (int[] row : codes) {
            Arrays.fill(row, DepthTable.NOT_CHOSEN);
        }
        Arrays.fill(without, DepthTable.NOT_CHOSEN);
        for (int i = 0; i < table.chosen().length; i++) {
            int unit = table.chosen()[i];
            for (int place = 0; place < codes.length; place++) {
                codes[place][unit] = table.codes(i)[place];
            }
            without[unit] = table.codes(i)[codes.length];
        }
    }

    @Override
    public void count(Block block, PlaceTally tally, Firsts firsts) {
        Arrays.fill(least, DepthTable.NOT_CHOSEN);
        Arrays.fill(all, 0);
        int[][] sorted = network.order(block, this::share, firsts);
        int ranked = network.rankedEverywhere();
        // Two places at a time; the last one twice where their number is odd, which changes nothing.
        for (int place = 0; place < ranked; place += 2) {
            int next = Math.min(place + 1, ranked - 1);
            look(sorted[place], codes[place], sorted[next], codes[next]);
        }
        for (int place = ranked; place < codes.length; place++) {
            lookWhereRanked(sorted[place], codes[place]);
        }
        depths.add(least, all, block.size());
    }

    /** Whoever shares a better place is looked up there, and nobody at its position. */
    private void share(int lane, int unit, int position, int place) {
        note(lane, codes[place][unit]);
        network.hide(position, lane);
    }

    private void note(int lane, int code) {
        least[lane] = Math.min(least[lane], code);
        all[lane] |= code;
    }

    private void look(int[] row, int[] code, int[] nextRow, int... nextCode) {
        int mask = code.length - 1;
        int nextMask = nextCode.length - 1;
        for (int lane = 0; lane < Draws.BLOCK; lane++) {
            int found = code[row[lane] & mask];
            int other = nextCode[nextRow[lane] & nextMask];
            least[lane] = Math.min(least[lane], Math.min(found, other));
            all[lane] |= found | other;
        }
    }

    private void lookWhereRanked(int[] row, int... code) {
        int mask = code.length - 1;
        for (int lane = 0; lane < Draws.BLOCK; lane++) {
            note(lane, (row[lane] >= network.lacking() ? without : code)[row[lane] & mask]);
        }
    }

    @Override
    public void flush(PlaceTally tally) {
        // Everything is counted already.
    }
}
