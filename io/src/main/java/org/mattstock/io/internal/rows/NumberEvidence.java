package org.mattstock.io.internal.rows;

/** What one number tells about how all numbers of its source are written, when nothing is known about them yet. */
public enum NumberEvidence {
    /** It is no number in any notation. */
    NOT_A_NUMBER,
    /** It has neither comma nor point, and fits every notation. */
    NONE,
    /** Its point is before decimals: {@code 12.5}, {@code 0.125}, {@code 1234.567}. */
    POINT,
    /** Its comma is before decimals: {@code 12,5}, {@code 0,125}, {@code 1 234,567}. */
    COMMA,
    /** Its commas are between thousands: {@code 1,234,567}, {@code 1,234.5}. */
    THOUSANDS_COMMA,
    /** Its points are between thousands: {@code 1.234.567}, {@code 1.234,5}. */
    THOUSANDS_POINT,
    /** Its comma is before decimals or between thousands: {@code 1,234}. */
    AMBIGUOUS_COMMA,
    /** Its point is before decimals or between thousands: {@code 1.234}. */
    AMBIGUOUS_POINT;

    /** The evidence of a text without white space around it. */
    public static NumberEvidence of(char[] chars, int from, int length) {
        NumberText commas = new NumberText(Notation.POINT_AFTER_COMMAS);
        NumberText points = new NumberText(Notation.COMMA_AFTER_POINTS);
        boolean fitsCommas = length > 0 && isNumber(commas.read(chars, from, length));
        boolean fitsPoints = length > 0 && isNumber(points.read(chars, from, length));
        if (fitsCommas && fitsPoints) {
            return commas.hasMarkedThousands() ? AMBIGUOUS_COMMA : points.hasMarkedThousands() ? AMBIGUOUS_POINT : NONE;
        }
        if (fitsCommas) {
            return commas.hasMarkedThousands() ? THOUSANDS_COMMA : POINT;
        }
        return !fitsPoints ? NOT_A_NUMBER : points.hasMarkedThousands() ? THOUSANDS_POINT : COMMA;
    }

    /** Whether a text without white space around it is a number in some notation. */
    public static boolean isFigure(String text) {
        return of(text.toCharArray(), 0, text.length()) != NOT_A_NUMBER;
    }

    private static boolean isNumber(NumberText.Result result) {
        return result == NumberText.Result.NUMBER || result == NumberText.Result.OUT_OF_RANGE;
    }
}
