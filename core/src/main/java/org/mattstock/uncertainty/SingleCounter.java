package org.mattstock.uncertainty;

import org.mattstock.internal.First;
import org.mattstock.internal.Ranker;
import org.mattstock.internal.Ties;

/** Ranks replicate by replicate, in time proportional to the number of units: the better way for very many units. */
final class SingleCounter implements PlaceCounter {
    private final Ranker ranker = new Ranker();
    private final double[] column;
    private final double[] places;

    SingleCounter(int units) {
        this.column = new double[units];
        this.places = new double[units];
    }

    @Override
    public void count(Block block, Tally tally, Firsts firsts) {
        for (int lane = 0; lane < block.size(); lane++) {
            for (int unit = 0; unit < column.length; unit++) {
                column[unit] = block.values[unit][lane];
            }
            ranker.rank(column, First.HIGHEST).places(Ties.COMPETITION, places);
            count(lane, tally, firsts);
        }
    }

    @Override
    public void flush(Tally tally) {
        // Everything is in the tally already.
    }

    private void count(int lane, Tally tally, Firsts firsts) {
        for (int unit = 0; unit < column.length; unit++) {
            if (column[unit] == SlowReplicates.UNRANKED) {
                tally.unranked[unit]++;
            } else {
                int place = (int) places[unit] - 1;
                tally.places[place][unit]++;
                if (place == 0) {
                    firsts.add(lane, unit);
                }
            }
        }
    }
}
