package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.List;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.simulation.draw.Block;

/** Counts the places of all replicates of a block, which are ordered at once: the better way for up to a thousand units. */
public final class NetworkCounter implements PlaceCounter {
    private final int units;
    private final NetworkOrder network;
    /** By place and unit, until the flush; a power of two wide, so that a masked key is inside for certain. */
    private final int[][] counts;

    public NetworkCounter(int units, List<Level> levels) {
        this.units = units;
        this.network = new NetworkOrder(units, levels);
        this.counts = new int[units][network.width()];
    }

    @Override
    public void count(Block block, PlaceTally tally, Firsts firsts) {
        int[][] places = tally.places;
        // Whoever is tied is counted too low below; that is made up for here.
        int[][] sorted = network.order(
                block,
                (lane, unit, position, place) -> {
                    places[position][unit]--;
                    places[place][unit]++;
                },
                firsts);
        int ranked = network.rankedEverywhere();
        for (int place = 0; place < ranked; place++) {
            add(sorted[place], block.size(), counts[place]);
        }
        for (int place = ranked; place < units; place++) {
            addRanked(sorted[place], block.size(), places[place], tally.unranked);
        }
        first(sorted[0], block.size(), firsts);
    }

    private void addRanked(int[] row, int lanes, int[] places, int[] unranked) {
        int mask = network.width() - 1;
        int lacking = network.lacking();
        for (int lane = 0; lane < lanes; lane++) {
            int[] counts = row[lane] >= lacking ? unranked : places;
            counts[row[lane] & mask]++;
        }
    }

    private void first(int[] row, int lanes, Firsts firsts) {
        for (int lane = 0; lane < lanes; lane++) {
            if (row[lane] < network.lacking()) {
                firsts.add(lane, row[lane] & (network.width() - 1));
            }
        }
    }

    private static void add(int[] row, int lanes, int... counts) {
        int mask = counts.length - 1;
        for (int lane = 0; lane < lanes; lane++) {
            counts[row[lane] & mask]++;
        }
    }

    @Override
    public void flush(PlaceTally tally) {
        for (int place = 0; place < units; place++) {
            for (int unit = 0; unit < units; unit++) {
                tally.places[place][unit] += counts[place][unit];
            }
            Arrays.fill(counts[place], 0);
        }
    }
}
