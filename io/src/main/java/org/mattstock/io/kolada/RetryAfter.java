package org.mattstock.io.kolada;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The wait that a server asks for: so many seconds, or until a time as HTTP writes it. */
final class RetryAfter {
    private static final int DIGITS = 9;

    /** Some thirty years, which stands for whatever is longer. */
    private static final long LONGEST = 999_999_999;

    private RetryAfter() {}

    /** The wait from now on, never negative; empty for a text that is neither. */
    static Optional<Duration> of(String text, Instant now) {
        String plain = text.strip();
        if (plain.matches("\\d+")) {
            long seconds = plain.length() > DIGITS ? LONGEST : Long.parseLong(plain);
            return Optional.of(Duration.ofSeconds(seconds));
        }
        try {
            Instant until = ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration wait = Duration.between(now, until);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
