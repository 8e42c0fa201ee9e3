package org.mattstock.io.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An entry of lines of fields, read line by line. */
final class Lines {
    private final String name;
    private final byte[] bytes;
    private final int fewestFields;
    private final List<String> fields = new ArrayList<>();
    private int position;
    private int number;

    Lines(Archive.Entry entry, int fewestFields) {
        this.name = entry.name();
        this.bytes = entry.raw();
        this.fewestFields = fewestFields;
    }

    /** The line of some fields, its line feed included. */
    static void add(StringBuilder text, List<String> fields) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : "\t").append(Fields.escaped(fields.get(i)));
        }
        text.append('\n');
    }

    /** Goes on to the next line; false if there is none. */
    boolean next() {
        if (position == bytes.length) {
            return false;
        }
        number++;
        fields.clear();
        int start = position;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\t' || bytes[i] == '\n') {
                fields.add(Fields.unescaped(new String(bytes, start, i - start, StandardCharsets.UTF_8)));
                start = i + 1;
                if (bytes[i] == '\n') {
                    position = start;
                    return isWhole();
                }
            }
        }
        throw new IllegalArgumentException("a line must end in a line feed");
    }

    private boolean isWhole() {
        if (fields.size() < fewestFields) {
            throw new IllegalArgumentException("a line must have " + fewestFields + " fields, got " + fields.size());
        }
        return true;
    }

    /** The fields of the line; other ones after the next call of {@link #next}. */
    List<String> fields() {
        return fields;
    }

    /** Where that is, for messages. */
    String place() {
        return name + " line " + number;
    }
}
