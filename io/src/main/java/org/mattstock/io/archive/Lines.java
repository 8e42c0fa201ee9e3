package org.mattstock.io.archive;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Consumer;

/** An entry of lines of fields: read with the line named in every fault. */
final class Lines {
    private final String source;
    private final Archive.Entry entry;

    Lines(String source, Archive.Entry entry) {
        this.source = source;
        this.entry = entry;
    }

    /** The line of some fields, its line feed included. */
    static void add(StringBuilder text, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : "\t").append(Fields.escaped(fields.get(i)));
        }
        text.append('\n');
    }

    /** Gives the fields of each line to the action; what it throws about an argument is a fault of that line. */
    void forEach(int fewestFields, Consumer<List<String>> action) {
        String text = new String(entry.raw(), StandardCharsets.UTF_8);
        int number = 1;
        for (int start = 0; start < text.length(); number++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                throw fault(number, "a line must end in a line feed, got " + Fields.quoted(text.substring(start)));
            }
            each(number, text.substring(start, end), fewestFields, action);
            start = end + 1;
        }
    }

    private void each(int number, String line, int fewestFields, Consumer<List<String>> action) {
        try {
            List<String> fields = Fields.split(line, '\t');
            fields.replaceAll(Fields::unescaped);
            if (fields.size() < fewestFields) {
                throw new IllegalArgumentException(
                        "a line must have " + fewestFields + " fields, got " + fields.size());
            }
            action.accept(fields);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw fault(number, String.valueOf(e.getMessage()));
        }
    }

    private RuntimeException fault(int number, String text) {
        return Faults.damaged(source, entry.name() + " line " + number, text);
    }
}
