package org.mattstock.change;

import java.util.Objects;
import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.internal.text.Checks;

/**
 * What a formula or a weight takes of a unit and year: the figure of an indicator.
 *
 * @param indicator by id or name; not blank
 * @param breakdown which part of the population; empty for the one at hand, so that a formula is worked out for women, men and
 *     all
 */
public record Operand(String indicator, Optional<Breakdown> breakdown) {
    /** Checks the indicator. */
    public Operand {
        Checks.notBlank("indicator", indicator);
        Objects.requireNonNull(breakdown, "breakdown");
    }

    /** An indicator in the breakdown at hand. */
    public static Operand of(String indicator) {
        return new Operand(indicator, Optional.empty());
    }

    /** An indicator in one breakdown, whichever is at hand. */
    public static Operand of(String indicator, Breakdown breakdown) {
        return new Operand(indicator, Optional.of(breakdown));
    }

    /** {@code N1} or {@code N1 K}. */
    @Override
    public String toString() {
        return indicator + breakdown.map(each -> " " + each).orElse("");
    }
}
