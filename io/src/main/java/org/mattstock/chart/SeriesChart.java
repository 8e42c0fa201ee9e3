package org.mattstock.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.chart.Drawing.Anchor;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** Places or values over years. */
final class SeriesChart {
    private static final double ROOM = 380;
    private static final double UNITS = 1000;
    /** Where the years end and the leaders to the names begin. */
    private static final double YEARS = 930;

    private static final double LEADERS = 945;
    private static final double NAME = 17;
    private static final double NARROW = 200;
    private static final double WIDE = 420;

    /** Which values are on top. */
    enum Top {
        LOWEST,
        HIGHEST
    }

    private final Figures figures;
    private final Caption caption;
    private final Top top;
    private final Scale scale;
    private final double room;
    private final Drawing.Builder drawing;

    private SeriesChart(Figures figures, Caption caption, Top top) {
        this.figures = figures;
        this.caption = caption;
        this.top = top;
        this.scale = scale(top, allOf(figures));
        this.room = Math.max(ROOM, NAME * (figures.rows() + 1));
        this.drawing = Drawing.of(top == Top.LOWEST ? "bump" : "lines", Gutters.SERIES);
    }

    static Chart of(Table table, Caption caption, Top top) {
        Figures figures = Figures.of(
                table, caption, "years", 0, Math.max(3, table.columns().size()));
        return Drawn.of(caption, table, new SeriesChart(figures, caption, top).drawing());
    }

    private static double[] allOf(Figures figures) {
        return IntStream.range(1, figures.columns())
                .mapToObj(figures::numbers)
                .flatMapToDouble(Arrays::stream)
                .toArray();
    }

    private static Scale scale(Top top, double[] values) {
        return top == Top.HIGHEST
                ? Scale.around(values)
                : Scale.places((int) Math.ceil(Arrays.stream(values).max().orElse(1)));
    }

    private Drawing drawing() {
        Path grid = new Path();
        for (double tick : scale.ticks()) {
            grid.line(0, y(tick), YEARS, y(tick));
            drawing.beside(Side.LEFT, y(tick) / room, "", caption.notation().decimal(tick, scale.decimals()), "tick");
        }
        drawing.mark("grid", grid);
        IntStream.range(0, figures.rows()).filter(row -> look(row).isEmpty()).forEach(this::addLine);
        IntStream.range(0, figures.rows()).filter(row -> !look(row).isEmpty()).forEach(this::addLine);
        addNames();
        drawing.ticks(Side.BELOW, years());
        return drawing.build(UNITS, room, room);
    }

    private String look(int row) {
        return caption.look(figures.label(row, 0));
    }

    private double x(int column) {
        return YEARS * (column - 1) / (figures.columns() - 2);
    }

    private double y(double value) {
        return room * (top == Top.LOWEST ? scale.at(value) : 1 - scale.at(value));
    }

    /** Never a line across a year without a figure. */
    private void addLine(int row) {
        Path line = new Path();
        Path points = new Path();
        for (int column = 1; column < figures.columns(); column++) {
            if (figures.number(row, column).isEmpty()) {
                continue;
            }
            double y = y(figures.required(row, column));
            points.point(x(column), y);
            if (column > 1 && figures.number(row, column - 1).isPresent()) {
                line.line(x(column - 1), y(figures.required(row, column - 1)), x(column), y);
            }
        }
        drawing.mark("line" + look(row), line).mark("dot" + look(row), points);
    }

    private void addNames() {
        int last = figures.columns() - 1;
        List<Integer> rows = IntStream.range(0, figures.rows())
                .boxed()
                .sorted((a, b) -> Double.compare(y(figures.required(a, last)), y(figures.required(b, last))))
                .toList();
        double[] wanted =
                rows.stream().mapToDouble(row -> y(figures.required(row, last))).toArray();
        double[] apart = Spread.apart(wanted, NAME, room);
        Path leaders = new Path();
        for (int i = 0; i < apart.length; i++) {
            int row = rows.get(i);
            leaders.line(LEADERS, wanted[i], UNITS, apart[i]);
            drawing.beside(Side.RIGHT, apart[i] / room, figures.shown(row, last), figures.label(row, 0), look(row));
        }
        drawing.mark("leader", leaders);
    }

    private List<Tick> years() {
        List<Double> places = new ArrayList<>();
        for (int column = 1; column < figures.columns(); column++) {
            places.add(x(column) / YEARS);
        }
        List<String> texts = figures.headings().subList(1, figures.columns());
        return Tick.spread(places, texts, NARROW, WIDE).stream()
                .map(tick -> new Tick(tick.at() * YEARS / UNITS, tick.text(), anchor(tick), tick.look()))
                .toList();
    }

    /** The last year stands below its points: there is room beside it. */
    private static Anchor anchor(Tick tick) {
        return tick.anchor() == Anchor.END ? Anchor.MIDDLE : tick.anchor();
    }
}
