package org.mattstock.io.internal.rows;

/** Takes the rows of a table, field by field; what a format cuts its source into. */
public interface RowTaker {
    /** A row begins in a line, counted from 1. */
    void begin(long line);

    /** A field of the row without white space around it; the buffer is the caller's and changes afterwards. */
    void field(int column, char[] buffer, int from, int length);

    /**
     * A field whose source keeps it as a number: digits, perhaps with a point before decimals or an exponent, however the texts of
     * the source are written. White space may stand around it.
     */
    default void number(int column, char[] buffer, int from, int length) {
        field(column, buffer, from, length);
    }

    /**
     * A field whose source keeps it as a day.
     *
     * @param text what it is where a year may be meant: the year of its first and last day
     * @param whole what it is where a figure must stand, which no day is
     */
    default void day(int column, String text, String whole) {
        field(column, text.toCharArray(), 0, text.length());
    }

    /** The row has ended with a number of fields. */
    void end(int fields);
}
