package org.mattstock.io;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Column;
import org.mattstock.table.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Tables as JSON. */
record JsonTableWriter() implements TableWriter {
    private static final int FORMAT_VERSION = 1;
    /** Jackson's own number text: the JDK's is the shortest only from 19 on. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    @Override
    public void write(Table table, Appendable target) throws IOException {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(target, "target");
        try (JsonGenerator json = JSON.createGenerator(new LineByLine(), new AppendableWriter(target))) {
            json.writeStartObject();
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeStringProperty("title", table.title());
            columns(table, json);
            rows(table, json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        target.append('\n');
    }

    private static void columns(Table table, JsonGenerator json) {
        json.writeArrayPropertyStart("columns");
        for (Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("kind", column.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("decimals", column.decimals());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rows(Table table, JsonGenerator json) {
        json.writeArrayPropertyStart("rows");
        for (int row = 0; row < table.rowCount(); row++) {
            json.writeStartArray();
            for (int column = 0; column < table.columns().size(); column++) {
                cell(table.cell(row, column).orElse(null), json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void cell(@Nullable Object cell, JsonGenerator json) {
        if (cell instanceof Double number) {
            json.writeNumber(number);
        } else if (cell instanceof Long number) {
            json.writeNumber(number);
        } else {
            json.writeString((String) cell);
        }
    }

    /** Hands the generator a printer that puts each row on a line. */
    private static final class LineByLine extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new RowPrinter();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
