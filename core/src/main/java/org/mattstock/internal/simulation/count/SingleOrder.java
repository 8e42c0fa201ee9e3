package org.mattstock.internal.simulation.count;

import java.util.List;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.SlowReplicates;

/**
 * Ranks replicate by replicate, in time proportional to the number of units: the better way for very many units.
 *
 * <p>Values lie unit by unit in a block, and are wanted replicate by replicate. They are taken a few lanes at a time, as many as
 * lie in one line of the cache, and places are written back the same way, so that they are counted unit by unit.
 */
final class SingleOrder {
    private static final int LANES = 8;

    /** By method. */
    private final List<Level> levels;

    private final Ranker ranker = new Ranker();
    /** By lane of a few, and unit: first values, then places. */
    private final double[][] columns;
    /** By unit and lane; 0 for none. */
    private final int[][] places;

    SingleOrder(int units, List<Level> levels) {
        this.levels = levels;
        this.columns = new double[LANES][units];
        this.places = new int[units][Draws.BLOCK];
    }

    /**
     * Ranks a block.
     *
     * @param block its values; those that are level with the best of a tie get its value
     * @return by unit and lane: its place, from 1; 0 for none. Valid until the next call
     */
    int[][] places(Block block) {
        boolean mayLack = false;
        for (boolean each : block.mayLack) {
            mayLack |= each;
        }
        int method = 0;
        for (int from = 0; from < block.size(); from += LANES) {
            int lanes = Math.min(LANES, block.size() - from);
            read(block.values, from, lanes);
            for (int lane = 0; lane < lanes; lane++) {
                if (mayLack) {
                    lift(columns[lane]);
                }
                while (from + lane >= block.to(method)) {
                    method++;
                }
                rank(block, from + lane, columns[lane], levels.get(method));
            }
            write(block, from, lanes);
        }
        return places;
    }

    private void rank(Block block, int lane, double[] column, Level level) {
        if (ranker.rank(column, First.HIGHEST, level).level(column)) {
            for (int unit = 0; unit < column.length; unit++) {
                boolean lacks = block.values[unit][lane] == SlowReplicates.UNRANKED;
                block.values[unit][lane] = lacks ? SlowReplicates.UNRANKED : column[unit];
            }
        }
        ranker.places(Ties.COMPETITION, column);
    }

    private void read(double[][] values, int from, int lanes) {
        for (int unit = 0; unit < values.length; unit++) {
            double[] row = values[unit];
            for (int lane = 0; lane < lanes; lane++) {
                columns[lane][unit] = row[from + lane];
            }
        }
    }

    /** Whoever has no value ties with the last who has: nobody's place is another for it, and infinity is slow to sort. */
    private static void lift(double[] column) {
        double lowest = Double.POSITIVE_INFINITY;
        for (double value : column) {
            lowest = value > SlowReplicates.UNRANKED && value < lowest ? value : lowest;
        }
        double last = lowest < Double.POSITIVE_INFINITY ? lowest : 0;
        for (int unit = 0; unit < column.length; unit++) {
            column[unit] = Math.max(column[unit], last);
        }
    }

    private void write(Block block, int from, int lanes) {
        for (int unit = 0; unit < places.length; unit++) {
            int[] row = places[unit];
            for (int lane = 0; lane < lanes; lane++) {
                row[from + lane] = (int) columns[lane][unit];
            }
            if (block.mayLack[unit]) {
                for (int lane = from; lane < from + lanes; lane++) {
                    row[lane] = block.values[unit][lane] == SlowReplicates.UNRANKED ? 0 : row[lane];
                }
            }
        }
    }
}
