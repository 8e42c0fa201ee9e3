package org.mattstock.nomination;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.Numbers;

/**
 * Where a line is cut, or why it is not, and what that means for each unit of the line.
 *
 * @param line the line
 * @param nominees how many are above the cut; 0 if it is not decided
 * @param low how many are in whatever is chosen
 * @param high how many are in or in dispute; those from {@code low} to here were tied across the cut, or are in dispute
 * @param threshold the number that had to be reached, turned as the line's values are; absent where the rule has none
 * @param classes the natural breaks, under that rule
 * @param doubt why it is not decided
 */
record Choice(
        Line line,
        int nominees,
        int low,
        int high,
        OptionalDouble threshold,
        Optional<JenksClasses> classes,
        Optional<Doubt> doubt) {
    static Choice of(Line line, int nominees, int low, int high) {
        return new Choice(line, nominees, low, high, OptionalDouble.empty(), Optional.empty(), Optional.empty());
    }

    static Choice undecided(Line line, Doubt doubt, int low, int high) {
        return new Choice(line, 0, low, high, OptionalDouble.empty(), Optional.empty(), Optional.of(doubt));
    }

    /** How many are in whatever is chosen. */
    int sure() {
        return doubt.isPresent() ? low : nominees;
    }

    /** How many may be in. */
    int possible() {
        return doubt.isPresent() ? high : nominees;
    }

    /** Whether another cut comes to the same, as two within one tie may. */
    boolean hasNomineesOf(Choice other) {
        return sure() == other.sure() && possible() == other.possible();
    }

    Choice withThreshold(double number) {
        return new Choice(line, nominees, low, high, OptionalDouble.of(number), classes, doubt);
    }

    Choice withClasses(JenksClasses found) {
        return new Choice(line, nominees, low, high, threshold, Optional.of(found), doubt);
    }

    /** Whether to be on {@link #score} is not enough, since a tie there was kept out. */
    boolean excludesTie() {
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
        if (doubt.isPresent() || threshold.isPresent()) {
            return doubt.isPresent() ? OptionalDouble.empty() : threshold;
        }
        if (excludesTie()) {
            return OptionalDouble.of(line.value(low));
        }
        return nominees == 0 ? OptionalDouble.empty() : OptionalDouble.of(line.value(nominees - 1));
    }

    /** Whether a unit is one of those tied across the cut, or in dispute. */
    boolean isAtCut(int i) {
        return i >= low && i < high;
    }

    /** Whether the cut goes through a tie. */
    boolean dividesTie() {
        return low < nominees && nominees < high;
    }

    /** The line by which positions count: a tie that the cut goes through is dissolved. */
    Line positions() {
        return dividesTie() ? line.finer() : line;
    }

    /** How far what had to be reached is ahead of a unit; 0 for who was tied with it. */
    double pointsShort(int i) {
        return isAtCut(i) && !dividesTie() ? 0 : Math.max(0, Numbers.difference(value().orElse(0), line.value(i)));
    }
}
