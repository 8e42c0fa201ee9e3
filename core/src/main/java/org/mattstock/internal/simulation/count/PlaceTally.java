package org.mattstock.internal.simulation.count;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts over replicates. Everything is a whole number, so that sums do not depend on the order in which threads finish; its
 * size depends on units and nodes only.
 */
public final class PlaceTally {
    /** By place (0 is the best) and unit; empty where rows are counted instead. */
    final int[][] places;
    /** Counts of very many units, or in classes of places, which all threads share; null for few. */
    final @Nullable PlaceRows rows;

    /** By unit. */
    public final int[] unranked;
    /** By unit and unit: in how many replicates the first was strictly better; null where that is not asked for. */
    public final int @Nullable [][] wins;
    /** What the weights were where a unit was first; null where no weights vary. */
    public final @Nullable CentralTally central;

    /** How deep replicates are, in a second pass, which counts no places; null in the first. */
    public final @Nullable DepthTally depths;

    /** Why replicates failed. */
    public final Failures failures = new Failures();

    private long replicates;

    public PlaceTally(int units, boolean countsPairs, @Nullable CentralTally central) {
        this(units, rows(PlaceClasses.of(units)).orElse(null), countsPairs, central);
    }

    public PlaceTally(int units, @Nullable PlaceRows rows, boolean countsPairs, @Nullable CentralTally central) {
        this.places = rows == null ? new int[units][units] : new int[0][];
        this.rows = rows;
        this.unranked = new int[units];
        this.wins = countsPairs ? new int[units][units] : null;
        this.central = central;
        this.depths = null;
    }

    private PlaceTally(DepthTally depths) {
        this.places = new int[0][];
        this.rows = null;
        this.unranked = new int[0];
        this.wins = null;
        this.central = null;
        this.depths = depths;
    }

    /** Room for what a second pass counts. */
    public static PlaceTally ofDepths(DepthTable table) {
        return new PlaceTally(new DepthTally(table));
    }

    /** Whether a network would be slower, or cannot count in such classes. */
    public static boolean isInRows(PlaceClasses classes) {
        return classes.places() == 0 || classes.places() > PlaceCounter.MOST_IN_NETWORK || classes.width() > 1;
    }

    /** Rows to count in, where there are any. */
    public static Optional<PlaceRows> rows(PlaceClasses classes) {
        return isInRows(classes) ? Optional.of(new PlaceRows(classes)) : Optional.empty();
    }

    /** Which places are counted together. */
    public PlaceClasses classes() {
        return rows == null ? PlaceClasses.atMost(places.length, places.length) : rows.classes();
    }

    /** What was counted and of how many, in words: tallies of one shape can be added. */
    public String shape() {
        return shape(classes(), wins != null, central);
    }

    /** The same of a tally with these parts. */
    public static String shape(PlaceClasses classes, boolean countsPairs, @Nullable CentralTally central) {
        return classes.places() + " units with " + classes.count() + " classes of places"
                + (countsPairs ? ", pairs" : "")
                + (central == null ? "" : ", " + central.shape());
    }

    /** How often a unit had a place of a class. */
    public int count(int unit, int number) {
        return rows == null ? places[number][unit] : rows.count(unit, number);
    }

    /** What is known of a unit's places; empty if it had none. */
    public Optional<PlaceCounts> counts(int unit) {
        if (rows != null) {
            return rows.of(unit);
        }
        int[] counts = new int[places.length];
        Arrays.setAll(counts, place -> places[place][unit]);
        return PlaceCounts.of(counts);
    }

    public void addReplicates(int count) {
        replicates += count;
    }

    public long replicates() {
        return replicates;
    }

    /** Adds another tally of the same shape; rows are shared, and have everything already. */
    public void add(PlaceTally other) {
        for (int place = 0; place < places.length; place++) {
            add(places[place], other.places[place]);
        }
        add(unranked, other.unranked);
        if (wins != null && other.wins != null) {
            for (int unit = 0; unit < wins.length; unit++) {
                add(wins[unit], other.wins[unit]);
            }
        }
        if (central != null && other.central != null) {
            central.add(other.central);
        }
        if (depths != null && other.depths != null) {
            depths.add(other.depths);
        }
        failures.add(other.failures);
        replicates += other.replicates;
    }

    /** The counts of two runs together, which share nothing; of the same shape. */
    public static PlaceTally sum(PlaceTally one, PlaceTally other) {
        PlaceRows rows = one.rows == null ? null : PlaceRows.sum(one.rows, Objects.requireNonNull(other.rows));
        CentralTally central = one.central == null ? null : one.central.empty();
        PlaceTally sum = new PlaceTally(one.unranked.length, rows, one.wins != null, central);
        sum.add(one);
        sum.add(other);
        return sum;
    }

    /** Takes counts that were read, by unit. */
    void take(int[][] counts, int[] none, int @Nullable [][] ahead) {
        for (int unit = 0; unit < counts.length; unit++) {
            for (int place = 0; place < places.length; place++) {
                places[place][unit] = counts[unit][place];
            }
        }
        add(unranked, none);
        for (int unit = 0; ahead != null && wins != null && unit < wins.length; unit++) {
            add(wins[unit], ahead[unit]);
        }
    }

    private static void add(int[] sums, int... others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
    }
}
