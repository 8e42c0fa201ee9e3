package org.mattstock.io.csv;

import java.nio.ByteBuffer;

/** Counts line ends and zeros among bytes, eight at a time: they are the same bytes in every encoding that is read. */
final class ByteCounts {
    private static final long EIGHT_LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long EIGHT_RETURNS = 0x0d0d0d0d0d0d0d0dL;
    private static final long SEVEN_BITS = 0x7f7f7f7f7f7f7f7fL;

    private long lineFeeds;
    private long returns;
    private long zeros;

    /** Counts the bytes from one to before another. */
    void count(ByteBuffer bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long eight = bytes.getLong(at);
            lineFeeds += zeros(eight ^ EIGHT_LINE_FEEDS);
            returns += zeros(eight ^ EIGHT_RETURNS);
            zeros += zeros(eight);
        }
        for (; at < to; at++) {
            byte each = bytes.get(at);
            lineFeeds += each == '\n' ? 1 : 0;
            returns += each == '\r' ? 1 : 0;
            zeros += each == 0 ? 1 : 0;
        }
    }

    /** How many of eight bytes are 0: the high bit of each byte that is not is set, and none carries into the next. */
    private static int zeros(long eight) {
        return Long.BYTES - Long.bitCount((((eight & SEVEN_BITS) + SEVEN_BITS) | eight) & ~SEVEN_BITS);
    }

    long zeros() {
        return zeros;
    }

    /** How many lines have ended, after what was counted without what is in a text that comes later. */
    long linesBefore(char[] later, int from) {
        long feedsLater = 0;
        long returnsLater = 0;
        for (int i = from; i < later.length; i++) {
            feedsLater += later[i] == '\n' ? 1 : 0;
            returnsLater += later[i] == '\r' ? 1 : 0;
        }
        return lines(lineFeeds - feedsLater, returns - returnsLater);
    }

    /** How many lines have ended. Where they end in carriage returns alone, those count. */
    long lines() {
        return lines(lineFeeds, returns);
    }

    private static long lines(long lineFeeds, long returns) {
        return Math.max(lineFeeds, returns);
    }
}
