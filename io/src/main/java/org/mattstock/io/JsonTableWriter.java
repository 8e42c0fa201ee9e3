package org.mattstock.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Column;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Tables as JSON. */
record JsonTableWriter() implements TableWriter {
    static final int FORMAT_VERSION = 1;
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
            table.lineage().ifPresent(lineage -> meta(lineage, json));
            columns(table, json);
            rows(table, json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        target.append('\n');
    }

    /** A thing that is named several times is an array. */
    private static void meta(Lineage lineage, JsonGenerator json) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        lineage.entries()
                .forEach(entry -> values.computeIfAbsent(entry.name(), name -> new ArrayList<>())
                        .add(entry.value()));
        json.writeObjectPropertyStart("meta");
        values.forEach((name, each) -> {
            if (each.size() == 1) {
                json.writeStringProperty(name, each.get(0));
            } else {
                json.writeArrayPropertyStart(name);
                each.forEach(json::writeString);
                json.writeEndArray();
            }
        });
        json.writeEndObject();
    }

    private static void columns(Table table, JsonGenerator json) {
        json.writeArrayPropertyStart("columns");
        for (Column column : table.columns()) {
            json.writeStartObject();
            json.writeStringProperty("name", column.name());
            json.writeStringProperty("kind", kind(column));
            json.writeNumberProperty("decimals", column.decimals());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Whose words a text is matters to spreadsheets only. */
    static String kind(Column column) {
        return column.kind().isText() ? "text" : column.kind().name().toLowerCase(Locale.ROOT);
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
