package org.mattstock.io.internal.cube;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.internal.rows.CutTable;
import org.mattstock.io.internal.rows.Head;
import org.mattstock.io.internal.rows.Intake;
import org.mattstock.io.internal.rows.RowTaker;

/** A cube as rows: one for each figure, with the codes and names of its categories. */
public final class CubeTable {
    /** Rows begin after the header, which stands in no line of a file. */
    private static final long FIRST_LINE = 2;

    /** As many categories of each dimension are looked at before the rows are read. */
    private static final int MOST_LOOKED_AT = 500;

    private static final int MOST_FIRST = 200;

    private final Cube cube;
    private final CubeColumns columns;
    private final boolean flags;
    private final long[] strides;

    /** A cube for a reader. */
    public CubeTable(Cube cube, ReadOptions options, boolean flags) {
        this.cube = cube;
        this.flags = flags;
        columns = new CubeColumns(cube, options, flags);
        strides = new long[cube.dimensions().size()];
        long stride = cube.size() == 0 ? 0 : 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= cube.dimensions().get(i).size();
        }
    }

    /** Whether nothing but the cube itself says what its figures are. */
    public boolean isCalledByCube() {
        return columns.isCalledByCube();
    }

    /**
     * Reads the figures.
     *
     * @param format the format's name, as users give it
     * @param figures hands on every figure
     */
    public void read(Intake intake, String format, Consumer<FigureTaker> figures) {
        CutTable.read(
                intake, columns.options(), format, cube.source(), head(), taker -> figures.accept(new Rows(taker)));
    }

    /** The header, the first rows, and a row for each of the first categories of each dimension; without figures. */
    private Head head() {
        List<Head.Row> rows = new ArrayList<>();
        rows.add(new Head.Row(1, columns.headers()));
        Set<Long> positions = new TreeSet<>();
        long size = cube.size();
        for (long position = 0; position < Math.min(size, MOST_FIRST); position++) {
            positions.add(position);
        }
        if (size > 0) {
            axes(positions);
        }
        positions.forEach(position -> rows.add(new Head.Row(position + FIRST_LINE, texts(position))));
        return new Head(rows, false);
    }

    private void axes(Set<Long> positions) {
        int[] wanted = columns.wanted();
        long base = 0;
        for (int i = 0; i < wanted.length; i++) {
            base += wanted[i] * strides[i];
        }
        for (int i = 0; i < wanted.length; i++) {
            int most = Math.min(MOST_LOOKED_AT, cube.dimensions().get(i).size());
            for (int category = 0; category < most; category++) {
                positions.add(base + (category - wanted[i]) * strides[i]);
            }
        }
    }

    private List<String> texts(long position) {
        int[] categories = new int[strides.length];
        locate(position, categories);
        return columns.columns().stream()
                .map(column -> String.valueOf(column.text(categories)))
                .toList();
    }

    private void locate(long position, int[] categories) {
        long rest = position;
        for (int i = 0; i < categories.length; i++) {
            categories[i] = (int) (rest / strides[i]);
            rest %= strides[i];
        }
    }

    /** Makes rows of figures. */
    private final class Rows implements FigureTaker {
        private final RowTaker taker;
        private final int size = columns.columns().size();
        private final List<CubeColumn> all = columns.columns();
        private final int[] categories = new int[strides.length];
        private long last = -2;

        Rows(RowTaker taker) {
            this.taker = taker;
        }

        @Override
        public void figure(long position, long line, char[] text, int length, String letters) {
            place(position);
            taker.begin(Math.max(FIRST_LINE, line));
            int value = size - (flags ? 2 : 1);
            for (int i = 0; i < value; i++) {
                char[] field = all.get(i).text(categories);
                taker.field(i, field, 0, field.length);
            }
            taker.field(value, text, 0, length);
            if (flags) {
                taker.field(value + 1, letters.toCharArray(), 0, letters.length());
            }
            taker.end(size);
        }

        private void place(long position) {
            if (position == last + 1) {
                step();
            } else {
                locate(position, categories);
            }
            last = position;
        }

        private void step() {
            for (int i = categories.length - 1; i >= 0; i--) {
                categories[i]++;
                if (categories[i] < cube.dimensions().get(i).size()) {
                    return;
                }
                categories[i] = 0;
            }
        }
    }
}
