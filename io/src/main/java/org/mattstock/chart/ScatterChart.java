package org.mattstock.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** A point for each row. */
final class ScatterChart {
    private static final int X = 1;
    private static final int Y = 2;
    private static final double ROOM = 400;
    private static final double UNITS = 1000;
    private static final double NARROW = 280;
    private static final double WIDE = 600;

    private final Figures figures;
    private final Caption caption;
    private final Scale across;
    private final Scale up;
    private final Drawing.Builder drawing = Drawing.of("scatter", Gutters.TICKS);

    private ScatterChart(Figures figures, Caption caption) {
        this.figures = figures;
        this.caption = caption;
        this.across = Scale.around(figures.numbers(X));
        this.up = Scale.around(figures.numbers(Y));
    }

    static Chart of(Table table, Caption caption) {
        Figures figures = Figures.of(table, caption, "a scatter", 0, Y + 1);
        return Drawn.of(caption, table, new ScatterChart(figures, caption).drawing());
    }

    private Drawing drawing() {
        drawing.line(Side.HEAD, figures.heading(Y));
        Path grid = across.gridDown(UNITS, ROOM);
        for (double tick : up.ticks()) {
            grid.line(0, ROOM * (1 - up.at(tick)), UNITS, ROOM * (1 - up.at(tick)));
            drawing.beside(Side.LEFT, 1 - up.at(tick), "", caption.notation().decimal(tick, up.decimals()), "tick");
        }
        drawing.mark("grid", grid);
        addMedians();
        IntStream.range(0, figures.rows()).filter(row -> look(row).isEmpty()).forEach(this::addPoint);
        IntStream.range(0, figures.rows()).filter(row -> !look(row).isEmpty()).forEach(this::addPoint);
        addNames();
        drawing.ticks(Side.BELOW, across.ticks(caption.notation(), NARROW, WIDE));
        drawing.line(Side.FOOT, figures.heading(X));
        return drawing.build(UNITS, ROOM, ROOM);
    }

    /** Each line tells where it goes to whoever points at it. */
    private void addMedians() {
        double x = UNITS * across.at(median(figures.numbers(X)));
        double y = ROOM * (1 - up.at(median(figures.numbers(Y))));
        drawing.mark("dashed", new Path().line(x, 0, x, ROOM), middle(X));
        drawing.mark("dashed", new Path().line(0, y, UNITS, y), middle(Y));
    }

    private String middle(int column) {
        return figures.heading(column) + ": " + caption.notation().decimal(median(figures.numbers(column)), 1);
    }

    private String look(int row) {
        return caption.look(figures.label(row, 0));
    }

    private double x(int row) {
        return across.at(figures.required(row, X));
    }

    private double y(int row) {
        return 1 - up.at(figures.required(row, Y));
    }

    private void addPoint(int row) {
        Path point = new Path().point(UNITS * x(row), ROOM * y(row));
        drawing.mark("dot" + look(row), point, figures.label(row, 0));
    }

    /** Whoever is followed, the first row, and whoever is farthest out. */
    private void addNames() {
        PointNames names = new PointNames(ROOM);
        List<Integer> rows = new ArrayList<>(IntStream.range(0, figures.rows())
                .filter(row -> !look(row).isEmpty())
                .boxed()
                .toList());
        Stream.<ToDoubleFunction<Integer>>of(row -> -y(row), this::y, this::x, row -> -x(row), row -> -row)
                .map(this::most)
                .forEach(rows::add);
        rows.stream()
                .distinct()
                .forEach(row -> names.add(new PointNames.Point(x(row), y(row), figures.label(row, 0), look(row))));
        names.addTo(drawing);
    }

    private int most(ToDoubleFunction<Integer> measure) {
        return IntStream.range(0, figures.rows())
                .boxed()
                .max(Comparator.comparingDouble(measure).thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
