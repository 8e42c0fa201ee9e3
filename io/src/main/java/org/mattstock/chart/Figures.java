package org.mattstock.chart;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.table.Column;
import org.mattstock.table.Notation;
import org.mattstock.table.Table;

/** The table that a chart is made of, with numbers as its readers write them. */
record Figures(Table table, Notation notation) {
    /**
     * The table, checked.
     *
     * @param kind of chart, for messages
     * @param label which column holds what rows are called
     * @param columns how many the chart needs at least; all but the label hold numbers, up to this number
     */
    static Figures of(Table table, Caption caption, String kind, int label, int columns) {
        Objects.requireNonNull(table, "table");
        if (table.rowCount() == 0 || table.columns().size() < columns) {
            throw new IllegalArgumentException(
                    "table must have at least one row and " + columns + " columns for " + kind + ", got "
                            + table.rowCount() + " and " + table.columns().size());
        }
        for (int i = 0; i < columns; i++) {
            Column column = table.columns().get(i);
            if (column.kind().isText() != (i == label)) {
                throw new IllegalArgumentException("column " + i + " must hold " + (i == label ? "text" : "numbers")
                        + " for " + kind + ", got " + column.kind() + " in " + column.name());
            }
        }
        return new Figures(table, caption.notation());
    }

    int rows() {
        return table.rowCount();
    }

    int columns() {
        return table.columns().size();
    }

    String heading(int column) {
        return table.columns().get(column).name();
    }

    String label(int row, int column) {
        return table.cell(row, column).map(Object::toString).orElse("");
    }

    OptionalDouble number(int row, int column) {
        return table.cell(row, column)
                .map(cell -> OptionalDouble.of(((Number) cell).doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /**
     * A number that a chart cannot do without.
     *
     * @throws IllegalArgumentException if the cell is empty
     */
    double required(int row, int column) {
        return number(row, column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "column " + heading(column) + " must have a number in every row, got none in row " + row));
    }

    /** All numbers of a column, those of empty cells left out. */
    double[] numbers(int column) {
        return IntStream.range(0, rows())
                .mapToObj(row -> number(row, column))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
    }

    /** A cell as readers see it; empty if it is. */
    String shown(int row, int column) {
        return table.cell(row, column)
                .map(cell -> shown(cell, table.columns().get(column)))
                .orElse("");
    }

    private String shown(Object cell, Column column) {
        if (cell instanceof Long whole) {
            return notation.whole(whole);
        }
        return cell instanceof Double value ? notation.decimal(value, column.decimals()) : cell.toString();
    }

    List<String> headings() {
        return table.columns().stream().map(Column::name).toList();
    }
}
