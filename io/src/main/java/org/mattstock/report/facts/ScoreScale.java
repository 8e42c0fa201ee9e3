package org.mattstock.report.facts;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Notation;

/**
 * How scores are printed, and the axis that they are drawn on.
 *
 * @param decimals those that places are taken on; else 1 where scores spread over ten points or more, and one more for each time
 *     that they spread over a tenth of that
 * @param bounds the ends of the scale that all leaves and branches have in common, such as 0 and 100; absent where there is none
 * @param low where the axis of the root's parts begins: never above 0
 * @param high where it ends: above low
 */
public record ScoreScale(int decimals, Optional<Normalization.Range> bounds, double low, double high) {
    private static final int MOST_DECIMALS = 6;
    private static final double WIDE = 10;
    /** What adding up may do to a mean of equal parts. */
    private static final double ROUNDING = 1e-9;

    /**
     * The scale of scores and of the ranking that is made of them.
     *
     * @param ranking theirs
     */
    public static ScoreScale of(Scores scores, Ranking ranking) {
        Optional<Normalization.Range> bounds = CommonBounds.of(scores);
        double[] parts = Weighing.parts(scores).stream()
                .flatMapToDouble(part -> Weighing.known(scores, part))
                .toArray();
        double low = Math.min(0, Arrays.stream(parts).min().orElse(0));
        double high =
                Math.max(low + ROUNDING, Math.max(0, Arrays.stream(parts).max().orElse(1)));
        int decimals = ranking.rule().decimals().orElseGet(() -> decimals(ranking));
        return bounds.map(range -> new ScoreScale(decimals, bounds, range.from(), range.to()))
                .orElse(new ScoreScale(decimals, bounds, low, high));
    }

    private static int decimals(Ranking ranking) {
        double[] all = ranking.entries().stream()
                .mapToDouble(Ranking.Entry::score)
                .sorted()
                .toArray();
        double spread = all.length == 0 ? WIDE : all[all.length - 1] - all[0];
        int decimals = 1;
        for (double wide = WIDE; decimals < MOST_DECIMALS && spread > 0 && spread < wide; wide /= WIDE) {
            decimals++;
        }
        return decimals;
    }

    /** A score, or the value of a part. */
    public String text(double score, Notation notation) {
        return notation.decimal(score, decimals);
    }

    /** A difference between scores, which may be smaller than what is printed of them. */
    public String difference(double points, Notation notation) {
        return notation.decimal(points, decimals + 1);
    }
}
