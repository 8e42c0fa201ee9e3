package org.mattstock.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.RowTaker;

/** Hands the rows after a line on, field by field, straight from the parser's buffer and without white space around them. */
final class TableHandler extends AbstractBaseCsvCallbackHandler<Object> {
    private final RowTaker taker;
    private final long after;
    private boolean reading;

    /** Hands on the rows that begin after a line. */
    TableHandler(RowTaker taker, long after) {
        this.taker = taker;
        this.after = after;
    }

    @Override
    protected void handleBegin(long startingLine) {
        reading = startingLine > after;
        if (reading) {
            taker.begin(startingLine);
        }
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        if (reading) {
            int from = Chars.start(buffer, offset, offset + length);
            taker.field(column, buffer, from, Chars.end(buffer, from, offset + length) - from);
        }
    }

    @Override
    protected @Nullable Object buildRecord() {
        if (reading && getRecordType() == RecordType.DATA) {
            taker.end(getFieldCount());
        }
        return null;
    }
}
