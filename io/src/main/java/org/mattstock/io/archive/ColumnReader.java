package org.mattstock.io.archive;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.PanelBuilder;

/** Reads the cells of a panel into a builder that knows all units, column by column. */
final class ColumnReader {
    static final int FIELDS = 5;

    private final Archive archive;
    private final int units;
    private final List<Cell> states;
    private final PanelBuilder builder;
    private int parts;
    private ByteBuffer part = ByteBuffer.allocate(0);

    ColumnReader(Archive archive, int units, List<Cell> states, PanelBuilder builder) {
        this.archive = archive;
        this.units = units;
        this.states = states;
        this.builder = builder;
    }

    /** The next column, as its line says. */
    void read(List<String> fields) {
        List<Integer> years = years(fields.get(2));
        NumberForm form = new NumberForm(Fields.number("decimals", fields.get(3)));
        int runs = Fields.number("the number of runs", fields.get(4));
        long cells = (long) years.size() * units;
        requireThere(cells * form.bytes() + (long) runs * ColumnWriter.RUN_BYTES, runs);
        double[] values = form.get(part, (int) cells);
        require(builder.column(fields.get(0), Breakdown.of(fields.get(1)), years, values, runs(runs)), fields);
    }

    private static List<Integer> years(String text) {
        List<Integer> years = new ArrayList<>();
        if (!text.isEmpty()) {
            for (String year : Fields.split(text, ' ')) {
                years.add(Fields.number("a year", year));
            }
        }
        return years;
    }

    /** A column lies whole in one part, so that what it takes must be there before anything is set aside for it. */
    private void requireThere(long bytes, int runs) {
        if (!part.hasRemaining() && bytes > 0) {
            String name = ColumnWriter.partName(++parts);
            Optional<Archive.Entry> next = archive.entry(name);
            if (next.isEmpty()) {
                throw new IllegalArgumentException(
                        "there must be an entry " + name + " with the values, and there is none");
            }
            part = ByteBuffer.wrap(next.get().raw());
        }
        if (runs < 0 || bytes > part.remaining()) {
            throw new IllegalArgumentException("a column must lie in one part of the values, got one of " + bytes
                    + " bytes where " + part.remaining() + " are left in " + ColumnWriter.partName(parts));
        }
    }

    private List<Cell.Run> runs(int count) {
        List<Cell.Run> runs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int first = part.getInt();
            int length = part.getInt();
            runs.add(new Cell.Run(first, length, state(part.getInt())));
        }
        return runs;
    }

    private Cell state(int number) {
        if (number < 0 || number >= states.size()) {
            throw new IllegalArgumentException(
                    "a run must have one of " + states.size() + " states of cells, got number " + number);
        }
        return states.get(number);
    }

    private static void require(PanelBuilder.Receipt receipt, List<String> fields) {
        if (receipt == PanelBuilder.Receipt.DUPLICATE) {
            throw new IllegalArgumentException("an indicator must come once in a breakdown, got "
                    + Fields.quoted(fields.get(0)) + " in " + Fields.quoted(fields.get(1)) + " again");
        }
    }

    /** To be called after the last column. */
    void requireNothingLeft() {
        String name = ColumnWriter.partName(parts + 1);
        if (part.hasRemaining() || archive.entry(name).isPresent()) {
            throw new IllegalArgumentException("the columns must use all values, got more in "
                    + (part.hasRemaining() ? ColumnWriter.partName(parts) : name));
        }
    }
}
