package org.mattstock.chart;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** Spans of places, a row each. */
final class SpanRows {
    /** More rows than these are drawn side by side. */
    static final int MOST = 40;

    static final double NARROW = 200;
    private static final double ROW = 22;
    private static final double WIDE = 400;
    private static final double THIN = 0.28;
    private static final double TALL = 0.12;

    private SpanRows() {}

    static Chart of(Table table, Caption caption, int places) {
        Figures figures = Figures.of(table, caption, "spans", SpanTable.LABEL, SpanTable.COLUMNS);
        Scale scale = Scale.places(end(figures, places));
        Drawing.Builder drawing = Drawing.of("spans", Gutters.NAMES);
        SpanTable.keys(drawing, caption);
        drawing.mark("grid", scale.gridDown(scale.to() - scale.from(), figures.rows()));
        for (int row = 0; row < figures.rows(); row++) {
            add(drawing, figures, caption, row);
        }
        drawing.ticks(Side.BELOW, scale.ticks(caption.notation(), NARROW, WIDE));
        return Drawn.of(caption, table, drawing.build(scale.to() - scale.from(), figures.rows(), ROW * figures.rows()));
    }

    /** A round place beyond the longest span. */
    private static int end(Figures figures, int places) {
        double longest = IntStream.range(0, figures.rows())
                .mapToDouble(row -> Math.max(figures.required(row, SpanTable.TO), figures.required(row, 0)))
                .max()
                .orElse(places);
        double step = longest > 100 ? 20 : longest > 20 ? 10 : 1;
        return (int) Math.min(places, step * Math.ceil(longest / step));
    }

    private static void add(Drawing.Builder drawing, Figures figures, Caption caption, int row) {
        String label = figures.label(row, SpanTable.LABEL);
        String look = caption.look(label);
        drawing.mark("span90" + look, bar(figures, row, SpanTable.FROM, SpanTable.TO));
        drawing.mark("span50" + look, bar(figures, row, SpanTable.INNER_FROM, SpanTable.INNER_TO));
        OptionalDouble middle = figures.number(row, SpanTable.MIDDLE);
        middle.ifPresent(at -> drawing.mark("middle", new Path().line(at - 0.5, row + TALL, at - 0.5, row + 1 - TALL)));
        double place = figures.required(row, 0) - 0.5;
        drawing.mark("halo", new Path().point(place, row + 0.5));
        drawing.mark("point" + look, new Path().point(place, row + 0.5));
        double y = (row + 0.5) / figures.rows();
        drawing.beside(Side.LEFT, y, figures.shown(row, 0), label, look);
        drawing.beside(Side.RIGHT, y, "", range(figures, row), look);
    }

    private static Path bar(Figures figures, int row, int from, int to) {
        return new Path().box(figures.required(row, from) - 1, row + THIN, figures.required(row, to), row + 1 - THIN);
    }

    private static String range(Figures figures, int row) {
        return figures.notation()
                .range((long) figures.required(row, SpanTable.FROM), (long) figures.required(row, SpanTable.TO));
    }
}
