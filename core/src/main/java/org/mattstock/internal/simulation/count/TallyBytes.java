package org.mattstock.internal.simulation.count;

import org.jspecify.annotations.Nullable;

/** A tally as bytes and back: whole numbers only, so that it is the same on every platform. */
public final class TallyBytes {
    private TallyBytes() {}

    public static void write(PlaceTally tally, CountWriter to) {
        PlaceClasses classes = tally.classes();
        to.count(classes.places()).count(classes.alone()).count(classes.width());
        to.count(tally.replicates());
        for (int unit = 0; unit < classes.places(); unit++) {
            to.count(tally.unranked[unit]);
            for (int number = 0; number < classes.count(); number++) {
                to.count(tally.count(unit, number));
            }
        }
        if (tally.rows != null) {
            tally.rows.writeSums(to);
        }
        writeWins(tally.wins, to);
        to.count(tally.central == null ? 0 : 1);
        if (tally.central != null) {
            tally.central.write(to);
        }
        tally.failures.write(to);
    }

    private static void writeWins(int @Nullable [][] wins, CountWriter to) {
        to.count(wins == null ? 0 : 1);
        if (wins != null) {
            for (int[] row : wins) {
                for (int count : row) {
                    to.count(count);
                }
            }
        }
    }

    /**
     * What was written.
     *
     * @throws IllegalArgumentException if that is no tally
     */
    public static PlaceTally read(CountReader from) {
        PlaceClasses classes = classes(from);
        long replicates = from.count(Integer.MAX_VALUE);
        int units = classes.places();
        int[] unranked = new int[units];
        int[][] counts = new int[units][classes.count()];
        for (int unit = 0; unit < units; unit++) {
            unranked[unit] = from.count((int) replicates);
            for (int number = 0; number < counts[unit].length; number++) {
                counts[unit][number] = from.count((int) replicates);
            }
        }
        PlaceRows rows = PlaceTally.rows(classes).orElse(null);
        if (rows != null) {
            rows.read(counts, unranked, from);
        }
        int @Nullable [][] wins = from.count(1) == 0 ? null : readWins(from, units, (int) replicates);
        CentralTally central = from.count(1) == 0 ? null : CentralTally.read(from, units);
        PlaceTally tally = new PlaceTally(units, rows, wins != null, central);
        tally.take(rows == null ? counts : new int[0][], unranked, wins);
        tally.failures.read(from);
        tally.addReplicates((int) replicates);
        return tally;
    }

    /** As many as there can be counts for in what is left. */
    private static PlaceClasses classes(CountReader from) {
        int places = from.size();
        int alone = from.count(places);
        int width = Math.max(1, from.count(Math.max(1, places)));
        PlaceClasses classes = new PlaceClasses(places, alone, width);
        from.requireRoom((long) places * (classes.count() + 1));
        return classes;
    }

    private static int[][] readWins(CountReader from, int units, int most) {
        from.requireRoom((long) units * units);
        int[][] wins = new int[units][units];
        for (int[] row : wins) {
            for (int other = 0; other < units; other++) {
                row[other] = from.count(most);
            }
        }
        return wins;
    }
}
