package org.mattstock.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.internal.rows.Chars;
import org.mattstock.io.internal.rows.Head;

/** Collects the first rows as they stand; blank ones are left out. */
final class HeadHandler extends AbstractBaseCsvCallbackHandler<Head.Row> {
    private final List<String> fields = new ArrayList<>();
    private boolean text;
    private long line;

    @Override
    protected void handleBegin(long startingLine) {
        line = startingLine;
        fields.clear();
        text = false;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
        text |= Chars.start(buffer, offset, offset + length) < offset + length;
        fields.add(new String(buffer, offset, length));
    }

    @Override
    protected Head.@Nullable Row buildRecord() {
        return text && getRecordType() == RecordType.DATA ? new Head.Row(line, fields) : null;
    }
}
