package org.mattstock.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.table.Column;
import org.mattstock.table.Table;

/** Data frames as panels, and results as data frames. */
public final class Frames {
    private static final Set<String> NEEDED = new LinkedHashSet<>(List.of("unit", "indicator", "year", "value"));

    private Frames() {}

    /**
     * The panel of a frame in long form, a row a figure, brought to the driver. Its columns are {@code unit}, {@code indicator},
     * {@code year}, {@code value}, in any order; a null or NaN value is a cell that is missing for an unknown reason. A column
     * {@code breakdown} has codes such as K and M, null for all. Other columns are not read. Units, indicators and years come in their own
     * order, so that the panel does not depend on the order of the rows.
     *
     * @param figures each cell once
     * @throws IllegalArgumentException if a column is not there, an id or a year is null, or a cell comes twice
     */
    public static Panel panel(Dataset<Row> figures) {
        return panel(figures, Panel.builder().build());
    }

    /**
     * The panel of a frame in long form, with what is known of units and indicators.
     *
     * @param figures each cell once
     * @param known where names and kinds of units, names and ranges of indicators, and groupings are taken from; its figures are not
     * @throws IllegalArgumentException if a column is not there, an id or a year is null, or a cell comes twice
     */
    public static Panel panel(Dataset<Row> figures, Panel known) {
        List<String> columns = Arrays.asList(figures.columns());
        for (String needed : NEEDED) {
            if (!columns.contains(needed)) {
                throw new IllegalArgumentException(
                        "columns must be " + String.join(", ", NEEDED) + ", got " + String.join(", ", columns));
            }
        }
        List<Row> rows = figures.select(
                        functions.col("unit").cast("string"),
                        functions.col("indicator").cast("string"),
                        functions.col("year").cast("int"),
                        functions.col("value").cast("double"),
                        columns.contains("breakdown")
                                ? functions.col("breakdown").cast("string")
                                : functions.lit(null).cast("string"))
                .collectAsList();
        Set<String> units = new TreeSet<>();
        Set<String> indicators = new TreeSet<>();
        for (Row row : rows) {
            requireKeys(row);
            units.add(row.getString(0));
            indicators.add(row.getString(1));
        }
        PanelBuilder builder = Panel.builder();
        units.forEach(id -> builder.unit(unit(known, id)));
        indicators.forEach(id -> builder.indicator(indicator(known, id)));
        known.groupings().forEach(builder::grouping);
        rows.forEach(row -> add(builder, row));
        return builder.build();
    }

    static Unit unit(Panel known, String id) {
        Optional<Unit> found = known.unit(id).filter(unit -> unit.id().equals(id));
        return found.orElseGet(() -> Unit.of(id, id));
    }

    static Indicator indicator(Panel known, String id) {
        return known.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseGet(() -> Indicator.of(id, id));
    }

    private static void requireKeys(Row row) {
        for (int i = 0; i < 3; i++) {
            if (row.isNullAt(i)) {
                throw new IllegalArgumentException("unit, indicator and year must not be null, got the row " + row);
            }
        }
    }

    private static void add(PanelBuilder builder, Row row) {
        Breakdown breakdown = row.isNullAt(4) ? Breakdown.TOTAL : Breakdown.of(row.getString(4));
        boolean isMissing = row.isNullAt(3) || Double.isNaN(row.getDouble(3));
        PanelBuilder.Receipt receipt = isMissing
                ? builder.missing(row.getString(1), breakdown, row.getString(0), row.getInt(2), MissingReason.UNKNOWN)
                : builder.value(row.getString(1), breakdown, row.getString(0), row.getInt(2), row.getDouble(3));
        if (receipt != PanelBuilder.Receipt.ADDED) {
            throw new IllegalArgumentException("cells must come once each, got again " + row);
        }
    }

    /**
     * A result as a frame: {@code Frames.of(session, scores.toTable())}, {@code ranking.toTable()} or any other. Columns have the names
     * of the table's, an empty cell is null, numbers are long and double with all their digits.
     */
    public static Dataset<Row> of(SparkSession session, Table table) {
        StructType schema = new StructType();
        for (Column column : table.columns()) {
            schema = schema.add(column.name(), type(column.kind()), true);
        }
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Object[] cells = new Object[table.columns().size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = table.cell(row, column).orElse(null);
            }
            rows.add(RowFactory.create(cells));
        }
        return session.createDataFrame(rows, schema);
    }

    private static DataType type(Column.Kind kind) {
        return switch (kind) {
            case TEXT, WORDS -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case DECIMAL -> DataTypes.DoubleType;
        };
    }
}
