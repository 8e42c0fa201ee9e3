package org.mattstock.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;

/** Rows of a wide table, unit and figures, NaN where there is none: as bytes, and as a panel. */
final class Packed {
    private static final Cell NONE = new Cell.Missing(MissingReason.UNKNOWN, "");

    private final List<String> units = new ArrayList<>();
    private final double[][] columns;

    Packed(int width) {
        columns = new double[width][16];
    }

    /** Rows whose first cell is the unit's id and whose others are doubles or null. */
    static Packed of(Iterator<Row> rows, int width) {
        Packed packed = new Packed(width);
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.isNullAt(0)) {
                throw new IllegalArgumentException("unit must not be null, got the row " + row);
            }
            packed.units.add(row.getString(0));
            int last = packed.units.size() - 1;
            for (int i = 0; i < width; i++) {
                packed.set(i, last, row.isNullAt(i + 1) ? Double.NaN : row.getDouble(i + 1));
            }
        }
        return packed;
    }

    /** Adds a row of one figure. */
    void add(String unit, double value) {
        units.add(unit);
        set(0, units.size() - 1, value);
    }

    private void set(int column, int row, double value) {
        if (row >= columns[column].length) {
            columns[column] = Arrays.copyOf(columns[column], 2 * row);
        }
        columns[column][row] = value;
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream to = new DataOutputStream(bytes)) {
            to.writeInt(units.size());
            for (int row = 0; row < units.size(); row++) {
                to.writeUTF(units.get(row));
                for (double[] column : columns) {
                    to.writeDouble(column[row]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Adds the rows of {@link #toBytes}. */
    void add(byte[] bytes) {
        try (DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (int left = from.readInt(); left > 0; left--) {
                units.add(from.readUTF());
                for (int i = 0; i < columns.length; i++) {
                    set(i, units.size() - 1, from.readDouble());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A panel of one year; units and indicators are described as they are known, or by their ids. */
    Panel panel(List<String> indicators, int year, Panel known) {
        PanelBuilder builder = Panel.builder();
        units.forEach(id -> builder.unit(Frames.unit(known, id)));
        known.groupings().forEach(builder::grouping);
        for (int i = 0; i < columns.length; i++) {
            String id = indicators.get(i);
            builder.indicator(Frames.indicator(known, id));
            double[] values = Arrays.copyOf(columns[i], units.size());
            builder.column(id, Breakdown.TOTAL, List.of(year), values, gaps(values));
        }
        return builder.build();
    }

    /** The cells without a value, where a 0 is put: values must be finite. */
    private static List<Cell.Run> gaps(double[] values) {
        List<Cell.Run> gaps = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                int first = i;
                while (i < values.length && Double.isNaN(values[i])) {
                    values[i++] = 0;
                }
                gaps.add(new Cell.Run(first, i - first, NONE));
            }
        }
        return gaps;
    }
}
