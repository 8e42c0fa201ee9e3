package org.mattstock.io.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;

/** Writes the cells of a panel, column by column: an indicator in a breakdown, its years outermost, units contiguous. */
final class ColumnWriter {
    static final int RUN_BYTES = 3 * Integer.BYTES;

    /** A part of the values is closed with the column by which it reaches this size. */
    private static final int PART = 1 << 20;

    private static final Cell.Observed PLAIN = new Cell.Observed(0);

    private final Panel panel;
    private final Map<Cell, Integer> states = new HashMap<>();
    private final StringBuilder columns = new StringBuilder();
    private final StringBuilder stateLines = new StringBuilder();
    private final List<Archive.Entry> parts = new ArrayList<>();
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();

    private ColumnWriter(Panel panel) {
        this.panel = panel;
    }

    /** The columns, the states of cells and the parts with the values. */
    static List<Archive.Entry> entries(Panel panel) {
        ColumnWriter writer = new ColumnWriter(panel);
        for (Indicator indicator : panel.indicators()) {
            panel.breakdowns(indicator.id()).forEach(breakdown -> writer.add(indicator.id(), breakdown));
        }
        return writer.finished();
    }

    static String partName(int number) {
        String digits = String.valueOf(1_000_000 + number).substring(1);
        return "panel/values-".concat(digits).concat(".bin");
    }

    private List<Archive.Entry> finished() {
        closePart();
        List<Archive.Entry> entries = new ArrayList<>(parts);
        entries.add(Archive.Entry.ofText(PanelArchive.COLUMNS, columns.toString()));
        entries.add(Archive.Entry.ofText(PanelArchive.STATES, stateLines.toString()));
        return entries;
    }

    private void add(String indicator, Breakdown breakdown) {
        List<Slice> rows = panel.years().stream()
                .map(year -> panel.slice(indicator, breakdown, year))
                .filter(ColumnWriter::hasCells)
                .toList();
        double[] values =
                new double[Math.multiplyExact(rows.size(), panel.units().size())];
        Runs runs = new Runs();
        for (int cell = 0; cell < values.length; cell++) {
            Cell found = rows.get(cell / panel.units().size())
                    .cellAt(cell % panel.units().size());
            values[cell] = found instanceof Cell.Observed observed ? observed.value() : 0;
            runs.add(cell, found);
        }
        NumberForm form = NumberForm.of(values);
        put(form, values, runs);
        Lines.add(
                columns,
                List.of(
                        indicator,
                        breakdown.code(),
                        rows.stream().map(row -> String.valueOf(row.year())).collect(Collectors.joining(" ")),
                        String.valueOf(form.decimals()),
                        String.valueOf(runs.count())));
    }

    private static boolean hasCells(Slice row) {
        for (int unit = 0; unit < row.size(); unit++) {
            if (!(row.cellAt(unit) instanceof Cell.Absent)) {
                return true;
            }
        }
        return false;
    }

    private void put(NumberForm form, double[] values, Runs runs) {
        int size = Math.addExact(
                Math.multiplyExact(values.length, form.bytes()), Math.multiplyExact(runs.count(), RUN_BYTES));
        ByteBuffer block = ByteBuffer.allocate(size);
        form.put(values, block);
        runs.numbers.forEach(block::putInt);
        part.writeBytes(block.array());
        if (part.size() >= PART) {
            closePart();
        }
    }

    private void closePart() {
        if (part.size() > 0) {
            parts.add(Archive.Entry.owning(partName(parts.size() + 1), part.toByteArray()));
            part.reset();
        }
    }

    private int number(Cell state) {
        Integer known = states.get(state);
        if (known == null) {
            known = states.size();
            states.put(state, known);
            Lines.add(stateLines, CellState.fields(state));
        }
        return known;
    }

    /** The stretches of cells that are more, or less, than a value: first cell, number of cells, number of the state. */
    private final class Runs {
        private final List<Integer> numbers = new ArrayList<>();
        private Cell latest = PLAIN;

        void add(int cell, Cell found) {
            Cell state = found instanceof Cell.Observed ? new Cell.Observed(0, found.flags()) : found;
            if (!state.equals(PLAIN) && state.equals(latest)) {
                int length = numbers.size() - 2;
                numbers.set(length, numbers.get(length) + 1);
            } else if (!state.equals(PLAIN)) {
                numbers.addAll(List.of(cell, 1, number(state)));
            }
            latest = state;
        }

        int count() {
            return numbers.size() / 3;
        }
    }
}
