package org.mattstock.io.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Days, instants and zones as text, in the form that their own {@code toString} gives. */
final class Times {
    private Times() {}

    static boolean isTime(Class<?> type) {
        return type == LocalDate.class || type == Instant.class || type == ZoneId.class;
    }

    static boolean isTime(Object value) {
        return value instanceof LocalDate || value instanceof Instant || value instanceof ZoneId;
    }

    /** The value of a type in a text; empty if the text holds none. */
    static Optional<Object> parse(Class<?> type, String text) {
        try {
            if (type == LocalDate.class) {
                return Optional.of(LocalDate.parse(text));
            }
            return Optional.of(type == Instant.class ? Instant.parse(text) : ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String wanted(Class<?> type) {
        if (type == LocalDate.class) {
            return "a day such as 2025-03-31";
        }
        return type == Instant.class
                ? "an instant in UTC such as 2025-03-31T10:00:00Z"
                : "a time zone such as Europe/Stockholm";
    }
}
