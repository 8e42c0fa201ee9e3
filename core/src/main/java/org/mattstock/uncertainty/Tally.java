package org.mattstock.uncertainty;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts over replicates. Everything is a whole number, so that sums do not depend on the order in which threads finish; its
 * size depends on units and nodes only.
 */
final class Tally {
    /** More different messages than this are counted together. */
    private static final int MOST_MESSAGES = 100;

    private static final String OTHER = "other reasons";

    /** By place (0 is the best) and unit. */
    final int[][] places;
    /** By unit. */
    final int[] unranked;
    /** By unit and unit: in how many replicates the first was strictly better; null where that is not asked for. */
    final int @Nullable [][] wins;
    /** What the weights were where a unit was first; null where no weights vary. */
    final @Nullable CentralTally central;

    private final TreeMap<String, Long> failures = new TreeMap<>();
    private long replicates;

    Tally(int units, UncertaintyAnalysis.Pairs pairs, @Nullable CentralTally central) {
        this.places = new int[units][units];
        this.unranked = new int[units];
        this.wins = pairs == UncertaintyAnalysis.Pairs.COUNTED ? new int[units][units] : null;
        this.central = central;
    }

    void addReplicates(int count) {
        replicates += count;
    }

    void addFailure(String message) {
        boolean room = failures.size() < MOST_MESSAGES || failures.containsKey(message);
        failures.merge(room ? message : OTHER, 1L, Long::sum);
    }

    long replicates() {
        return replicates;
    }

    Map<String, Long> failures() {
        return failures;
    }

    /** Adds another tally of the same shape. */
    void add(Tally other) {
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
        other.failures.forEach((message, count) -> failures.merge(message, count, Long::sum));
        replicates += other.replicates;
    }

    private static void add(int[] sums, int... others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
    }
}
