package org.mattstock.io.internal.rows;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, or a part of one, as publishers write them.
 *
 * @param year the year, or the one in which the period ends
 * @param kind what it is
 */
record PeriodText(int year, Kind kind) {
    /** What a text says. */
    enum Kind {
        /** A whole year. */
        YEAR,
        /** The last quarter, month or term of a year, or what ends in it: {@code 2019/20}. */
        LAST,
        /** Another part of a year. */
        OTHER
    }

    static final int FIRST_YEAR = 1500;
    static final int LAST_YEAR = 2500;

    /** A year as it stands, as the World Bank heads its columns, or as R and pandas write names and numbers. */
    private static final Pattern YEAR = Pattern.compile("[Xx]?(\\d{4})(?:\\s*\\[YR\\1\\]|\\.0)?");

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?[QKTqkt]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:M|m|-|-M)(0[1-9]|1[0-2])");
    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})[/–-](\\d{4}|\\d{2})");

    /** What a text says, if it says any. */
    static Optional<PeriodText> of(String text) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return period(year.group(1), Kind.YEAR);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return period(month.group(1), month.group(2).equals("12") ? Kind.LAST : Kind.OTHER);
        }
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.matches()) {
            return period(quarter.group(1), quarter.group(2).equals("4") ? Kind.LAST : Kind.OTHER);
        }
        Matcher two = TWO_YEARS.matcher(text);
        return two.matches() ? ending(two.group(1), two.group(2)) : Optional.empty();
    }

    /** The second of two years, which must follow the first. */
    private static Optional<PeriodText> ending(String first, String second) {
        int next = Integer.parseInt(first) + 1;
        boolean follows = String.valueOf(next).endsWith(second);
        return follows ? period(String.valueOf(next), Kind.LAST) : Optional.empty();
    }

    private static Optional<PeriodText> period(String digits, Kind kind) {
        int year = Integer.parseInt(digits);
        return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(new PeriodText(year, kind)) : Optional.empty();
    }
}
