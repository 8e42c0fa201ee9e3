package org.mattstock.io.kolada;

import java.io.IOException;

/**
 * Reads rows of data that are as almost all are: known fields, texts of plain ASCII, no more than a row. It is strict where it takes a row,
 * and takes none that it does not know to the last byte; all others, and all around the rows, are the parser's. A parser of all JSON makes
 * a token of each part, which takes longer than all else there is to do.
 */
final class PlainRows {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_TEXT = 200;
    private static final QuotedName[] QUOTED =
            FieldNames.names().stream().map(QuotedName::new).toArray(QuotedName[]::new);

    /** Where a comma stands that is read with a row: before the first row of a list there is none. */
    enum Comma {
        /** Behind it, and another row behind the comma. */
        AFTER,
        /** Before it. */
        BEFORE
    }

    private final RowBytes bytes;
    private final DataRow row;
    private final PageTaker taker;
    private final int[] usualOfRow = new int[16];
    private final int[] usualOfEntry = new int[16];
    private byte[] buffer = new byte[0];
    private int at;
    private int end;
    /** The row went on behind the last byte there was. */
    private boolean isShort;

    PlainRows(RowBytes bytes, DataRow row, PageTaker taker) {
        this.bytes = bytes;
        this.row = row;
        this.taker = taker;
    }

    /** Hands on rows as long as they are plain; how many. */
    long read(Comma comma) throws IOException {
        long rows = 0;
        while (true) {
            buffer = bytes.buffer();
            at = bytes.at();
            end = bytes.end();
            isShort = false;
            if (comma == Comma.AFTER
                    ? row() && skip(',') && peek('{')
                    : skip(',') && row() && (peek(',') || peek(']'))) {
                bytes.moveTo(at);
                taker.row(row);
                rows++;
            } else if (!isShort || !bytes.more()) {
                return rows;
            }
        }
    }

    private boolean row() {
        row.begin();
        boolean hasValues = false;
        if (!skip('{')) {
            return false;
        }
        for (int field = 0; ; field++) {
            int name = name(usualOfRow, field);
            if (name < 0 || !skip(':')) {
                return false;
            }
            boolean known = name == FieldNames.VALUES
                    ? !hasValues && entries()
                    : name < FieldNames.VALUES && name != FieldNames.OPERATING_UNIT && value(FieldNames.field(name));
            hasValues |= name == FieldNames.VALUES;
            if (!known) {
                return false;
            }
            if (!skip(',')) {
                return hasValues && skip('}');
            }
        }
    }

    private boolean entries() {
        if (!skip('[')) {
            return false;
        }
        do {
            row.beginEntry();
            if (!skip('{') || !entry()) {
                return false;
            }
        } while (skip(','));
        return skip(']');
    }

    private boolean entry() {
        for (int field = 0; ; field++) {
            int name = name(usualOfEntry, field);
            if (name < FieldNames.DELETED || !skip(':') || !entryValue(name)) {
                return false;
            }
            if (!skip(',')) {
                return skip('}');
            }
        }
    }

    private boolean entryValue(int name) {
        if (name >= FieldNames.FIRST_OF_ENTRY) {
            return value(FieldNames.field(name));
        }
        if (name == FieldNames.COUNT) {
            int from = at;
            return number() && at > from;
        }
        if (word('t')) {
            row.delete();
            return true;
        }
        return word('f');
    }

    /** A text, a number or null of a field. */
    private boolean value(int field) {
        space();
        if (at >= end) {
            isShort = true;
            return false;
        }
        int from = at;
        byte first = buffer[at];
        if (first == '"') {
            return text() && row.put(field, buffer, from + 1, at - from - 2);
        }
        if (first == 'n') {
            return word('n') && row.put(field, buffer, from, 0);
        }
        return number() && row.put(field, buffer, from, at - from);
    }

    private boolean text() {
        for (int i = at + 1; i < end; i++) {
            byte c = buffer[i];
            if (c == '"') {
                at = i + 1;
                return true;
            }
            if (c < ' ' || c == '\\' || i - at > LONGEST_TEXT) {
                return false;
            }
        }
        isShort = true;
        return false;
    }

    /** A number as JSON has it; what follows tells that it has ended. */
    private boolean number() {
        space();
        int from = at;
        int i = from < end && buffer[from] == '-' ? from + 1 : from;
        int whole = i;
        i = digits(i);
        boolean sound = i > whole && (i == whole + 1 || buffer[whole] != '0');
        if (i < end && buffer[i] == '.') {
            int decimals = i + 1;
            i = digits(decimals);
            sound &= i > decimals;
        }
        if (i >= end) {
            isShort = true;
            return false;
        }
        at = i;
        return sound && i - from <= LONGEST_NUMBER && (buffer[i] == ',' || buffer[i] == '}' || buffer[i] <= ' ');
    }

    private int digits(int from) {
        int i = from;
        while (i < end && buffer[i] >= '0' && buffer[i] <= '9') {
            i++;
        }
        return i;
    }

    /** {@code true}, {@code false} or {@code null}, by its first letter. */
    private boolean word(char first) {
        space();
        String word = first == 't' ? "true" : first == 'f' ? "false" : "null";
        if (at + word.length() > end) {
            isShort = true;
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (buffer[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /** The number of the next field, as a rule that which stood there in the row before; negative for one that is not known. */
    private int name(int[] usual, int field) {
        space();
        if (field >= usual.length) {
            return FieldNames.OTHER;
        }
        if (is(QUOTED[usual[field]])) {
            return usual[field];
        }
        for (int name = 0; name < QUOTED.length; name++) {
            if (is(QUOTED[name])) {
                usual[field] = name;
                return name == FieldNames.OLD_DELETED ? FieldNames.OTHER : name;
            }
        }
        isShort |= end - at < LONGEST_NUMBER;
        return FieldNames.OTHER;
    }

    private boolean is(QuotedName quoted) {
        boolean same = quoted.isAt(buffer, at, end);
        at += same ? quoted.length() : 0;
        return same;
    }

    private boolean skip(char mark) {
        boolean found = peek(mark);
        at += found ? 1 : 0;
        return found;
    }

    private boolean peek(char mark) {
        space();
        if (at >= end) {
            isShort = true;
            return false;
        }
        return buffer[at] == mark;
    }

    private void space() {
        while (at < end && (buffer[at] == ' ' || buffer[at] == '\n' || buffer[at] == '\r' || buffer[at] == '\t')) {
            at++;
        }
    }
}
