package org.mattstock.definition;

import org.mattstock.data.Breakdown;
import org.mattstock.internal.text.Checks;

/**
 * What a leaf's value is divided by before anything else is done to it: {@code factor * value / denominator}, both of the
 * same year. A missing or zero denominator makes the value missing.
 *
 * @param indicator the denominator's id, such as the number of inhabitants
 * @param breakdown which part of the population it describes
 * @param factor what the quotient is multiplied by, such as 1000 for "per thousand"; not zero, its size from 1e-100 to 1e100
 */
public record Denominator(String indicator, Breakdown breakdown, double factor) {
    /** Checks the factor. */
    public Denominator {
        java.util.Objects.requireNonNull(breakdown, "breakdown");
        Checks.notBlank("indicator", indicator);
        Checks.finite("factor", factor);
        if (factor == 0) {
            throw new IllegalArgumentException("factor must not be 0");
        }
        Checks.moderatelyPositive("size of factor", Math.abs(factor));
    }

    /** The total of an indicator, with factor 1. */
    public static Denominator of(String indicator) {
        return new Denominator(indicator, Breakdown.TOTAL, 1);
    }
}
