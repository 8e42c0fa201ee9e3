package org.mattstock.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.internal.text.Checks;

/**
 * What a leaf's value is divided by before anything else is done to it: {@code factor * value / denominator}, both of the
 * same year. A missing or zero denominator makes the value missing. There may be several: a cost by inhabitants and by a need
 * key is {@code cost / inhabitants / key}, and whichever is missing or zero makes the value missing.
 *
 * <p>With a stated year the divisor is that year's figure, whatever year the value is of: an indicator by itself in a base year is an
 * index of its development, see {@link #baseYear}.
 *
 * <p>With a stated unit the divisor is that unit's figure for everybody: a value over that of the whole country, or of one's
 * neighbor, see {@link #ofUnit}. Where that unit has none, nobody has a value.
 *
 * @param indicator the denominator's id, such as the number of inhabitants
 * @param breakdown which part of the population it describes
 * @param factor what the quotient is multiplied by, such as 1000 for "per thousand"; not zero, its size from 1e-100 to 1e100
 * @param others what the quotient is divided by after that, in this order; mostly nothing
 * @param year the year that the denominator is always taken from, at least 1 and one of the panel's; the value's own if empty
 * @param unit the id of the unit that the denominator is always taken from, one of the panel's, which need not be in the
 *     population; the value's own if empty
 */
public record Denominator(
        String indicator,
        Breakdown breakdown,
        double factor,
        @AddedLater(unless = "[]") List<Divisor> others,
        @AddedLater(unless = "none") OptionalInt year,
        @AddedLater(unless = "none") Optional<String> unit) {
    /**
     * One of several figures that a value is divided by.
     *
     * @param indicator its id
     * @param breakdown which part of the population it describes
     * @param year the year that it is always taken from, at least 1; the value's own if empty
     * @param unit the id of the unit that it is always taken from; the value's own if empty
     */
    public record Divisor(
            String indicator,
            Breakdown breakdown,
            @AddedLater(unless = "none") OptionalInt year,
            @AddedLater(unless = "none") Optional<String> unit) {
        /** Checks indicator, year and unit. */
        public Divisor {
            Objects.requireNonNull(breakdown, "breakdown");
            Checks.notBlank("indicator", indicator);
            requireStated(year, unit);
        }

        /** One of the value's own year and unit. */
        public Divisor(String indicator, Breakdown breakdown) {
            this(indicator, breakdown, OptionalInt.empty(), Optional.empty());
        }

        /** Which year's figure divides a value of a year. */
        public int yearFor(int valueYear) {
            return year.orElse(valueYear);
        }
    }

    /** Checks factor, year and unit. */
    public Denominator {
        Objects.requireNonNull(breakdown, "breakdown");
        others = List.copyOf(others);
        requireStated(year, unit);
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

    /** Several, all of the value's own year and unit. */
    public Denominator(String indicator, Breakdown breakdown, double factor, List<Divisor> others) {
        this(indicator, breakdown, factor, others, OptionalInt.empty(), Optional.empty());
    }

    private static void requireStated(OptionalInt year, Optional<String> unit) {
        Objects.requireNonNull(year, "year").ifPresent(stated -> Checks.atLeast("year", stated, 1));
        Objects.requireNonNull(unit, "unit").ifPresent(stated -> Checks.notBlank("unit", stated));
    }

    /** The total of an indicator, with factor 1. */
    public static Denominator of(String indicator) {
        return new Denominator(indicator, Breakdown.TOTAL, 1);
    }

    /**
     * The total of an indicator in a base year, with factor 100: the index of a series, {@code 100 x / base}, where a leaf divides an
     * indicator by itself. 38 in the base year and 41.1 now are 108.2. A base that is missing or 0 makes every year's index
     * missing; a negative one turns the order of what it divides, so figures of either sign have no such index.
     *
     * <p>Where less is better there are two forms: {@code 200 - index} by a min-max with given bounds 0 and 200 to 0..200, and
     * {@code base / x} by {@link Normalization#ratioToTarget} with target 100.
     *
     * @param indicator mostly the leaf's own
     * @param year the base year, one of the panel's
     */
    public static Denominator baseYear(String indicator, int year) {
        return new Denominator(indicator, Breakdown.TOTAL, 100).withYear(year);
    }

    /**
     * The total of an indicator for one unit, with factor 1: the ratio to that unit, {@code x / x of the unit}, where a leaf divides an
     * indicator by itself. 30 where the country has 24 is 1.25. A figure of the unit that is missing or 0 leaves nobody a value; a
     * negative one turns the order.
     *
     * <p>{@link Normalization#ratioToTarget} with target 1 has {@code x of the unit / x} where less is better, {@link
     * Normalization#distanceToTarget} with target 1 the way from the worst to the unit, and a min-max with given bounds 0 and 2 to
     * -1..1 the difference {@code (x - x of the unit) / x of the unit}, turned where less is better.
     *
     * @param indicator mostly the leaf's own
     * @param unit the id of the unit, such as the country's
     */
    public static Denominator ofUnit(String indicator, String unit) {
        return of(indicator).withUnit(unit);
    }

    /** This one, with its first divisor always taken from one year; the others are as they are. */
    public Denominator withYear(int other) {
        return new Denominator(indicator, breakdown, factor, others, OptionalInt.of(other), unit);
    }

    /** This one, with its first divisor always taken from one unit; the others are as they are. */
    public Denominator withUnit(String other) {
        return new Denominator(indicator, breakdown, factor, others, year, Optional.of(other));
    }

    /** This one, and then the total of another indicator. */
    public Denominator and(String other) {
        Divisor last = new Divisor(other, Breakdown.TOTAL);
        List<Divisor> more = Stream.concat(others.stream(), Stream.of(last)).toList();
        return new Denominator(indicator, breakdown, factor, more, year, unit);
    }

    /** All that the value is divided by, in order. */
    public List<Divisor> divisors() {
        return Stream.concat(Stream.of(new Divisor(indicator, breakdown, year, unit)), others.stream())
                .toList();
    }
}
