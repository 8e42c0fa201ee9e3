package org.mattstock.io.xlsx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.xlsx.WorkbookSheet.Look;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/** A table as a sheet: its header in the first row, a row for each of its own. */
final class TableSheet {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    private static final int LOOKED_AT = 1_000;
    /** Beyond, a double does not hold every whole number. */
    private static final long LARGEST = 1L << 53;

    private TableSheet() {}

    static WorkbookSheet of(String name, Table table) {
        requireRoom(name, table);
        WorkbookSheet.Builder sheet = WorkbookSheet.builder(name).freeze(1, 0);
        List<Column> columns = table.columns();
        for (int column = 0; column < columns.size(); column++) {
            Column each = columns.get(column);
            sheet.put(0, column, each.name(), Look.HEADER).width(column, width(table, column));
            for (int row = 0; row < table.rowCount(); row++) {
                Object value = table.cell(row, column).orElse(null);
                sheet.put(row + 1, column, written(value), Look.PLAIN, decimals(each));
            }
        }
        return columns.isEmpty()
                ? sheet.build()
                : sheet.filter(0, 0, columns.size() - 1).build();
    }

    private static void requireRoom(String name, Table table) {
        if (table.rowCount() >= WorkbookSheet.MOST_ROWS || table.columns().size() > WorkbookSheet.MOST_COLUMNS) {
            throw new IllegalArgumentException("sheet " + name + " must have at most " + (WorkbookSheet.MOST_ROWS - 1)
                    + " rows below its header and " + WorkbookSheet.MOST_COLUMNS + " columns, got " + table.rowCount()
                    + " and " + table.columns().size());
        }
    }

    /** A whole number that spreadsheets would round is written as text. */
    private static @Nullable Object written(@Nullable Object value) {
        return value instanceof Long number && (number > LARGEST || number < -LARGEST) ? String.valueOf(number) : value;
    }

    private static int decimals(Column column) {
        return column.kind() == Column.Kind.DECIMAL ? column.decimals() : -1;
    }

    private static int width(Table table, int column) {
        int width = Math.max(NARROWEST, table.columns().get(column).name().length() + 3);
        for (int row = 0; row < Math.min(LOOKED_AT, table.rowCount()); row++) {
            width = Math.max(width, table.shown(row, column).length() + 1);
        }
        return Math.min(width, WIDEST);
    }
}
