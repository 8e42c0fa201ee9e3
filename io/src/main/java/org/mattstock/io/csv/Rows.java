package org.mattstock.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.Problem;
import org.mattstock.io.Problems;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.Header;

/**
 * Takes the rows after the header, field by field, straight from the parser's buffer. Blank rows are passed over; ragged
 * ones, and ones with a line break in a field that cannot have one, are reported and passed over.
 */
abstract class Rows extends AbstractBaseCsvCallbackHandler<Object> {
    final Header header;
    private final String source;
    private final Problems problems;
    private final int columns;
    private boolean afterHeader;
    private boolean text;
    private int broken;

    Rows(String source, Header header, Problems problems) {
        this.source = source;
        this.header = header;
        this.columns = header.size();
        this.problems = problems;
    }

    /** A row begins. */
    abstract void begin();

    /** A field of a column, without white space around it. */
    abstract void field(int column, char[] buffer, int from, int length);

    /** The row has ended, with as many fields as the header. */
    abstract void row();

    /** Whether a field of this column is free text, which may run over several lines. */
    abstract boolean isProse(int column);

    /** The line in which the current row starts. */
    final long line() {
        return getStartingLineNumber();
    }

    final void problem(Problem.Kind kind, int column, Supplier<String> what) {
        problems.add(kind, source, line(), column + 1, what);
    }

    @Override
    protected final void handleBegin(long startingLine) {
        afterHeader = startingLine > header.line();
        text = false;
        broken = -1;
        begin();
    }

    @Override
    protected final void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        int from = Chars.start(buffer, offset, offset + length);
        int end = Chars.end(buffer, from, offset + length);
        text |= end > from;
        if (column >= columns || column < 0 || !afterHeader) {
            return;
        }
        if (quoted && broken < 0 && Chars.hasLineBreak(buffer, from, end - from) && !isProse(column)) {
            broken = column;
            return;
        }
        field(column, buffer, from, end - from);
    }

    @Override
    protected final @Nullable Object buildRecord() {
        if (!text || getRecordType() != RecordType.DATA || !afterHeader) {
            return null;
        }
        if (getFieldCount() != columns) {
            int count = getFieldCount();
            problems.add(
                    Problem.Kind.RAGGED_ROW,
                    source,
                    line(),
                    0,
                    () -> "a row must have as many fields as the header (" + header.size() + "), got " + count);
        } else if (broken >= 0) {
            String column = header.name(broken);
            problem(
                    Problem.Kind.LINE_BREAK_IN_FIELD,
                    broken,
                    () -> "the field of column " + column + " must be on one line; is a quote left open?");
        } else {
            row();
        }
        return null;
    }
}
