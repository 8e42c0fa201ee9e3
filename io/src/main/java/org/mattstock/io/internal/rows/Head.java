package org.mattstock.io.internal.rows;

import java.util.List;
import java.util.Set;

/**
 * The first rows of a table, as they stand.
 *
 * @param rows each with its line; blank ones are left out
 * @param complete whether these are all rows there are
 * @param numbers the fields that the source keeps as numbers, which tell nothing about how its texts are written
 */
public record Head(List<Row> rows, boolean complete, Set<String> numbers) {
    /**
     * One row.
     *
     * @param line in which it starts, from 1
     * @param fields as they stand, white space and all
     */
    public record Row(long line, List<String> fields) {
        /** Copies the fields. */
        public Row {
            fields = List.copyOf(fields);
        }

        int size() {
            return fields.size();
        }

        /** A field without white space around it; empty beyond the last. */
        String text(int column) {
            return column < fields.size() ? Chars.strip(fields.get(column)) : "";
        }

        /** How many fields there are before nothing but empty ones comes. */
        int filled() {
            int count = fields.size();
            while (count > 0 && text(count - 1).isEmpty()) {
                count--;
            }
            return count;
        }
    }

    /** Copies the rows. */
    public Head {
        rows = List.copyOf(rows);
        numbers = Set.copyOf(numbers);
    }

    /** The first rows of a source that keeps nothing but texts. */
    public Head(List<Row> rows, boolean complete) {
        this(rows, complete, Set.of());
    }
}
