package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Direction;
import org.mattstock.definition.Leaf;

/**
 * A normalization as it meets values of a direction.
 *
 * @param method the one that values go through, in its form for negated values where they are negated
 * @param turn what makes more better
 */
public record Oriented(NormalizationMethod method, Turn turn) {
    /** What makes more better. */
    public enum Turn {
        /** It is already, or is not to be. */
        NONE,
        /** Values are negated before they are normalized. */
        NEGATED_BEFORE,
        /** Places are mirrored at last. */
        MIRRORED_AFTER
    }

    /** Mirrored where the method has no form for negated values. */
    public static Oriented of(NormalizationMethod method, Direction direction, Leaf.Orientation orientation) {
        if (direction instanceof Direction.Higher || orientation == Leaf.Orientation.LESS_STAYS_BETTER) {
            return new Oriented(method, Turn.NONE);
        }
        Optional<NormalizationMethod> negated =
                orientation == Leaf.Orientation.NEGATE_BEFORE ? method.negated() : Optional.empty();
        return negated.map(form -> new Oriented(form, Turn.NEGATED_BEFORE))
                .orElseGet(() -> new Oriented(method, Turn.MIRRORED_AFTER));
    }

    /**
     * The way back along a straight line: what the direction turned into a place; empty for one better than the line's end.
     *
     * @param line that of the method
     * @param place at last, where more is better
     */
    public OptionalDouble before(Scale line, double place) {
        double own = isMirrored() ? line.ends() - place : place;
        if (isMirrored() ? own < line.low() : own > line.high()) {
            return OptionalDouble.empty();
        }
        double entering = line.value(own);
        return OptionalDouble.of(isNegated() ? -entering : entering);
    }

    public boolean isNegated() {
        return turn == Turn.NEGATED_BEFORE;
    }

    public boolean isMirrored() {
        return turn == Turn.MIRRORED_AFTER;
    }
}
