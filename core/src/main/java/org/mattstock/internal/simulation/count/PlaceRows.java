package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How often units had places, a row for each unit: the way for so many units that the counts fill no cache. A block's places of
 * one unit are added together, which are near to each other in its row. All threads add to the same rows, since one table is
 * large enough; each row is locked meanwhile, and it is rare that two threads meet at one.
 *
 * <p>Whatever the classes, sums, and the best and worst place, are exact.
 */
public final class PlaceRows {
    private final PlaceClasses classes;
    /** By place; 0 stands for none, and has a class of its own after the last. */
    private final int[] classOf;
    /** By unit and class. */
    private final int[][] counts;
    /** By unit: of distances from the middle place. */
    private final long[] sums;

    private final long[] squares;
    private final int[] best;
    private final int[] worst;

    public PlaceRows(PlaceClasses classes) {
        int units = classes.places();
        this.classes = classes;
        this.classOf = classes.byPlace();
        this.counts = new int[units][classes.count() + 1];
        this.sums = new long[units];
        this.squares = new long[units];
        this.best = new int[units];
        this.worst = new int[units];
        Arrays.fill(best, Integer.MAX_VALUE);
    }

    /** Those of two runs together. */
    static PlaceRows sum(PlaceRows one, PlaceRows other) {
        PlaceRows sum = new PlaceRows(one.classes);
        for (PlaceRows each : List.of(one, other)) {
            for (int unit = 0; unit < sum.counts.length; unit++) {
                for (int number = 0; number < sum.counts[unit].length; number++) {
                    sum.counts[unit][number] += each.counts[unit][number];
                }
                sum.sums[unit] += each.sums[unit];
                sum.squares[unit] += each.squares[unit];
                sum.best[unit] = Math.min(sum.best[unit], each.best[unit]);
                sum.worst[unit] = Math.max(sum.worst[unit], each.worst[unit]);
            }
        }
        return sum;
    }

    /** What counts of classes do not tell. */
    void writeSums(CountWriter to) {
        for (int unit = 0; unit < sums.length; unit++) {
            to.number(sums[unit]).count(squares[unit]).count(best[unit]).count(worst[unit]);
        }
    }

    /**
     * Takes what was written.
     *
     * @param read by unit and class
     * @param none by unit: how often it had no place
     */
    void read(int[][] read, int[] none, CountReader from) {
        for (int unit = 0; unit < counts.length; unit++) {
            System.arraycopy(read[unit], 0, counts[unit], 0, read[unit].length);
            counts[unit][classOf[0]] = none[unit];
            sums[unit] = from.number();
            squares[unit] = from.count(Long.MAX_VALUE);
            best[unit] = from.count(Integer.MAX_VALUE);
            worst[unit] = from.count(counts.length);
        }
    }

    PlaceClasses classes() {
        return classes;
    }

    /** How often a unit had a place of a class. */
    int count(int unit, int number) {
        return counts[unit][number];
    }

    /** What is known of a unit's places; empty if it had none. */
    Optional<PlaceCounts> of(int unit) {
        return PlaceCounts.of(
                classes,
                Arrays.copyOf(counts[unit], classes.count()),
                new PlaceCounts.Seen(best[unit], worst[unit], sums[unit], squares[unit]));
    }

    /** Whether a unit ever came first in what the calling thread added; what others added may count or not. */
    boolean wasFirst(int unit) {
        return best[unit] == 1;
    }

    /**
     * Adds places of one unit.
     *
     * @param places by lane, from 1; 0 for none
     * @param lanes of so many lanes
     * @return in how many of them it had none
     */
    int add(int unit, int[] places, int lanes) {
        int[] row = counts[unit];
        int none = classOf[0];
        synchronized (row) {
            int before = row[none];
            for (int lane = 0; lane < lanes; lane++) {
                row[classOf[places[lane]]]++;
            }
            int found = row[none] - before;
            addDistances(unit, places, lanes, found);
            spread(unit, places, lanes);
            return found;
        }
    }

    /** Of all lanes, less those without a place: so the loop has no branch. */
    private void addDistances(int unit, int[] places, int lanes, long none) {
        int middle = classes.middle();
        long sum = 0;
        long square = 0;
        for (int lane = 0; lane < lanes; lane++) {
            int distance = places[lane] - middle;
            sum += distance;
            square += (long) distance * distance;
        }
        sums[unit] += sum + none * middle;
        squares[unit] += square - none * middle * middle;
    }

    private void spread(int unit, int[] places, int lanes) {
        int lowest = best[unit];
        int highest = worst[unit];
        for (int lane = 0; lane < lanes; lane++) {
            lowest = Math.min(lowest, places[lane] == 0 ? lowest : places[lane]);
            highest = Math.max(highest, places[lane]);
        }
        best[unit] = lowest;
        worst[unit] = highest;
    }
}
