package org.mattstock.io.kolada;

import java.time.Duration;
import java.util.Objects;

/**
 * How the server is asked: how often, how patiently, and how much is taken.
 *
 * @param requestsPerSecond at most so many, spread evenly
 * @param attempts how often a request is made in all before a failing server (429, 500 and above, a broken connection) is given up
 * @param backoff the wait after the first failure, doubled after each further one, where the server does not say how long
 * @param longestWait the longest wait before another attempt; a server that asks for more is given up
 * @param connect how long connecting may take
 * @param answer how long the first byte of an answer may take
 * @param body how long all bytes of one page may take
 * @param pageBytes how many bytes one page may have
 * @param pages how many pages one request may have
 */
public record KoladaSettings(
        double requestsPerSecond,
        int attempts,
        Duration backoff,
        Duration longestWait,
        Duration connect,
        Duration answer,
        Duration body,
        long pageBytes,
        int pages) {
    /**
     * 5 requests a second, which is what Kolada's users keep to, since no rule is published; 5 attempts after 1, 2, 4 and 8 seconds,
     * at most 60; 10 seconds to connect, 60 for the first byte, 120 for a page; 50,000,000 bytes a page (5,000 rows have 700,000) and
     * 1,000 pages.
     */
    public static final KoladaSettings DEFAULT = new KoladaSettings(
            5,
            5,
            Duration.ofSeconds(1),
            Duration.ofSeconds(60),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            50_000_000,
            1_000);

    /** Checks that all are positive; the waits may be 0. */
    public KoladaSettings {
        if (!(requestsPerSecond > 0 && requestsPerSecond <= 1e6)) {
            throw new IllegalArgumentException(
                    "requestsPerSecond must be above 0 and at most 1000000, got " + requestsPerSecond);
        }
        requirePositive("attempts", attempts);
        requirePositive("pageBytes", pageBytes);
        requirePositive("pages", pages);
        requirePositive("connect", Objects.requireNonNull(connect, "connect").toMillis());
        requirePositive("answer", Objects.requireNonNull(answer, "answer").toMillis());
        requirePositive("body", Objects.requireNonNull(body, "body").toMillis());
        if (backoff.isNegative() || longestWait.isNegative()) {
            throw new IllegalArgumentException(
                    "backoff and longestWait must not be negative, got " + backoff + " and " + longestWait);
        }
        if (pageBytes > Integer.MAX_VALUE - 16) {
            throw new IllegalArgumentException(
                    "pageBytes must be at most " + (Integer.MAX_VALUE - 16) + ", got " + pageBytes);
        }
    }

    private static void requirePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 (durations: one millisecond), got " + value);
        }
    }

    /** These settings with another pace. */
    public KoladaSettings withRequestsPerSecond(double most) {
        return new KoladaSettings(most, attempts, backoff, longestWait, connect, answer, body, pageBytes, pages);
    }

    /** These settings with another number of attempts and other waits between them. */
    public KoladaSettings withAttempts(int most, Duration firstWait, Duration longest) {
        return new KoladaSettings(requestsPerSecond, most, firstWait, longest, connect, answer, body, pageBytes, pages);
    }

    /** These settings with other deadlines. */
    public KoladaSettings withDeadlines(Duration toConnect, Duration toAnswer, Duration ofBody) {
        return new KoladaSettings(
                requestsPerSecond, attempts, backoff, longestWait, toConnect, toAnswer, ofBody, pageBytes, pages);
    }

    /** These settings with other limits of size. */
    public KoladaSettings withLimits(long bytesOfPage, int pagesOfRequest) {
        return new KoladaSettings(
                requestsPerSecond, attempts, backoff, longestWait, connect, answer, body, bytesOfPage, pagesOfRequest);
    }
}
