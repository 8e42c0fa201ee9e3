package org.mattstock.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.io.xlsx.WorkbookSheet;
import org.mattstock.io.xlsx.WorkbookSheet.Look;

/**
 * A sheet with a row for each unit, the same row on every such sheet, and columns that are added one after the other. Above them
 * stand a title, a remark, two lines of what a column is, its name, and one number, such as its weight.
 */
final class UnitSheet {
    static final int TITLE = 0;
    static final int REMARK = 1;
    static final int NODE = 2;
    static final int STEP = 3;
    static final int NUMBER = 4;
    /** The row of the first unit. */
    static final int FIRST = 5;

    private static final int NAMES = 2;
    private static final int WIDTH = 16;
    private static final int LINES = 3;
    private static final int ID_WIDTH = 9;
    private static final int NAME_WIDTH = 22;

    private final String name;
    private final Rows rows;
    private final WorkbookSheet.Builder sheet;
    private int next = NAMES;

    /**
     * Whom the rows belong to.
     *
     * @param ids of units, those of the reference first
     * @param names as readers choose them, all different
     * @param reference how many are in the reference
     */
    record Rows(List<String> ids, List<String> names, int reference) {
        int count() {
            return ids.size();
        }

        /** The row after the last unit's. */
        int end() {
            return FIRST + count();
        }
    }

    UnitSheet(String name, Rows rows, String title, String remark, String unit) {
        this.name = name;
        this.rows = rows;
        this.sheet = WorkbookSheet.builder(name)
                .put(TITLE, 0, title, Look.TITLE)
                .put(REMARK, 0, remark, Look.NOTE)
                .put(STEP, 0, "id", Look.HEADER)
                .put(STEP, 1, unit, Look.HEADER)
                .lines(NODE, LINES)
                .lines(STEP, 3)
                .width(0, ID_WIDTH)
                .width(1, NAME_WIDTH)
                .freeze(FIRST, NAMES);
        for (int row = 0; row < rows.count(); row++) {
            sheet.put(FIRST + row, 0, rows.ids().get(row))
                    .put(FIRST + row, 1, rows.names().get(row));
        }
    }

    String name() {
        return name;
    }

    WorkbookSheet.Builder sheet() {
        return sheet;
    }

    boolean isEmpty() {
        return next == NAMES;
    }

    /** One more column, under what it belongs to and what it is. */
    Column add(String node, String step) {
        int column = next++;
        sheet.put(NODE, column, node, Look.HEADER)
                .put(STEP, column, step, Look.HEADER)
                .width(column, WIDTH);
        return new Column(name, column, rows);
    }

    /** Leaves a column empty. */
    void gap() {
        next++;
    }

    void put(Column column, int unit, @Nullable Object value) {
        sheet.put(FIRST + unit, column.position(), value);
    }

    /** The formula of a unit; references to this sheet go without its name. */
    void formula(Column column, int unit, String text, Look look, int decimals) {
        sheet.formula(FIRST + unit, column.position(), text.replace(quoted(name) + "!", ""), look, decimals);
    }

    /** A formula above the units. */
    void above(int row, Column column, String text, Look look) {
        sheet.formula(row, column.position(), text.replace(quoted(name) + "!", ""), look, -1);
    }

    /** The name as formulas write it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** A fixed cell of any sheet. */
    static String fixed(String sheet, int row, int column) {
        return quoted(sheet) + "!$" + WorkbookSheet.letters(column) + "$" + (row + 1);
    }

    /** A column of a sheet, as formulas name it. */
    record Column(String sheet, int position, Rows rows) {
        private String letters() {
            return WorkbookSheet.letters(position);
        }

        /** The cell of a unit. */
        String cell(int unit) {
            return quoted(sheet) + "!" + letters() + (FIRST + unit + 1);
        }

        /** The cells of the reference. */
        String reference() {
            return range(Math.max(1, rows.reference()));
        }

        /** The cells of all units. */
        String all() {
            return range(rows.count());
        }

        private String range(int count) {
            return quoted(sheet) + "!$" + letters() + "$" + (FIRST + 1) + ":$" + letters() + "$" + (FIRST + count);
        }

        /** The cell of a row above the units. */
        String above(int row) {
            return fixed(sheet, row, position);
        }
    }
}
