package org.mattstock.io.internal.rows;

import java.util.Optional;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.ReadOptions.Periods;

/** The year of a row: that of its column, or the one given for all. */
@SuppressWarnings("ReferenceEquality") // the period that was never read, not one that is equal
final class Years {
    private static final int MOST = 10_000;
    private static final PeriodText NONE = new PeriodText(-1, PeriodText.Kind.OTHER);

    private final int given;
    private final Periods periods;
    private final Pool<PeriodText> known;
    private int year;
    private PeriodText period = NONE;
    private char[] text = new char[0];
    private int length;

    /**
     * Years.
     *
     * @param dash what a year and two digits are
     */
    Years(ReadOptions options, PeriodText.Dash dash) {
        known = new Pool<>(MOST, text -> PeriodText.of(text, dash).orElse(NONE));
        given = options.year().orElse(-1);
        periods = options.periods();
    }

    /** A row begins. */
    void begin() {
        year = given;
        period = NONE;
        length = 0;
    }

    void read(char[] buffer, int from, int count) {
        year = count == 4
                ? 100 * twoDigits(buffer[from], buffer[from + 1]) + twoDigits(buffer[from + 2], buffer[from + 3])
                : -1;
        if (year >= PeriodText.FIRST_YEAR && year <= PeriodText.LAST_YEAR) {
            return;
        }
        period = count <= Key.LONGEST ? known.get(buffer, from, count) : NONE;
        boolean stands = period.kind() == PeriodText.Kind.YEAR
                || (period.kind() == PeriodText.Kind.LAST && periods == Periods.LAST);
        year = stands ? period.year() : -1;
        length = Math.min(count, Key.LONGEST);
        if (text.length < length) {
            text = new char[Key.LONGEST];
        }
        System.arraycopy(buffer, from, text, 0, length);
    }

    /** The number that two digits make; far below 0 if one is none. */
    private static int twoDigits(char tens, char ones) {
        boolean digits = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        return digits ? 10 * (tens - '0') + ones - '0' : -10_000;
    }

    /** The year of the row, or -1. */
    int year() {
        return year;
    }

    /** Whether it is told by the last part of it. */
    boolean isLast() {
        return period.kind() == PeriodText.Kind.LAST;
    }

    /** Whether the row is of a part of a year that is rightly left out. */
    boolean isOther() {
        return periods == Periods.LAST && period != NONE && period.kind() == PeriodText.Kind.OTHER;
    }

    int otherYear() {
        return period.year();
    }

    /** What is wrong with the year of the row. */
    String fault() {
        String got = Chars.quoted(new String(text, 0, length));
        Optional<PeriodText> part = period == NONE ? Optional.empty() : Optional.of(period);
        return "a year must have four digits, from " + PeriodText.FIRST_YEAR + " to " + PeriodText.LAST_YEAR + ", got "
                + got
                + (part.isPresent()
                        ? "; periods last lets the last part of a year stand for it"
                        : PeriodText.isOne(new String(text, 0, length))
                                ? ", which may be a month or two years (2009/10 can only be these)"
                                : "");
    }
}
