package org.mattstock.report;

import java.util.Set;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.KeyFigure;
import org.mattstock.report.facts.ScoreScale;
import org.mattstock.report.facts.Yardstick;
import org.mattstock.table.Notation;

/**
 * Numbers of a unit's part as text: points, differences, figures with their unit of measure, coordinates of marks.
 *
 * @param scale of the scores
 * @param notation of the language
 * @param between what stands between points and the most that there are
 */
record UnitFigures(ScoreScale scale, Notation notation, String between) {
    private static final double WIDE = 10;
    private static final int LONG_UNIT = 6;
    /** What a number says of itself. */
    private static final Set<String> COUNTS = Set.of("antal", "st", "number", "count");

    static UnitFigures of(ScoreScale scale, ReportWords words) {
        return new UnitFigures(scale, words.notation(), words.text("unit.of"));
    }

    /** Points and the most that there are. */
    String outOf(String points, double most) {
        return points + between + most(most);
    }

    /** A place, a half where ties share. */
    String place(double place) {
        return notation.decimal(place, place == Math.rint(place) ? 0 : 1);
    }

    /** Points of the score, or of a part of it. */
    String points(double points) {
        return scale.text(points, notation);
    }

    /** What one leaf gives: one decimal more. */
    String fine(double points) {
        return scale.difference(points, notation);
    }

    /** The most that can be won, without decimals that say nothing. */
    String most(double points) {
        String text = fine(points);
        String whole = notation.decimal(points, 0);
        return text.startsWith(whole) && isNothing(text.substring(whole.length())) ? whole : text;
    }

    /** How far two scores are apart: never a false nothing. */
    String gap(Ranking.Entry one, Ranking.Entry other) {
        double gap = Math.abs(one.score() - other.score());
        String text = fine(gap);
        return gap > 0 && isNothing(text) ? "< " + text.substring(0, text.length() - 1) + "1" : text;
    }

    /** A difference on the scale of a leaf. */
    String lead(double lead, Yardstick yardstick) {
        boolean wide = Math.abs(yardstick.best() - yardstick.worst()) >= WIDE;
        return notation.signed(lead, wide ? 0 : 2);
    }

    /** Whether a number is printed as 0. */
    static boolean isNothing(String number) {
        return number.chars().noneMatch(letter -> letter >= '1' && letter <= '9');
    }

    /** A figure with its unit of measure; a short one is bound to it. */
    String figure(double figure, KeyFigure key) {
        String unit = key.indicator().unitOfMeasure();
        String text = notation.figure(figure);
        if (unit.isEmpty() || COUNTS.contains(unit)) {
            return text;
        }
        if (unit.equals("%")) {
            return notation == Notation.ENGLISH ? text + unit : text + "\u00a0" + unit;
        }
        return text + (unit.length() > LONG_UNIT ? " " : "\u00a0") + unit;
    }

    /** A share of an axis in percent, for the style sheet. */
    static String percent(double share) {
        String text = Notation.PLAIN.decimal(100 * share, 1);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A sentence's number word is none: the count itself. */
    String count(long count) {
        return notation.whole(count);
    }
}
