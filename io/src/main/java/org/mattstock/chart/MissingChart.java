package org.mattstock.chart;

import java.util.List;
import java.util.StringJoiner;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** Where figures are missing: a stripe for each. */
final class MissingChart {
    private static final int MISSING = 1;
    private static final int STANDS_IN = 2;
    private static final double ROW = 20;
    private static final double EDGE = 0.14;
    /** Of the width: the room before those that stand apart. */
    private static final double BEFORE = 0.015;

    private final Figures figures;
    private final Caption caption;
    private final int columns;
    private final int apart;
    private final Drawing.Builder drawing = Drawing.of("missing", Gutters.TITLES);

    private MissingChart(Figures figures, Caption caption, int apart) {
        this.figures = figures;
        this.caption = caption;
        this.columns = figures.columns() - 1;
        this.apart = apart;
    }

    static Chart of(Table table, Caption caption, int apart) {
        Figures figures = Figures.of(
                table,
                caption,
                "missing figures",
                0,
                Math.max(2, table.columns().size()));
        if (apart < 0 || apart >= table.columns().size()) {
            throw new IllegalArgumentException(
                    "apart must be from 0 to " + (table.columns().size() - 1) + ", got " + apart);
        }
        MissingChart chart = new MissingChart(figures, caption, apart);
        return new Drawn(caption, table, chart.printed(), chart.drawing());
    }

    private Drawing drawing() {
        caption.key(0).ifPresent(text -> drawing.key(text, "gone", "M6 1H10V13H6Z"));
        caption.key(1).filter(text -> hasAny(STANDS_IN)).ifPresent(text -> drawing.key(text, "older", "M6 1H10V13H6Z"));
        Path ground = new Path();
        for (int row = 0; row < figures.rows(); row++) {
            ground.box(0, row + EDGE, columns - apart, row + 1 - EDGE);
            if (apart > 0) {
                ground.box(left(columns - apart), row + EDGE, width(), row + 1 - EDGE);
            }
        }
        drawing.mark("h0", ground);
        addStripes("gone", MISSING);
        addStripes("older", STANDS_IN);
        for (int row = 0; row < figures.rows(); row++) {
            double y = (row + 0.5) / figures.rows();
            drawing.beside(Side.LEFT, y, "", figures.label(row, 0), "");
            drawing.beside(Side.RIGHT, y, "", caption.notation().whole(count(row, MISSING)), "");
        }
        addTicks();
        return drawing.build(width(), figures.rows(), ROW * figures.rows());
    }

    private double left(int column) {
        return column < columns - apart ? column : column + BEFORE * columns;
    }

    private double width() {
        return left(columns - 1) + 1;
    }

    private void addStripes(String look, int state) {
        Path stripes = new Path();
        for (int row = 0; row < figures.rows(); row++) {
            int begun = 0;
            for (int column = 0; column <= columns; column++) {
                boolean ends = column == columns || column == columns - apart || !is(row, column, state);
                if (ends && column > begun) {
                    stripes.box(left(begun), row + EDGE, left(column - 1) + 1, row + 1 - EDGE);
                }
                begun = column < columns && is(row, column, state) ? ends ? column : begun : column + 1;
            }
        }
        drawing.mark(look, stripes);
    }

    private boolean is(int row, int column, int state) {
        return figures.number(row, 1 + column).orElse(0) == state;
    }

    private int count(int row, int state) {
        int count = 0;
        for (int column = 0; column < columns; column++) {
            count += is(row, column, state) ? 1 : 0;
        }
        return count;
    }

    private boolean hasAny(int state) {
        for (int row = 0; row < figures.rows(); row++) {
            if (count(row, state) > 0) {
                return true;
            }
        }
        return false;
    }

    private void addTicks() {
        double ranked = left(columns - apart - 1) + 1;
        Scale.places(Math.max(1, columns - apart))
                .ticks(caption.notation(), SpanRows.NARROW, 380)
                .forEach(tick -> drawing.ticks(Side.BELOW, List.of(tick.within(ranked / width()))));
    }

    /** A row each, with the names of those that lack the figure: a column for each of them would be too wide to read. */
    private Table printed() {
        Table.Builder printed = Table.builder(figures.table().title())
                .text(figures.heading(0))
                .integer(caption.key(0).orElse("missing"))
                .text(caption.key(0).map(text -> text + ": ").orElse("who: "));
        boolean others = hasAny(STANDS_IN);
        if (others) {
            printed.text(caption.key(1).orElse("stands in"));
        }
        for (int row = 0; row < figures.rows(); row++) {
            if (others) {
                printed.row(figures.label(row, 0), count(row, MISSING), names(row, MISSING), names(row, STANDS_IN));
            } else {
                printed.row(figures.label(row, 0), count(row, MISSING), names(row, MISSING));
            }
        }
        return printed.build();
    }

    private String names(int row, int state) {
        StringJoiner names = new StringJoiner(", ");
        for (int column = 0; column < columns; column++) {
            if (is(row, column, state)) {
                names.add(figures.heading(1 + column));
            }
        }
        return names.toString();
    }
}
