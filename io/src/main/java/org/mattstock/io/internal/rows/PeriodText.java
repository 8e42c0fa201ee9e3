package org.mattstock.io.internal.rows;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A year, or a part of one, as publishers write them.
 *
 * @param year the year, or the one in which the period ends
 * @param kind what it is
 */
public record PeriodText(int year, Kind kind) {
    /** What a text says. */
    public enum Kind {
        /** A whole year. */
        YEAR,
        /** The last quarter, month or term of a year, or what ends in it: {@code 2019/20}. */
        LAST,
        /** Another part of a year. */
        OTHER
    }

    static final int FIRST_YEAR = 1500;
    static final int LAST_YEAR = 2500;

    /** What a header has behind a year whose figures are provisional. */
    private static final String MARK = "(?:\\s?(?:p|[*]|prel[.]?|[(](?:p|prel[.]?|provisional|preliminär)[)]))";

    /** A year as it stands, as the World Bank heads its columns, or as R and pandas write names and numbers. */
    private static final Pattern YEAR =
            Pattern.compile("(?:[Xx]|År |Year )?(\\d{4})(?:\\s*\\[YR\\1\\]|\\.0|" + MARK + ")?");

    private static final Pattern MARKED = Pattern.compile("\\d{4}" + MARK);

    private static final Pattern QUARTER = Pattern.compile("(\\d{4})[- ]?[QKTqkt]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:M|m|-|-M)(0[1-9]|1[0-2])");
    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})[/–-](\\d{4}|\\d{2})");

    /** What {@code 2009-10} is where it may be October or the year after. */
    enum Dash {
        MONTHS,
        YEARS,
        /** Nothing tells, so that such a text says nothing. */
        OPEN;

        private static final Pattern HYPHENED = Pattern.compile("(\\d{4})[–-](\\d{2})");

        /** What it is in one column, or among headers: what a text tells that can only be one of the two, or the header. */
        static Dash of(Collection<String> texts, String header) {
            boolean months = false;
            boolean years = false;
            for (String text : texts) {
                Matcher both = HYPHENED.matcher(text);
                if (both.matches()) {
                    boolean follows =
                            String.valueOf(Integer.parseInt(both.group(1)) + 1).endsWith(both.group(2));
                    boolean month = both.group(2).matches("0[1-9]|1[0-2]");
                    months |= month && !follows;
                    years |= follows && !month;
                }
            }
            if (months != years) {
                return months ? MONTHS : YEARS;
            }
            String word = header.toLowerCase(Locale.ROOT);
            if (!months && word.matches(".*(?:läsår|skolår|säsong|school year|skoleår).*")) {
                return YEARS;
            }
            return !months && word.matches(".*(?:månad|måned|month).*") ? MONTHS : OPEN;
        }

        private boolean isOpen(String text) {
            Matcher both = HYPHENED.matcher(text);
            return both.matches()
                    && both.group(2).matches("0[1-9]|1[0-2]")
                    && String.valueOf(Integer.parseInt(both.group(1)) + 1).endsWith(both.group(2));
        }
    }

    /** Whether a text is a year with the mark of provisional figures: {@code 2020p}, {@code 2020 (prel.)}. */
    static boolean isProvisional(String text) {
        return MARKED.matcher(text).matches();
    }

    /** Whether a text is a year or a part of one. */
    public static boolean isOne(String text) {
        return of(text, Dash.MONTHS).isPresent();
    }

    /** What a text says, if it says any. */
    static Optional<PeriodText> of(String text, Dash dash) {
        Matcher year = YEAR.matcher(text);
        if (year.matches()) {
            return period(year.group(1), Kind.YEAR);
        }
        if (dash != Dash.MONTHS && dash.isOpen(text)) {
            return dash == Dash.OPEN ? Optional.empty() : ending(text.substring(0, 4), text.substring(5));
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
