package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.List;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.ranking.SortingNetwork;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.SlowReplicates;

/**
 * Orders all replicates of a block at once by a {@link SortingNetwork} over integer keys, exactly.
 *
 * <p>A key is a rounded value with the unit's number in its low bits. Rounding puts values into cells of equal width; a higher
 * value never gets a lower cell, so that the sorted keys are right wherever neighbors lie in different cells. Lanes in which
 * two neighbors share a cell, a few in a hundred, are put in order by the exact values, and ties are found there. Where values
 * may be tied that are not equal, cells are wider than the distance between these, and neighbors in cells next to each other are
 * looked at too. Bounds of the cells are a guess that decides the time only: whatever they are, the result is the exact one.
 */
final class NetworkOrder {
    private static final int LANES = Draws.BLOCK;
    private static final int KEY_BITS = 31;
    private static final double WHOLE = 0x1p52;

    private final int units;
    private final int unitBits;
    private final int unitMask;
    /** The cell of units without a value; those with one are in the cells before it. */
    private final int lastCell;
    /** The lowest key of a unit without a value. */
    private final int lacking;

    private final SortingNetwork network;
    private final double[] rounded = new double[LANES];
    private final int[][] keys;
    private final int[][] sorted;
    /** By lane: the place after the first one whose neighbor is too near, and after the last; 0 for none. */
    private final int[] firstNear = new int[LANES];

    private final int[] lastNear = new int[LANES];
    private final Cells cells;
    private final ExactOrder exact;
    /** By method: which values are tied. */
    private final List<Level> levels;
    /** How many cells apart neighbors may be and still be tied: values that are tied lie in one cell or in two next to each other. */
    private final int reach;

    NetworkOrder(int units, List<Level> levels) {
        this.units = units;
        this.unitBits = Integer.SIZE - Integer.numberOfLeadingZeros(units);
        this.unitMask = (1 << unitBits) - 1;
        this.lastCell = (1 << (KEY_BITS - unitBits)) - 1;
        this.lacking = lastCell << unitBits;
        this.network = SortingNetwork.of(units);
        this.keys = new int[units][LANES];
        this.sorted = network.inOrder(keys);
        this.cells = new Cells(levels, lastCell - 1);
        this.reach = levels.stream().allMatch(Level::isExact) ? 0 : 1;
        this.levels = levels;
        this.exact = new ExactOrder(units, unitBits, lacking);
    }

    /** How many numbers of units a key has room for: a power of two, and more than there are units. */
    int width() {
        return unitMask + 1;
    }

    /** The lowest key of a unit without a value. */
    int lacking() {
        return lacking;
    }

    /** Puts a number that is no unit's in the place of the unit at a position. */
    void hide(int position, int lane) {
        sorted[position][lane] |= unitMask;
    }

    /**
     * Orders a block.
     *
     * @param block its values; those that are level with the best of a tie get its value
     * @param ties is told of each unit that shares a better place than its position
     * @param firsts where those who share the first place are noted, but for the first of them
     * @return keys by position and lane, whose low bits are the unit; valid until the next call
     */
    int[][] order(Block block, ExactOrder.Ties ties, Firsts firsts) {
        cells.choose(block);
        for (int unit = 0; unit < units; unit++) {
            quantize(block.values[unit], unit);
            if (block.mayLack[unit]) {
                lack(block.values[unit], unit);
            }
        }
        network.sort(keys);
        flag();
        settle(block, ties, firsts);
        return sorted;
    }

    /** What is out of bounds is in the first or the last cell. The first loop is done in vectors, the second can't be. */
    private void quantize(double[] values, int unit) {
        int[] row = keys[unit];
        double[] top = cells.top();
        double[] scale = cells.scale();
        double most = lastCell - 1;
        for (int lane = 0; lane < LANES; lane++) {
            double cell = (top[lane] - values[lane]) * scale[lane];
            rounded[lane] = Math.max(0.0, Math.min(cell, most)) + WHOLE;
        }
        for (int lane = 0; lane < LANES; lane++) {
            row[lane] = ((int) Double.doubleToRawLongBits(rounded[lane]) << unitBits) | unit;
        }
    }

    private void lack(double[] values, int unit) {
        int[] row = keys[unit];
        for (int lane = 0; lane < LANES; lane++) {
            if (values[lane] == SlowReplicates.UNRANKED) {
                row[lane] = lacking | unit;
            }
        }
    }

    /** Finds the lanes where neighbors with a value may be tied, or in the wrong order, and between which places. */
    private void flag() {
        Arrays.fill(firstNear, 0);
        Arrays.fill(lastNear, 0);
        for (int place = units - 1; place > 0; place--) {
            flag(sorted[place - 1], sorted[place], place);
        }
    }

    /** From the last place to the first: what is found later comes before. */
    private void flag(int[] above, int[] below, int place) {
        for (int lane = 0; lane < LANES; lane++) {
            int apart = (below[lane] >>> unitBits) - (above[lane] >>> unitBits);
            int near = ((apart - reach - 1) & (below[lane] - lacking)) >> 31;
            int last = lastNear[lane];
            firstNear[lane] = (firstNear[lane] & ~near) | (place & near);
            lastNear[lane] = last | (place & near & ((last - 1) >> 31));
        }
    }

    private void settle(Block block, ExactOrder.Ties ties, Firsts firsts) {
        int marked = 0;
        for (int method = 0; method < levels.size(); method++) {
            for (int lane = block.from(method); lane < block.to(method); lane++) {
                if (lastNear[lane] > 0) {
                    marked++;
                    exact.between(firstNear[lane] - 1, lastNear[lane])
                            .settle(sorted, block.values, lane, levels.get(method), ties, firsts);
                }
            }
        }
        cells.judge(marked, block.size());
    }

    /** How many positions of the ordered block, from the best on, have a value in every lane. */
    int rankedEverywhere() {
        int places = units;
        while (places > 0 && isLackedSomewhere(sorted[places - 1])) {
            places--;
        }
        return places;
    }

    private boolean isLackedSomewhere(int[] row) {
        int highest = 0;
        for (int lane = 0; lane < LANES; lane++) {
            highest |= ~(row[lane] - lacking);
        }
        return highest < 0;
    }
}
