package org.mattstock.io.internal.rows;

import java.util.Locale;

/**
 * Reads one number after another from a buffer in one {@link Notation}, whatever the locale: an optional sign (hyphen, plus or
 * U+2212), digits with or without marks between thousands, decimals, an exponent. Thousands are read strictly: one to three
 * digits of which the first is not 0, then three after each mark, which is the same one throughout. Text in another notation
 * is no number, so that it can never become a wrong one. The value is that of {@link Double#parseDouble(String)} on the same
 * digits; most numbers get there without a string, since a whole number below 2^53 divided by a power of ten up to 10^22 is
 * exact before its one rounding.
 *
 * <p>Not thread-safe: the latest result stays in the object.
 */
public final class NumberText {
    /** What a text turned out to be. */
    public enum Result {
        /** A number. */
        NUMBER,
        /** No number, or one in another notation. */
        NOT_A_NUMBER,
        /** A word for infinity or for no number. */
        NOT_FINITE,
        /** A number that is larger, or nearer to 0, than a double can be. */
        OUT_OF_RANGE
    }

    /** Which decimal mark a number has. */
    public enum Mark {
        /** None. */
        NONE,
        /** A point. */
        POINT,
        /** A comma. */
        COMMA,
        /** In {@link Notation#EITHER}, a comma before exactly three digits: decimals, or thousands in English. */
        COMMA_OR_THOUSANDS
    }

    private static final double[] POWERS = powers();
    private static final int PLAIN_DIGITS = 15;
    private static final int LONG_DIGITS = 18;
    private static final long EXACT = 1L << 53;

    private final Notation notation;
    private final char usual;

    private double value;
    private Mark mark = Mark.NONE;

    private char[] buffer = new char[0];
    private int at;
    private int end;
    private long digits;
    private int count;
    private int whole;
    private boolean negative;
    private char grouping;
    private boolean significant;

    /** A reader of numbers in one notation. */
    public NumberText(Notation notation) {
        this.notation = notation;
        usual = notation.decimal();
    }

    private static double[] powers() {
        double[] powers = new double[23];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }

    /** The latest number; never -0.0. */
    public double value() {
        return value;
    }

    /** The decimal mark of the latest number. */
    public Mark mark() {
        return mark;
    }

    /** Whether the latest number has commas or points between thousands. */
    boolean hasMarkedThousands() {
        return grouping == ',' || grouping == '.';
    }

    /** Reads a text that has no white space around it and is not empty. */
    public Result read(char[] chars, int from, int length) {
        return plain(chars, from, from + length) ? Result.NUMBER : any(chars, from, length);
    }

    /**
     * Reads the form that most numbers have, at most 15 digits with the usual decimal mark or none; whether that is the form. It says the
     * same as {@link #any} would, in local variables, which takes half the time.
     */
    private boolean plain(char[] chars, int from, int end) {
        int start = from < end && chars[from] == '-' ? from + 1 : from;
        int markAt = -1;
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = chars[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
            } else if (chars[i] == usual && markAt < 0 && i > start) {
                markAt = i;
            } else {
                return false;
            }
        }
        int digitCount = end - start - (markAt < 0 ? 0 : 1);
        if (digitCount == 0 || digitCount > PLAIN_DIGITS) {
            return false;
        }
        double exact = markAt < 0 ? number : number / POWERS[end - markAt - 1];
        value = start > from ? 0.0 - exact : exact;
        mark = markAt < 0 ? Mark.NONE : usual == '.' ? Mark.POINT : Mark.COMMA;
        grouping = 0;
        return true;
    }

    private Result any(char[] chars, int from, int length) {
        buffer = chars;
        at = from;
        end = from + length;
        digits = 0;
        count = 0;
        grouping = 0;
        significant = false;
        mark = Mark.NONE;
        sign();
        if (!wholePart()) {
            return words(from);
        }
        if (at < end && notation.isDecimal(buffer[at])) {
            decimals();
        }
        if (at < end || count == 0) {
            return at < end && count > 0 && exponent() ? slow(from) : words(from);
        }
        return finish(from);
    }

    private void sign() {
        char c = buffer[at];
        negative = c == '-' || c == '\u2212';
        if (negative || c == '+') {
            at++;
        }
    }

    /** Digits, with marks only between groups of three; false if they are elsewhere. */
    private boolean wholePart() {
        int first = at;
        int run = 0;
        while (at < end) {
            char c = buffer[at];
            if (c >= '0' && c <= '9') {
                digit(c);
                run++;
            } else if (run > 0 && isGrouping(c)) {
                if (grouping == 0 ? run > 3 || buffer[first] == '0' : run != 3) {
                    return false;
                }
                grouping = c;
                run = 0;
            } else {
                break;
            }
            at++;
        }
        whole = count;
        return grouping == 0 || run == 3;
    }

    private boolean isGrouping(char c) {
        return grouping == 0 ? notation.isThousands(c) : c == grouping;
    }

    private void digit(char c) {
        count++;
        significant |= c != '0';
        if (count <= LONG_DIGITS) {
            digits = digits * 10 + (c - '0');
        }
    }

    /** The decimal mark and the digits after it. */
    private void decimals() {
        char c = buffer[at++];
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
            digit(buffer[at++]);
        }
        mark = c == '.' ? Mark.POINT : comma(count - whole);
    }

    private Mark comma(int decimals) {
        boolean thousands =
                notation == Notation.EITHER && grouping == 0 && at == end && decimals == 3 && whole >= 1 && whole <= 3;
        return thousands && buffer[end - 4 - whole] != '0' ? Mark.COMMA_OR_THOUSANDS : Mark.COMMA;
    }

    private boolean exponent() {
        if ((buffer[at] != 'e' && buffer[at] != 'E') || hasMarkedThousands()) {
            return false;
        }
        int i = at + 1;
        if (i < end && (buffer[i] == '+' || buffer[i] == '-' || buffer[i] == '\u2212')) {
            i++;
        }
        int first = i;
        while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
            i++;
        }
        return i == end && i > first;
    }

    private Result finish(int from) {
        int scale = count - whole;
        if (count > LONG_DIGITS || digits > EXACT || scale >= POWERS.length) {
            return slow(from);
        }
        double exact = scale == 0 ? digits : digits / POWERS[scale];
        value = negative ? 0.0 - exact : exact;
        return Result.NUMBER;
    }

    private Result slow(int from) {
        StringBuilder text = new StringBuilder(end - from);
        for (int i = from; i < end; i++) {
            char c = buffer[i];
            if (grouping == 0 || c != grouping) {
                text.append(c == ',' ? '.' : c == '\u2212' ? '-' : c);
            }
        }
        value = Double.parseDouble(text.toString()) + 0.0;
        boolean vanished = value == 0 && significant;
        return Double.isInfinite(value) || vanished ? Result.OUT_OF_RANGE : Result.NUMBER;
    }

    private Result words(int from) {
        int start = from < end && (buffer[from] == '-' || buffer[from] == '+' || buffer[from] == '\u2212')
                ? from + 1
                : from;
        String word = end - start > 8 ? "" : new String(buffer, start, end - start).toLowerCase(Locale.ROOT);
        return switch (word) {
            case "nan", "inf", "infinity", "\u221e" -> Result.NOT_FINITE;
            default -> Result.NOT_A_NUMBER;
        };
    }
}
