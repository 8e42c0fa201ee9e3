package org.mattstock.uncertainty;

import java.util.List;
import java.util.Objects;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;

/**
 * A place reached by several figures at once, each going the same share of the way from what it is to an attainable value; everything
 * else as it is, every learned parameter among it (references frozen). It answers where {@link Improvement}, one leaf at a time,
 * finds all out of reach.
 *
 * <p>Figures are taken in the order of what each alone adds to the score at its attainable value, the largest first, until the place
 * is reached with all of these at their attainable values; then the share of the way is the smallest double with which it still is,
 * found by scoring. That is the fewest figures in this order and the smallest share for them, not the cheapest or the smallest of
 * all changes.
 *
 * <p>What is attainable is a choice, not a finding: by default the normalized value that the best tenth of the ranked units has at
 * least, hence within the scale, brought back to the unit's own raw figure. Whether it is attainable for this unit, at what cost and by
 * what means, no panel of figures says, and no advice is meant. A figure that is as good already, that is not observed, that adds
 * nothing, or whose normalization moves in steps and so has no way back to a raw figure, is not moved.
 *
 * @param unit the unit
 * @param place its place now; ties share the better one
 * @param wanted the place asked for
 * @param attained the place with these figures; worse than wanted where even all of them do not reach it
 * @param score its score with these figures
 * @param needed the lowest score that has the wanted place, as in {@link Improvement}
 * @param share how much of the way each figure goes, above 0 to 1; 1 where the place is not reached
 * @param moves the figures, what gives most first; all that can be moved where the place is not reached
 */
public record JointImprovement(
        Unit unit,
        double place,
        int wanted,
        double attained,
        double score,
        double needed,
        double share,
        List<MovedFigure> moves) {
    /** The share of the ranked units whose values count as attainable: a tenth, few enough to be good, many enough to be no freak. */
    public static final double BEST = 0.1;

    /**
     * One figure that moves.
     *
     * @param leaf its node id
     * @param title its title
     * @param from the raw figure now; of a selection over several years, what they give together
     * @param to the raw figure at the share of the way
     * @param attainable the raw figure at the end of the way
     * @param gain what it alone adds to the score at the end of the way
     */
    public record MovedFigure(String leaf, String title, double from, double to, double attainable, double gain) {
        /** Checks for null. */
        public MovedFigure {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(title, "title");
        }
    }

    /** Copies the moves. */
    public JointImprovement {
        Objects.requireNonNull(unit, "unit");
        moves = List.copyOf(moves);
    }

    /** By values that the best tenth has. */
    public static JointImprovement of(Scores scores, String idOrName, int wanted) {
        return of(scores, idOrName, wanted, BEST);
    }

    /**
     * By values that the best have.
     *
     * @param scores the scores
     * @param idOrName the unit's id or name
     * @param wanted the place to be reached, from 1
     * @param best the share of the ranked units with a value that has the attainable one or a better, above 0 to 1; rounded up to
     *     whole units
     * @throws IllegalArgumentException if the share is none, the unit is unranked, the place is not better than its own, or the
     *     lowest score is first, or less is better in a branch
     */
    public static JointImprovement of(Scores scores, String idOrName, int wanted, double best) {
        Objects.requireNonNull(scores, "scores");
        if (!(best > 0 && best <= 1)) {
            throw new IllegalArgumentException("best must be above 0 and at most 1, got " + best);
        }
        Turned.refuse(scores.index().tree(), "for joint improvements, which look for higher values");
        Ranking ranking = Improvement.ranking(scores);
        Ranking.Entry own = ranking.requireEntry(idOrName);
        double needed = Improvement.needed(ranking, own, wanted);
        WayTogether way = WayTogether.of(scores, ranking, own, best);
        WayTogether.Found found = way.to(needed);
        double attained = place(ranking, own, found.score());
        return new JointImprovement(
                own.unit(), own.place(), wanted, attained, found.score(), needed, found.share(), found.moves());
    }

    private static double place(Ranking ranking, Ranking.Entry own, double score) {
        double[] all = ranking.entries().stream()
                .mapToDouble(entry -> entry.unit().equals(own.unit()) ? score : entry.score())
                .toArray();
        return ranking.rule().places(all)[ranking.entries().indexOf(own)];
    }

    /** Whether the wanted place is reached. */
    public boolean isReached() {
        return score >= needed;
    }

    /** Leaf, raw figure now, at the share of the way and at its end, and what it alone adds. */
    public Table toTable() {
        Table.Builder table = Table.builder(title())
                .text("leaf")
                .text("title")
                .decimal("from", 2)
                .decimal("to", 2)
                .decimal("attainable", 2)
                .decimal("gain", 2);
        for (MovedFigure each : moves) {
            table.row(each.leaf(), each.title(), each.from(), each.to(), each.attainable(), each.gain());
        }
        return table.build();
    }

    private String title() {
        String from = unit + ": from place " + Improvement.shown(place) + " to ";
        return isReached()
                ? from + Improvement.shown(attained) + " by these figures together, each " + percent()
                        + " % of the way to its attainable value"
                : from + Improvement.shown(attained) + ", not " + wanted
                        + ", even with every figure that can move at its attainable value";
    }

    /** Rounded up, so that the share shown does not fall short. */
    private long percent() {
        return (long) Math.ceil(100 * share);
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
