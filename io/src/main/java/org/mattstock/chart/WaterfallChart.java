package org.mattstock.chart;

import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** Steps that add up. */
final class WaterfallChart {
    private static final int WON = 1;
    private static final int POSSIBLE = 2;
    private static final double ROW = 32;
    private static final double THIN = 0.2;
    private static final double WIDE = 340;

    private WaterfallChart() {}

    static Chart of(Table table, Caption caption) {
        Figures figures = Figures.of(table, caption, "a waterfall", 0, POSSIBLE + 1);
        Scale scale = Scale.fromZero(ends(figures));
        Drawing.Builder drawing = Drawing.of("waterfall", Gutters.TITLES);
        caption.key(0).ifPresent(text -> drawing.key(text, "bar", "M0 2H16V12H0Z"));
        caption.key(1).ifPresent(text -> drawing.key(text, "frame", "M1 2H15V12H1Z"));
        drawing.mark("grid", scale.gridDown(100, figures.rows()));
        double begun = 0;
        for (int row = 0; row < figures.rows(); row++) {
            boolean sum = row == figures.rows() - 1;
            add(drawing, figures, scale, row, sum ? 0 : begun);
            begun += figures.required(row, WON);
        }
        drawing.ticks(Side.BELOW, scale.ticks(caption.notation(), SpanRows.NARROW, WIDE));
        return Drawn.of(caption, table, drawing.build(100, figures.rows(), ROW * figures.rows()));
    }

    /** Where each step begins and ends, and what was possible. */
    private static double[] ends(Figures figures) {
        double[] ends = new double[3 * figures.rows()];
        double begun = 0;
        for (int row = 0; row < figures.rows(); row++) {
            double from = row == figures.rows() - 1 ? 0 : begun;
            ends[3 * row] = from;
            ends[3 * row + 1] = from + figures.required(row, WON);
            ends[3 * row + 2] = from + figures.number(row, POSSIBLE).orElse(0);
            begun += figures.required(row, WON);
        }
        return ends;
    }

    private static void add(Drawing.Builder drawing, Figures figures, Scale scale, int row, double from) {
        double y = (row + 0.5) / figures.rows();
        String look = row == figures.rows() - 1 ? " strong" : "";
        drawing.beside(Side.LEFT, y, "", figures.label(row, 0), look);
        drawing.beside(Side.RIGHT, y, "", figures.shown(row, WON), look);
        figures.number(row, POSSIBLE)
                .ifPresent(possible -> drawing.mark("frame", box(scale, row, from, from + possible)));
        double end = from + figures.required(row, WON);
        drawing.mark("bar" + look, box(scale, row, from, end));
        if (row < figures.rows() - 1) {
            double x = 100 * scale.at(end);
            drawing.mark("joint", new Path().line(x, row + 1 - THIN, x, row + 1 + THIN));
        }
    }

    private static Path box(Scale scale, int row, double from, double to) {
        double left = 100 * scale.at(Math.min(from, to));
        return new Path().box(left, row + THIN, 100 * scale.at(Math.max(from, to)), row + 1 - THIN);
    }
}
