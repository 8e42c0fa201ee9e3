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

    /** The row has ended with a number of fields. */
    void end(int fields);
}
