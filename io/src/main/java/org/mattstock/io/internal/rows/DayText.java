package org.mattstock.io.internal.rows;

import java.time.LocalDate;
import java.util.Locale;

/** A day as text, where a year may be meant. */
public final class DayText {
    private DayText() {}

    /** The year where it is the first or the last day of one, which stand for it in tables by year; else the day, which is no year. */
    public static String of(LocalDate day) {
        boolean isEdge = day.getDayOfYear() == 1 || day.getDayOfYear() == day.lengthOfYear();
        return isEdge ? year(day) : day.toString();
    }

    /** The year in four digits. */
    public static String year(LocalDate day) {
        return String.format(Locale.ROOT, "%04d", day.getYear());
    }
}
