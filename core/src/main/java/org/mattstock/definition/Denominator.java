package org.mattstock.definition;

import java.util.List;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.internal.text.Checks;

/**
 * What a leaf's value is divided by before anything else is done to it: {@code factor * value / denominator}, both of the
 * same year. A missing or zero denominator makes the value missing. There may be several: a cost by inhabitants and by a need
 * key is {@code cost / inhabitants / key}, and whichever is missing or zero makes the value missing.
 *
 * @param indicator the denominator's id, such as the number of inhabitants
 * @param breakdown which part of the population it describes
 * @param factor what the quotient is multiplied by, such as 1000 for "per thousand"; not zero, its size from 1e-100 to 1e100
 * @param others what the quotient is divided by after that, in this order; mostly nothing
 */
public record Denominator(
        String indicator,
        Breakdown breakdown,
        double factor,
        @AddedLater(unless = "[]") List<Divisor> others) {
    /**
     * One of several figures that a value is divided by.
     *
     * @param indicator its id
     * @param breakdown which part of the population it describes
     */
    public record Divisor(String indicator, Breakdown breakdown) {
        /** Checks the indicator. */
        public Divisor {
            java.util.Objects.requireNonNull(breakdown, "breakdown");
            Checks.notBlank("indicator", indicator);
        }
    }

    /** Checks the factor. */
    public Denominator {
        java.util.Objects.requireNonNull(breakdown, "breakdown");
        others = List.copyOf(others);
        Checks.notBlank("indicator", indicator);
        Checks.finite("factor", factor);
        if (factor == 0) {
            throw new IllegalArgumentException("factor must not be 0");
        }
        Checks.moderatelyPositive("size of factor", Math.abs(factor));
    }

    /** A single one. */
    public Denominator(String indicator, Breakdown breakdown, double factor) {
        this(indicator, breakdown, factor, List.of());
    }

    /** The total of an indicator, with factor 1. */
    public static Denominator of(String indicator) {
        return new Denominator(indicator, Breakdown.TOTAL, 1);
    }

    /** This one, and then the total of another indicator. */
    public Denominator and(String other) {
        Divisor last = new Divisor(other, Breakdown.TOTAL);
        List<Divisor> more = Stream.concat(others.stream(), Stream.of(last)).toList();
        return new Denominator(indicator, breakdown, factor, more);
    }

    /** All that the value is divided by, in order. */
    public List<Divisor> divisors() {
        return Stream.concat(Stream.of(new Divisor(indicator, breakdown)), others.stream())
                .toList();
    }
}
