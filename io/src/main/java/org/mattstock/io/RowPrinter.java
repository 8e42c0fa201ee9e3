package org.mattstock.io;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Lays JSON out with two levels of lines; what lies deeper stays on the line, so that a row of a table is a line of the file. */
final class RowPrinter implements PrettyPrinter {
    private static final int LINE_LEVELS = 2;
    private int depth;

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        open(json, '{');
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        close(json, '}', entries);
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        open(json, '[');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) {
        close(json, ']', values);
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        separate(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        separate(json);
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        breakLine(json, depth);
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        breakLine(json, depth);
    }

    private void open(JsonGenerator json, char bracket) {
        json.writeRaw(bracket);
        depth++;
    }

    private void close(JsonGenerator json, char bracket, int size) {
        if (size > 0 && depth <= LINE_LEVELS) {
            breakLine(json, depth - 1);
        }
        depth--;
        json.writeRaw(bracket);
    }

    private void separate(JsonGenerator json) {
        json.writeRaw(depth <= LINE_LEVELS ? "," : ", ");
        breakLine(json, depth);
    }

    private static void breakLine(JsonGenerator json, int level) {
        if (level <= LINE_LEVELS) {
            json.writeRaw('\n');
            json.writeRaw("  ".repeat(level));
        }
    }
}
