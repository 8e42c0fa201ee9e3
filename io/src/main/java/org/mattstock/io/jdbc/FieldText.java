package org.mattstock.io.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Clob;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.internal.rows.DayText;

/** What a data base hands out as text, and whether that is a number. Not thread-safe: the latest field stays in the object. */
final class FieldText {
    private String text = "";
    private String whole = "";
    private boolean number;

    String text() {
        return text;
    }

    /** The day in full, where the text may be its year alone; otherwise the text. */
    String whole() {
        return whole.isEmpty() ? text : whole;
    }

    boolean isNumber() {
        return number;
    }

    /**
     * Takes a field.
     *
     * @param longest how many characters of a text are taken; of a longer one, one more
     * @return whether it is one that has a text
     */
    boolean read(@Nullable Object field, int longest) throws SQLException {
        number = false;
        whole = "";
        if (field == null) {
            text = "";
        } else if (field instanceof String said) {
            text = said;
        } else if (field instanceof Number value) {
            return number(value);
        } else if (field instanceof Boolean yes) {
            text = yes ? "TRUE" : "FALSE";
        } else if (field instanceof Clob large) {
            text = large.getSubString(1, (int) Math.min(large.length(), longest + 1L));
        } else {
            return other(field);
        }
        return true;
    }

    private boolean number(Number value) {
        boolean isBinary = value instanceof Double || value instanceof Float;
        if (isBinary && !Double.isFinite(value.doubleValue())) {
            text = Double.toString(value.doubleValue());
            return true;
        }
        number = true;
        // The number exactly as it is held: a single-precision one is a double too.
        text = isBinary ? Double.toString(value.doubleValue()) : value.toString();
        return isBinary
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigDecimal
                || value instanceof BigInteger;
    }

    private boolean other(Object field) {
        if (field instanceof Timestamp time) {
            return moment(time.toLocalDateTime());
        } else if (field instanceof Date day) {
            return day(day.toLocalDate());
        } else if (field instanceof LocalDate day) {
            return day(day);
        } else if (field instanceof LocalDateTime time) {
            return moment(time);
        } else if (field instanceof OffsetDateTime time) {
            return moment(time.toLocalDateTime());
        } else {
            text = field.toString();
            // An enum of a data base, a time of day, an id: a text that people know.
            return field instanceof Temporal || field instanceof java.sql.Time || field instanceof UUID;
        }
    }

    private boolean moment(LocalDateTime time) {
        if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return day(time.toLocalDate());
        }
        text = time.toString();
        return true;
    }

    private boolean day(LocalDate day) {
        text = DayText.of(day);
        whole = day.toString();
        return true;
    }
}
