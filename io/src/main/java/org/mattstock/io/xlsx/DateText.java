package org.mattstock.io.xlsx;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.internal.rows.DayText;

/**
 * Dates as text. A date whose format shows only its year is that year; so is the first or the last day of a year, which stand for it in
 * tables by year. A date whose format shows the month is that month, and any other one its day: neither is a year, so that it is never
 * taken for one.
 */
final class DateText {
    private static final double LAST_DAY = 2_958_466;
    private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final double SECONDS = 86_400;

    private DateText() {}

    /** The date that a number of days stands for; the number itself where it stands for none. */
    static String of(String days, DateFormats.Shown shown, boolean from1904) {
        LocalDateTime moment = moment(days, from1904);
        return moment == null ? days : text(moment, shown);
    }

    /** The day, and the time if there is one, and never only the year. */
    static String whole(String days, boolean from1904) {
        LocalDateTime moment = moment(days, from1904);
        return moment == null ? days : whole(moment);
    }

    private static @Nullable LocalDateTime moment(String days, boolean from1904) {
        double number;
        try {
            number = Double.parseDouble(days);
        } catch (NumberFormatException e) {
            return null;
        }
        if (!(number >= 0 && number < LAST_DAY)) {
            return null;
        }
        long day = (long) number;
        long second = Math.round((number - day) * SECONDS);
        // Spreadsheets have a 29 February 1900, so that the days before it are counted one lower.
        LocalDate date = from1904 ? ZERO_1904.plusDays(day) : ZERO.plusDays(day < 60 ? day + 1 : day);
        return date.atStartOfDay().plusSeconds(second);
    }

    private static String text(LocalDateTime moment, DateFormats.Shown shown) {
        LocalDate date = moment.toLocalDate();
        return switch (shown) {
            case YEAR -> DayText.year(date);
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", date.getYear(), date.getMonthValue());
            default -> isMidnight(moment) ? DayText.of(date) : moment.toString();
        };
    }

    private static String whole(LocalDateTime moment) {
        return isMidnight(moment) ? moment.toLocalDate().toString() : moment.toString();
    }

    private static boolean isMidnight(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** A date that is written out, {@code 2020-12-31T00:00:00}. */
    static String ofIso(String text) {
        return text.matches("\\d{4}-(?:01-01|12-31)(?:T00:00(?::00(?:[.]0+)?)?Z?)?") ? text.substring(0, 4) : text;
    }
}
