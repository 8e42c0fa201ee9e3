package org.mattstock.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;
import tools.jackson.core.io.NumberOutput;

/** Tables as CSV. */
record CsvTableWriter(CsvStyle style) implements TableWriter {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    @Override
    public void write(Table table, Appendable target) throws IOException {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(target, "target");
        if (style.byteOrderMark() == CsvStyle.ByteOrderMark.PRESENT) {
            target.append(BYTE_ORDER_MARK);
        }
        try (CsvWriter csv = open(target)) {
            csv.writeRecord(table.columns().stream()
                    .map(column -> style.formulas().treat(column.name()))
                    .toList());
            for (int row = 0; row < table.rowCount(); row++) {
                csv.writeRecord(fields(table, row));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private CsvWriter open(Appendable target) {
        return CsvWriter.builder()
                .fieldSeparator(style.delimiter().character)
                .lineDelimiter(style.lineEnd() == CsvStyle.LineEnd.LF ? LineDelimiter.LF : LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(new AppendableWriter(target));
    }

    private List<@Nullable String> fields(Table table, int row) {
        List<@Nullable String> fields = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            fields.add(table.cell(row, column).map(this::field).orElse(null));
        }
        // Readers skip an empty line: a lone empty cell must be quoted to remain a row.
        if (fields.size() == 1 && fields.get(0) == null) {
            fields.set(0, "");
        }
        return fields;
    }

    private String field(Object cell) {
        if (cell instanceof String text) {
            return style.formulas().treat(text);
        }
        // Jackson's, because Double.toString gives the shortest text only from JDK 19 on.
        return cell instanceof Double number ? style.number(NumberOutput.toString(number, true)) : cell.toString();
    }
}
