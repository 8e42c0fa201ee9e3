package org.mattstock.io.internal.rows;

import java.util.List;
import java.util.regex.Pattern;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadOptions.Role;

/** Whether a row has the fields that the header has, and what it is if it has not. */
final class RowShape {
    private static final Pattern NOTE = Pattern.compile(
            "(?is)(?:källa|kilde|lähde|source|anm|anmärkning|note|notes|fotnot)(?:[:.]?|[:.]\\s.*)|[*©#]\\s.*");

    /** Longer than the names of units that end in an abbreviation. */
    private static final int SENTENCE = 40;

    private final Sheet sheet;
    private final RowProblems problems;
    private final int[][] columnsOf;
    private final char[] first = new char[Key.LONGEST];
    private int firstLength;
    private int filled;
    private long line;
    /** The line of the last row that was not blank. */
    private long lastLine;

    private boolean inNotes;
    private boolean openEnded;
    private int last;
    /** A column whose field goes on in another line; -1 without any. */
    private int broken;

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

    /** Rows need not have their last fields where these are empty. */
    void openEnded() {
        openEnded = true;
    }

    /** A row begins; after an empty line under the rows come notes. */
    void begin(long at) {
        line = at;
        filled = 0;
        last = -1;
        broken = -1;
    }

    void field(int field, char[] buffer, int from, int length) {
        if (length == 0) {
            return;
        }
        filled++;
        last = field;
        if (filled == 1) {
            inNotes |= lastLine > 0 && line > lastLine + 1;
            lastLine = line;
            firstLength = isShortCode(buffer, from, length) ? 0 : Math.min(length, Key.LONGEST);
            System.arraycopy(buffer, from, first, 0, firstLength);
        }
    }

    /** What most rows begin with, and no note: it need not be kept of each. */
    private static boolean isShortCode(char[] buffer, int from, int length) {
        return length > 1 && length <= 8 && buffer[from + 1] >= '0' && buffer[from + 1] <= '9';
    }

    /** The field of a column goes on in another line. */
    void breakLine(int column) {
        broken = column;
    }

    boolean isBroken() {
        return broken >= 0;
    }

    /** Tells of a field that goes on in another line. */
    void tellBreak() {
        int column = broken;
        problems.add(
                Problem.Kind.LINE_BREAK_IN_FIELD,
                column,
                () -> "the field of column " + sheet.header.shown(column)
                        + " must be on one line; is a quote left open?");
    }

    boolean isBlank() {
        return filled == 0;
    }

    /** Whether nothing but a note of the publisher's stands in a row, with the empty fields that a spreadsheet adds. */
    boolean isNote() {
        if (last > 1 || firstLength == 0) {
            return false;
        }
        String text = new String(first, 0, firstLength);
        return NOTE.matcher(text).matches() && columnsOf.length > 2;
    }

    /** Whether a row of a number of fields lacks none that is read, and has no more with a text. */
    boolean fits(int fields) {
        if (last >= columnsOf.length) {
            return false;
        }
        if (openEnded) {
            return !isLineOfText();
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

    /** Whether a row has one text, and that is not what rows begin with. */
    private boolean isLineOfText() {
        String text = new String(first, 0, firstLength);
        return last == 0 && columnsOf.length > 1 && isProse(text) && !Keys.areCodesAndNames(List.of(text));
    }

    /** Tells of a line that is a note. */
    void note() {
        String text = new String(first, 0, firstLength);
        problems.add(Problem.Kind.LINES_SKIPPED, 0, () -> "a line of text and no row: " + Chars.quoted(text));
    }

    /** A line of one text, or after a comment mark, among the notes below the rows is one; anything else lost a field. */
    void misfit(int fields) {
        String text = new String(first, 0, firstLength);
        boolean comment = inNotes && fields < columnsOf.length && text.startsWith("# ");
        boolean prose = (fields == 1 || openEnded) && isLineOfText();
        if (comment || prose || isNote()) {
            note();
            return;
        }
        problems.add(
                Problem.Kind.RAGGED_ROW,
                () -> "a row must have as many fields as the header (" + columnsOf.length + "), got " + fields);
    }

    /**
     * A name that a cut row ends in may have several words and full stops too, {@code Congo, Dem. Rep.}, but it follows a row at
     * once, stands on one line and is no long sentence.
     */
    private boolean isProse(String text) {
        boolean words = text.matches("(?s)\\S+\\s+\\S+\\s+\\S.*");
        boolean sentence = text.length() == Key.LONGEST || (text.length() >= SENTENCE && text.endsWith("."));
        boolean lines = Chars.hasLineBreak(first, 0, firstLength);
        return text.matches("(?s).*:\\s.*|©.*") || (words && (inNotes || lines || sentence));
    }
}
