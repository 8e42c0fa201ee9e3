package org.mattstock.io.internal.rows;

import java.util.List;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/** Whether a row has the fields that the header has, and what it is if it has not. */
final class RowShape {
    /** What is no longer is a key and no prose, and needs not be kept of each row. */
    private static final int LONGEST_ID = 6;

    private final Sheet sheet;
    private final RowProblems problems;
    private final int[][] columnsOf;
    private final char[] first = new char[Key.LONGEST];
    private int firstLength;
    private int filled;
    private int last;

    /**
     * The shape of a table's rows.
     *
     * @param columnsOf by field, the columns that it fills
     */
    RowShape(Sheet sheet, int[][] columnsOf, RowProblems problems) {
        this.sheet = sheet;
        this.columnsOf = columnsOf;
        this.problems = problems;
    }

    void begin() {
        filled = 0;
        last = -1;
    }

    void field(int field, char[] buffer, int from, int length) {
        if (length == 0) {
            return;
        }
        filled++;
        last = field;
        if (filled == 1) {
            firstLength = length > LONGEST_ID || buffer[from] == '#' ? Math.min(length, Key.LONGEST) : 0;
            System.arraycopy(buffer, from, first, 0, firstLength);
        }
    }

    boolean isBlank() {
        return filled == 0;
    }

    /** Whether a row of a number of fields lacks none that is read, and has no more with a text. */
    boolean fits(int fields) {
        if (last >= columnsOf.length) {
            return false;
        }
        for (int field = fields; field < columnsOf.length; field++) {
            int column = columnsOf[field][0];
            Role role = sheet.roles[column];
            boolean needless = role == null || role == Role.IGNORE || role == Role.FLAGS;
            if (!needless || !sheet.name(column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A line of one text, or after a comment mark, under or among the rows is a note; anything else lost a field. */
    void misfit(int fields) {
        String text = new String(first, 0, firstLength);
        boolean prose = fields == 1 && columnsOf.length > 1 && text.matches("(?s)\\S+\\s+\\S+\\s+\\S.*|.*:\\s.*|©.*");
        boolean comment = fields < columnsOf.length && text.startsWith("# ");
        if (comment || (prose && !Keys.areCodesAndNames(List.of(text)))) {
            problems.add(Problem.Kind.LINES_SKIPPED, 0, () -> "a line of text and no row: " + Chars.quoted(text));
            return;
        }
        problems.add(
                Problem.Kind.RAGGED_ROW,
                () -> "a row must have as many fields as the header (" + columnsOf.length + "), got " + fields);
    }
}
