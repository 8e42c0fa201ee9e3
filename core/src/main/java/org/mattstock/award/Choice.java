package org.mattstock.award;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where a rule cuts a line, or why it does not.
 *
 * @param nominees how many are above the cut; 0 if it is not decided
 * @param low how many are in whatever is chosen
 * @param high how many are in or in dispute; those from {@code low} to here were tied across the cut, or are in dispute
 * @param threshold the number that had to be reached, turned as the line's values are; absent where the rule has none
 * @param bound whether to be on it is enough
 * @param classes the natural breaks, under that rule
 * @param refusal why it is not decided
 */
record Choice(
        int nominees,
        int low,
        int high,
        OptionalDouble threshold,
        NominationRule.Bound bound,
        Optional<JenksClasses> classes,
        Optional<Nomination.Refusal> refusal) {

    private static Choice of(int nominees, int low, int high) {
        return new Choice(
                nominees,
                low,
                high,
                OptionalDouble.empty(),
                NominationRule.Bound.AT_LEAST,
                Optional.empty(),
                Optional.empty());
    }

    static Choice refused(Nomination.Refusal reason, int low, int high) {
        Choice none = of(0, low, high);
        return new Choice(0, low, high, none.threshold, none.bound, none.classes, Optional.of(reason));
    }

    /** A cut as far as a rule saw it, with the ties there settled. */
    static Choice settled(Line line, int cut, NominationRule.CutTies policy) {
        int start = line.before(cut);
        int end = line.after(cut);
        if (start == end) {
            return of(cut, cut, cut);
        }
        return switch (policy) {
            case INCLUDE_ALL -> of(end, start, end);
            case EXCLUDE_ALL -> of(start, start, end);
            case REFUSE -> refused(Nomination.Refusal.TIED_AT_CUT, start, end);
            case ORDER_BY_UNCLAMPED -> of(line.finer().after(cut), start, end);
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
        return new Choice(nominees, low, high, OptionalDouble.of(number), how, classes, refusal);
    }

    Choice withClasses(JenksClasses found) {
        return new Choice(nominees, low, high, threshold, bound, Optional.of(found), refusal);
    }
}
