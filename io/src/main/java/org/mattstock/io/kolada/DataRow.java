package org.mattstock.io.kolada;

import java.util.Arrays;

/**
 * One row of data as it stands: indicator, unit and period, and below them one entry for each gender. Its texts lie one after another
 * in a buffer that is used again for the next row.
 */
final class DataRow {
    static final int KPI = 0;
    static final int UNIT = 1;
    static final int PERIOD = 2;
    static final int GENDER = 3;
    static final int VALUE = 4;
    static final int STATUS = 5;
    private static final int KEYS = 3;
    private static final int NONE = -1;

    private char[] buffer = new char[256];
    private int end;
    private int[] from = new int[3 * KEYS];
    private int[] length = new int[3 * KEYS];
    private boolean[] deleted = new boolean[2];
    private int entries;
    private boolean allDeleted;

    /** Nothing is known of the next row yet. */
    void begin() {
        end = 0;
        entries = 0;
        allDeleted = false;
        clear(0);
    }

    /** One more entry of a gender begins. */
    void beginEntry() {
        int first = KEYS * ++entries;
        if (first + KEYS > from.length) {
            from = Arrays.copyOf(from, 2 * from.length);
            length = Arrays.copyOf(length, 2 * length.length);
            deleted = Arrays.copyOf(deleted, from.length / KEYS);
        }
        clear(first);
        deleted[entries - 1] = false;
    }

    /** Three fields have no text; written out, since it is done twice a row. */
    private void clear(int first) {
        length[first] = NONE;
        length[first + 1] = NONE;
        length[first + 2] = NONE;
    }

    /**
     * Takes the text of a field; of the fields of an entry, of the one that began last.
     *
     * @return false if the field had a text already
     */
    boolean put(int field, char[] text, int at, int count) {
        boolean first = claim(field, count);
        System.arraycopy(text, at, buffer, end - count, count);
        return first;
    }

    /** Takes the text of a field in ASCII, as {@link #put(int, char[], int, int)} does. */
    boolean put(int field, byte[] text, int at, int count) {
        boolean first = claim(field, count);
        for (int i = 0, to = end - count; i < count; i++) {
            buffer[to + i] = (char) text[at + i];
        }
        return first;
    }

    /** Makes room for a text; whether it is the first of its field. */
    private boolean claim(int field, int count) {
        int slot = field < KEYS ? field : field + KEYS * (entries - 1);
        boolean first = length[slot] < 0;
        if (end + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, end + count));
        }
        from[slot] = end;
        length[slot] = count;
        end += count;
        return first;
    }

    /** A key may come again, which then holds. */
    void forget(int key) {
        length[key] = NONE;
    }

    /** The entry that began last has been withdrawn. */
    void delete() {
        deleted[entries - 1] = true;
    }

    /** The row has been withdrawn, with all its entries. */
    void deleteAll() {
        allDeleted = true;
    }

    /** How many entries there are; none has no key. */
    int entries() {
        return entries;
    }

    /** Whether the whole row has been withdrawn. */
    boolean isDeleted() {
        return allDeleted;
    }

    boolean isDeleted(int entry) {
        return allDeleted || deleted[entry];
    }

    /** How many characters all texts have. */
    int size() {
        return end;
    }

    /** The characters in which all texts lie. */
    char[] buffer() {
        return buffer;
    }

    /** Where a text of an entry begins. */
    int from(int field, int entry) {
        return length(field, entry) == 0 ? 0 : from[slot(field, entry)];
    }

    /** How long a text of an entry is; 0 where there is none. */
    int length(int field, int entry) {
        return Math.max(0, length[slot(field, entry)]);
    }

    /** Whether there is a text, if an empty one. */
    boolean has(int field) {
        return length[field] >= 0;
    }

    String text(int field, int entry) {
        return new String(buffer, from(field, entry), length(field, entry));
    }

    private static int slot(int field, int entry) {
        return field < KEYS ? field : field + KEYS * entry;
    }
}
