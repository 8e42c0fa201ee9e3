package org.mattstock.io.csv;

import java.util.Locale;
import org.mattstock.io.ReadOptions.DecimalMark;

/**
 * Reads one number after another from a buffer, whatever the locale: an optional sign, digits with white space between
 * thousands, decimals, an exponent. The value is that of {@link Double#parseDouble(String)} on the same digits; most
 * numbers get there without a string, since a whole number below 2^53 divided by a power of ten up to 10^22 is exact
 * before its one rounding.
 *
 * <p>Not thread-safe: the latest result stays in the object.
 */
final class NumberText {
    /** What a text turned out to be. */
    enum Result {
        NUMBER,
        NOT_A_NUMBER,
        NOT_FINITE,
        OUT_OF_RANGE
    }

    /** Which decimal mark a number has. */
    enum Mark {
        NONE,
        POINT,
        COMMA,
        /** A comma before exactly three digits: decimals, or thousands in English. */
        COMMA_OR_THOUSANDS
    }

    private static final double[] POWERS = powers();
    private static final int PLAIN_DIGITS = 15;
    private static final int LONG_DIGITS = 18;
    private static final long EXACT = 1L << 53;

    private final boolean point;
    private final boolean comma;

    private double value;
    private Mark mark = Mark.NONE;

    private char[] buffer = new char[0];
    private int at;
    private int end;
    private long digits;
    private int count;
    private int whole;
    private boolean negative;
    private boolean grouped;
    private boolean significant;

    NumberText(DecimalMark decimalMark) {
        point = decimalMark != DecimalMark.COMMA;
        comma = decimalMark != DecimalMark.POINT;
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
    double value() {
        return value;
    }

    /** The decimal mark of the latest number. */
    Mark mark() {
        return mark;
    }

    /** Reads a text that has no white space around it and is not empty. */
    Result read(char[] chars, int from, int length) {
        return plain(chars, from, from + length) ? Result.NUMBER : any(chars, from, length);
    }

    /**
     * Reads the form that most numbers have, at most 15 digits with a decimal point or none; whether that is the form. It says the
     * same as {@link #any} would, in local variables, which takes half the time.
     */
    private boolean plain(char[] chars, int from, int end) {
        int start = from < end && chars[from] == '-' ? from + 1 : from;
        int pointAt = -1;
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = chars[i] - '0';
            if (digit >= 0 && digit <= 9) {
                number = number * 10 + digit;
            } else if (chars[i] == '.' && point && pointAt < 0 && i > start) {
                pointAt = i;
            } else {
                return false;
            }
        }
        int digitCount = end - start - (pointAt < 0 ? 0 : 1);
        if (digitCount == 0 || digitCount > PLAIN_DIGITS) {
            return false;
        }
        double exact = pointAt < 0 ? number : number / POWERS[end - pointAt - 1];
        value = start > from ? 0.0 - exact : exact;
        mark = pointAt < 0 ? Mark.NONE : Mark.POINT;
        return true;
    }

    private Result any(char[] chars, int from, int length) {
        buffer = chars;
        at = from;
        end = from + length;
        digits = 0;
        count = 0;
        grouped = false;
        significant = false;
        mark = Mark.NONE;
        sign();
        if (!wholePart()) {
            return words(from);
        }
        if (at < end && !decimals()) {
            return words(from);
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

    /** Digits, with white space only between groups of three; false if the white space is elsewhere. */
    private boolean wholePart() {
        int run = 0;
        while (at < end) {
            char c = buffer[at];
            if (c >= '0' && c <= '9') {
                digit(c);
                run++;
            } else if (Chars.isSpace(c) && (grouped ? run == 3 : run >= 1 && run <= 3)) {
                grouped = true;
                run = 0;
            } else {
                break;
            }
            at++;
        }
        whole = count;
        return !grouped || run == 3;
    }

    private void digit(char c) {
        count++;
        significant |= c != '0';
        if (count <= LONG_DIGITS) {
            digits = digits * 10 + (c - '0');
        }
    }

    /** The decimal mark and the digits after it; true also when an exponent comes instead. */
    private boolean decimals() {
        char c = buffer[at];
        if (c != '.' && c != ',') {
            return true;
        }
        if (c == '.' ? !point : !comma) {
            return false;
        }
        at++;
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
            digit(buffer[at++]);
        }
        mark = c == '.' ? Mark.POINT : comma(count - whole);
        return true;
    }

    private Mark comma(int decimals) {
        boolean thousands = point && !grouped && at == end && decimals == 3 && whole >= 1 && whole <= 3;
        return thousands && buffer[end - 4 - whole] != '0' ? Mark.COMMA_OR_THOUSANDS : Mark.COMMA;
    }

    private boolean exponent() {
        if (buffer[at] != 'e' && buffer[at] != 'E') {
            return false;
        }
        int i = at + 1;
        if (i < end && (buffer[i] == '+' || buffer[i] == '-')) {
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
            if (!Chars.isSpace(c)) {
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
