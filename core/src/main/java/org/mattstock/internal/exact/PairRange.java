package org.mattstock.internal.exact;

/**
 * How far the values of two units in one node can differ over all admissible weights.
 *
 * @param least no difference, first less second, is below this
 * @param greatest no difference is above this
 * @param reachedLow a difference that some admissible weights give: {@code least} itself, or as near as was found; NaN where none
 *     was looked for
 * @param reachedHigh another one: {@code greatest} itself, or as near as was found
 * @param atLeast whether the first is at least as high in every part that counts: true of scores in doubles as well, since
 *     rounding keeps order
 * @param atMost whether it is at most as high in every part
 * @param doubt why the two ends may be further out than what any admissible weights give
 */
public record PairRange(
        double least,
        double greatest,
        double reachedLow,
        double reachedHigh,
        boolean atLeast,
        boolean atMost,
        Doubt doubt) {
    /** Why a range is only known to hold every difference, and may be wider. */
    public enum Doubt {
        /** It is not: both ends are reached. */
        NONE,
        /** The two lack different parts, so that their weights are renormalized differently. */
        UNEQUAL_COVERAGE,
        /** A frozen normalization may cut one of them; nothing is said of what is reached then. */
        CUT;

        Doubt or(Doubt other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    /** Of two values that no weights move. */
    static PairRange of(double first, double second) {
        double difference = first - second;
        return new PairRange(
                difference, difference, difference, difference, first >= second, first <= second, Doubt.NONE);
    }

    /** The same pair with less being better. */
    public PairRange reversed() {
        return new PairRange(-greatest, -least, -reachedHigh, -reachedLow, atMost, atLeast, doubt);
    }
}
