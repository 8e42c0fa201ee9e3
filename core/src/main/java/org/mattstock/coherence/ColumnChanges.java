package org.mattstock.coherence;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Indicator;
import org.mattstock.data.Series;
import org.mattstock.fit.Finding;

/** How one column of figures changes from round to round. A change has the number of the round that it leads to. */
final class ColumnChanges {
    /** Of its own changes a unit has few; of two, one jump would hide the next. */
    private static final int LEAST_OWN = 3;

    final Indicator indicator;
    final Reviewed.Key key;
    final Rounds rounds;

    private final double[][] changes;
    /** By round: the break since the round before. */
    private final Series.@Nullable Break[] breaks;

    private final double[] medians;
    private final double[] spreads;

    ColumnChanges(Reviewed reviewed, Reviewed.Key key) {
        this.key = key;
        this.indicator = reviewed.panel.requireIndicator(key.indicator());
        this.rounds = Rounds.of(reviewed, key);
        this.changes = new double[rounds.count()][];
        this.breaks = new Series.Break[rounds.count()];
        this.medians = new double[rounds.count()];
        this.spreads = new double[rounds.count()];
        for (int round = 1; round < rounds.count(); round++) {
            changes[round] = rounds.changes(round);
            breaks[round] = rounds.breakBefore(round, reviewed.panel.breaks(), key.indicator())
                    .orElse(null);
            medians[round] = Spread.median(changes[round], Rounds.LEAST);
            double[] moved = Spread.present(changes[round], change -> change != 0);
            spreads[round] = Spread.about(medians[round], moved, Rounds.LEAST);
        }
    }

    Optional<Series.Break> breakBefore(int round) {
        return Optional.ofNullable(breaks[round]);
    }

    /** What the medians of all units' changes add up to since an earlier round. */
    double median(int before, int round) {
        double sum = 0;
        for (int each = before + 1; each <= round; each++) {
            sum = Spread.within(sum + orZero(medians[each]));
        }
        return sum;
    }

    /** How far the changes of a round lie from their median: where that is not known or 0, what is usual; NaN if nothing is. */
    double spread(int round) {
        return spreads[round] > 0 ? spreads[round] : usual(round, other -> spreads[other]);
    }

    /** How far a unit's own earlier changes lie from their rounds' medians; NaN for fewer than three. */
    double ownSpread(int round, int unit) {
        double[] distances = IntStream.range(1, round)
                .filter(earlier -> breaks[earlier] == null)
                .mapToDouble(earlier -> changes[earlier][unit] - medians[earlier])
                .map(Spread::within)
                .toArray();
        return Spread.about(0, distances, LEAST_OWN);
    }

    /** The number of the latest round before in which a unit has a figure, with no break since; -1 if there is none. */
    int before(int round, int unit) {
        for (int earlier = round - 1; earlier >= 0 && breaks[earlier + 1] == null; earlier--) {
            if (!Double.isNaN(rounds.figure(earlier, unit))) {
                return earlier;
            }
        }
        return -1;
    }

    /** How the whole column moves into a round; empty where there is no spread to hold it against. */
    Optional<Finding.Movement> movement(int round) {
        double usual = usual(round, other -> medians[other]);
        double spread = Math.max(spread(round), orZero(usual(round, other -> spreads[other])));
        double median = medians[round];
        double[] moved = Spread.present(changes[round], change -> true);
        int same = (int) IntStream.range(0, moved.length)
                .filter(i -> Math.signum(moved[i]) == Math.signum(median))
                .count();
        return Double.isNaN(median) || !(spread > 0)
                ? Optional.empty()
                : Optional.of(new Finding.Movement(median, orZero(usual), spread, same, moved.length));
    }

    /** The median of what the other rounds have, those over breaks left out; NaN where none has any. */
    private double usual(int round, IntToDoubleFunction statistic) {
        return Spread.median(
                IntStream.range(1, rounds.count())
                        .filter(other -> other != round && breaks[other] == null)
                        .mapToDouble(statistic)
                        .toArray(),
                1);
    }

    private static double orZero(double number) {
        return Double.isNaN(number) ? 0 : number;
    }
}
