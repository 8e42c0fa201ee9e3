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
import org.mattstock.table.Column;
import org.mattstock.table.Lineage;
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
                    .map(column -> treated(column.name(), column))
                    .toList());
            for (int row = 0; row < table.rowCount(); row++) {
                csv.writeRecord(fields(table, row));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (style.lineage() == CsvStyle.LineageLines.BELOW && table.lineage().isPresent()) {
            lineage(table.lineage().get(), table.columns().size(), target);
        }
    }

    /** In two fields, or in one where the table has no more. */
    private void lineage(Lineage lineage, int columns, Appendable target) throws IOException {
        String lineEnd = style.lineEnd() == CsvStyle.LineEnd.LF ? "\n" : "\r\n";
        target.append(lineEnd);
        for (Lineage.Entry entry : lineage.entries()) {
            target.append("# ").append(oneLine(entry.name()));
            if (columns > 1) {
                target.append(style.delimiter().character).append('"');
                target.append(oneLine(entry.value()).replace("\"", "\"\"")).append('"');
            } else {
                target.append(": ").append(oneLine(entry.value()).replace(style.delimiter().character, ' '));
            }
            target.append(lineEnd);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
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
            Column of = table.columns().get(column);
            fields.add(table.cell(row, column).map(cell -> field(cell, of)).orElse(null));
        }
        // Readers skip an empty line: a lone empty cell must be quoted to remain a row.
        if (fields.size() == 1 && fields.get(0) == null) {
            fields.set(0, "");
        }
        return fields;
    }

    private String field(Object cell, Column column) {
        if (cell instanceof String text) {
            return treated(text, column);
        }
        // Jackson's, because Double.toString gives the shortest text only from JDK 19 on.
        return cell instanceof Double number ? style.number(NumberOutput.toString(number, true)) : cell.toString();
    }

    /** Our own words are as they are. */
    private String treated(String text, Column column) {
        return column.kind() == Column.Kind.WORDS ? text : style.formulas().treat(text);
    }
}
