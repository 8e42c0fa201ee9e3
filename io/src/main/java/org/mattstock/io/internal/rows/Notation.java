package org.mattstock.io.internal.rows;

/**
 * How the numbers of a source are written. In each of them white space or apostrophes may stand between thousands, since
 * neither can mean anything else there; which of comma and point stands before the decimals, and whether the other one
 * stands between thousands, is what the notations differ in.
 */
public enum Notation {
    /** Comma or point before the decimals, neither between thousands: where nothing is known. */
    EITHER('.', ',', '\0'),
    /** {@code 1234.5}; no commas. */
    POINT('.', '.', '\0'),
    /** {@code 1234,5}; no points. */
    COMMA(',', ',', '\0'),
    /** {@code 1,234.5}. */
    POINT_AFTER_COMMAS('.', '.', ','),
    /** {@code 1.234,5}. */
    COMMA_AFTER_POINTS(',', ',', '.');

    private final char decimal;
    private final char otherDecimal;
    private final char thousands;

    Notation(char decimal, char otherDecimal, char thousands) {
        this.decimal = decimal;
        this.otherDecimal = otherDecimal;
        this.thousands = thousands;
    }

    /** The usual decimal mark. */
    char decimal() {
        return decimal;
    }

    boolean isDecimal(char c) {
        return c == decimal || c == otherDecimal;
    }

    boolean isThousands(char c) {
        return switch (c) {
            case ' ', '\u00a0', '\u2007', '\u2009', '\u202f', '\'', '\u2019' -> true;
            default -> c == thousands && c != 0;
        };
    }
}
