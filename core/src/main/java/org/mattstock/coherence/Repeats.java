package org.mattstock.coherence;

import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;

/**
 * Whether a column's figures of the last year are those of the round before once more, which is what a file looks like that was
 * filled in before the year was measured: at least 90 % of the units that have both are unchanged, and at least ten, where less
 * than half usually are (the median over the earlier rounds). With no earlier round to say what is usual, nothing is found.
 */
final class Repeats {
    private static final int LEAST = 10;
    private static final double NEARLY_ALL = 0.9;
    private static final double USUALLY_MANY = 0.5;

    private final Reviewed reviewed;
    private final Rounds rounds;
    /** The round of the last year. */
    private final int round;

    Repeats(Reviewed reviewed, Reviewed.Key key) {
        this.reviewed = reviewed;
        this.rounds = Rounds.of(reviewed, key);
        this.round = rounds.count() - 1;
    }

    /** The units whose figures are unchanged; nobody where the column as a whole is not. */
    List<Unit> units() {
        if (round < 2 || rounds.year(round) != reviewed.last() || !(usual() < USUALLY_MANY)) {
            return List.of();
        }
        double[] changes = rounds.changes(round);
        int[] same = IntStream.range(0, changes.length)
                .filter(unit -> changes[unit] == 0)
                .toArray();
        return same.length >= LEAST && share(round) >= NEARLY_ALL
                ? IntStream.of(same).mapToObj(reviewed.panel.units()::get).toList()
                : List.of();
    }

    /** How many years lie between the figures and those that they repeat. */
    int years() {
        return reviewed.last() - rounds.year(round - 1);
    }

    private double usual() {
        return Spread.median(IntStream.range(1, round).mapToDouble(this::share).toArray(), 1);
    }

    /** Of the units with a figure in both rounds; NaN where nobody has. */
    private double share(int round) {
        double[] changes = Spread.present(rounds.changes(round), change -> true);
        return (double) Spread.present(changes, change -> change == 0).length / changes.length;
    }
}
