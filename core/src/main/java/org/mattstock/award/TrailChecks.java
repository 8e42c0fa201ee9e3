package org.mattstock.award;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.mattstock.internal.text.RecordDigest;
import org.mattstock.table.Descriptive;

/** What several records of the process ask of times, and how they are hashed. */
final class TrailChecks {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("+10000-01-01T00:00:00Z");

    private TrailChecks() {}

    /** Refuses times that may be on no day of any calendar. */
    static void isOfCalendar(String name, Instant value) {
        if (value.isBefore(EARLIEST) || !value.isBefore(TOO_LATE)) {
            throw new IllegalArgumentException(name + " must be in the years 1 to 9999, got " + value);
        }
    }

    /** The hash of a record without what is descriptive. */
    static String hash(String format, Record value) {
        return RecordDigest.of(
                format, value, component -> component.isAnnotationPresent(Descriptive.class), UnaryOperator.identity());
    }
}
