package org.mattstock.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** Bars from 0. */
final class BarChart {
    private static final int VALUE = 1;
    private static final int TICK = 2;
    private static final double ROW = 24;
    private static final double THIN = 0.24;
    private static final double TALL = 0.1;
    private static final double WIDE = 340;

    private BarChart() {}

    static Chart of(Table table, Caption caption) {
        Figures figures = Figures.of(table, caption, "bars", 0, VALUE + 1);
        boolean ticked = figures.columns() > TICK
                && !figures.table().columns().get(TICK).kind().isText();
        double[] values = ticked
                ? DoubleStream.concat(Arrays.stream(figures.numbers(VALUE)), Arrays.stream(figures.numbers(TICK)))
                        .toArray()
                : figures.numbers(VALUE);
        Scale scale = Scale.fromZero(values);
        Drawing.Builder drawing = Drawing.of("bars", Gutters.TITLES);
        caption.key(0).ifPresent(text -> drawing.key(text, "bar", "M0 2H16V12H0Z"));
        caption.key(1).ifPresent(text -> drawing.key(text, "middle", "M8 1V13"));
        drawing.mark("grid", scale.gridDown(100, figures.rows()));
        for (int row = 0; row < figures.rows(); row++) {
            add(drawing, figures, scale, row, caption.look(figures.label(row, 0)));
            if (ticked) {
                addTick(drawing, figures, scale, row);
            }
        }
        drawing.ticks(Side.BELOW, scale.ticks(caption.notation(), SpanRows.NARROW, WIDE));
        drawing.line(Side.FOOT, figures.heading(VALUE));
        return Drawn.of(caption, table, drawing.build(100, figures.rows(), ROW * figures.rows()));
    }

    private static void add(Drawing.Builder drawing, Figures figures, Scale scale, int row, String look) {
        double y = (row + 0.5) / figures.rows();
        drawing.beside(Side.LEFT, y, "", figures.label(row, 0), look);
        drawing.beside(Side.RIGHT, y, "", figures.shown(row, VALUE), look);
        figures.number(row, VALUE).ifPresent(value -> {
            double zero = 100 * scale.at(0);
            double end = 100 * scale.at(value);
            drawing.mark(
                    "bar" + look, new Path().box(Math.min(zero, end), row + THIN, Math.max(zero, end), row + 1 - THIN));
        });
    }

    private static void addTick(Drawing.Builder drawing, Figures figures, Scale scale, int row) {
        figures.number(row, TICK).ifPresent(value -> {
            double x = 100 * scale.at(value);
            drawing.mark("middle", new Path().line(x, row + TALL, x, row + 1 - TALL));
        });
    }
}
