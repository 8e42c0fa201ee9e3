package org.mattstock.table;

import java.util.List;

/** The cells of a table as a reader sees them, at full length. */
final class ShownCells {
    private final List<Column> columns;
    private final String[][] cells;

    private ShownCells(List<Column> columns, String[][] cells) {
        this.columns = columns;
        this.cells = cells;
    }

    static ShownCells of(Table table, Notation notation) {
        String[][] cells = new String[table.rowCount()][table.columns().size()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                cells[row][column] = table.shown(row, column, notation);
            }
        }
        return new ShownCells(table.columns(), cells);
    }

    int columnCount() {
        return columns.size();
    }

    int rowCount() {
        return cells.length;
    }

    String heading(int column) {
        return AlignedText.printable(columns.get(column).name());
    }

    boolean isText(int column) {
        return columns.get(column).kind().isText();
    }

    String cell(int row, int column) {
        return cells[row][column];
    }

    /** The width of the widest cell, the heading not counted. */
    int widest(int column) {
        int widest = 0;
        for (String[] row : cells) {
            widest = Math.max(widest, DisplayWidth.of(row[column]));
        }
        return widest;
    }
}
