package org.mattstock.nomination;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.Numbers;
import org.mattstock.nomination.Nomination.How;
import org.mattstock.nomination.Nomination.Side;
import org.mattstock.nomination.Nomination.Verdict;

/**
 * Where a rule cuts a line, or why it does not, and what that means for each unit of the line.
 *
 * @param line the line
 * @param nominees how many are above the cut; 0 if it is not decided
 * @param low how many are in whatever is chosen
 * @param high how many are in or in dispute; those from {@code low} to here were tied across the cut, or are in dispute
 * @param threshold the number that had to be reached, turned as the line's values are; absent where the rule has none
 * @param bound whether to be on it is enough
 * @param classes the natural breaks, under that rule
 * @param refusal why it is not decided
 */
record Choice(
        Line line,
        int nominees,
        int low,
        int high,
        OptionalDouble threshold,
        NominationRule.Bound bound,
        Optional<JenksClasses> classes,
        Optional<Nomination.Refusal> refusal) {

    private static Choice of(Line line, int nominees, int low, int high) {
        return new Choice(
                line,
                nominees,
                low,
                high,
                OptionalDouble.empty(),
                NominationRule.Bound.AT_LEAST,
                Optional.empty(),
                Optional.empty());
    }

    static Choice refused(Line line, Nomination.Refusal reason, int low, int high) {
        Choice none = of(line, 0, low, high);
        return new Choice(line, 0, low, high, none.threshold, none.bound, none.classes, Optional.of(reason));
    }

    /** A cut as far as a rule saw it, with the ties there settled. */
    static Choice settled(Line line, int cut, NominationRule.CutTies policy) {
        int start = line.before(cut);
        int end = line.after(cut);
        if (start == end) {
            return of(line, cut, cut, cut);
        }
        return switch (policy) {
            case INCLUDE_ALL -> of(line, end, start, end);
            case EXCLUDE_ALL -> of(line, start, start, end);
            case REFUSE -> refused(line, Nomination.Refusal.TIED_AT_CUT, start, end);
            case ORDER_BY_UNCLAMPED -> of(line, line.finer().after(cut), start, end);
        };
    }

    /** How many are in whatever is chosen. */
    int sure() {
        return refusal.isPresent() ? low : nominees;
    }

    /** How many may be in. */
    int possible() {
        return refusal.isPresent() ? high : nominees;
    }

    /** Whether another cut comes to the same, as two within one tie may. */
    boolean hasNomineesOf(Choice other) {
        return sure() == other.sure() && possible() == other.possible();
    }

    Choice withThreshold(double number, NominationRule.Bound how) {
        return new Choice(line, nominees, low, high, OptionalDouble.of(number), how, classes, refusal);
    }

    Choice withClasses(JenksClasses found) {
        return new Choice(line, nominees, low, high, threshold, bound, Optional.of(found), refusal);
    }

    /** Whether to be on {@link #score} is enough: not where a tie was kept out. */
    NominationRule.Bound boundOfScore() {
        return excludesTie() ? NominationRule.Bound.ABOVE : bound;
    }

    private boolean excludesTie() {
        return threshold.isEmpty() && nominees == low && low < high;
    }

    /** The score that had to be reached; absent where there is none. */
    OptionalDouble score() {
        OptionalDouble value = value();
        return value.isPresent() ? OptionalDouble.of(line.score(value.getAsDouble())) : value;
    }

    /**
     * What had to be reached, turned as the line's values are: the rule's own number; or the score of a tie that was kept out;
     * or the last nominee's.
     */
    private OptionalDouble value() {
        if (refusal.isPresent() || threshold.isPresent()) {
            return refusal.isPresent() ? OptionalDouble.empty() : threshold;
        }
        if (excludesTie()) {
            return OptionalDouble.of(line.value(low));
        }
        return nominees == 0 ? OptionalDouble.empty() : OptionalDouble.of(line.value(nominees - 1));
    }

    /** What the cut means for each unit of the line, in its order. */
    List<Verdict> verdicts() {
        IntStream all = IntStream.range(0, line.size());
        if (refusal.isPresent()) {
            return all.<Verdict>mapToObj(i -> new Verdict.Undecided(side(i))).toList();
        }
        // Where the cut goes through a tie, that tie is dissolved: positions count the ties that are left.
        Line positions = low < nominees && nominees < high ? line.finer() : line;
        double reached = value().orElse(0);
        return all.mapToObj(i -> verdict(i, positions.before(i) + 1, reached)).toList();
    }

    private Side side(int i) {
        return i < low ? Side.IN_EITHER_WAY : i < high ? Side.DISPUTED : Side.OUT_EITHER_WAY;
    }

    private Verdict verdict(int i, int position, double reached) {
        How how = how(i);
        if (i < nominees) {
            return new Verdict.Nominated(position, how);
        }
        double points = how == How.TIED_AT_CUT ? 0 : Numbers.difference(reached, line.value(i));
        return new Verdict.NotNominated(position, Math.max(0, points), position - nominees, how);
    }

    private How how(int i) {
        if (i < low || i >= high) {
            return How.CLEAR;
        }
        return nominees == low || nominees == high ? How.TIED_AT_CUT : How.ORDERED_WITHIN_TIE;
    }
}
