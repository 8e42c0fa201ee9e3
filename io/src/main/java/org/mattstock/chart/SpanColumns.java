package org.mattstock.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mattstock.chart.Drawing.Anchor;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** Spans of many units: a column each, place 1 on top. */
final class SpanColumns {
    private static final double ROOM = 420;
    private static final double NARROW = 280;
    private static final double WIDE = 620;
    private static final double EDGE = 0.08;
    private static final int TRIES = 5;

    private final Figures figures;
    private final Caption caption;
    private final Scale down;
    private final Drawing.Builder drawing = Drawing.of("columns", Gutters.TICKS);

    private SpanColumns(Figures figures, Caption caption, int places) {
        this.figures = figures;
        this.caption = caption;
        this.down = Scale.places(places);
    }

    static Chart of(Table table, Caption caption, int places) {
        Figures figures = Figures.of(table, caption, "spans", SpanTable.LABEL, SpanTable.COLUMNS);
        return Drawn.of(caption, table, new SpanColumns(figures, caption, places).drawing());
    }

    private Drawing drawing() {
        SpanTable.keys(drawing, caption);
        double height = down.to() - down.from();
        Path grid = new Path();
        down.ticks().forEach(tick -> grid.line(0, tick - 0.5, figures.rows(), tick - 0.5));
        drawing.mark("grid", grid);
        addBands("", row -> !isFollowed(row));
        addBands(" followed", this::isFollowed);
        addMiddles();
        addPlaces();
        down.ticks()
                .forEach(tick -> drawing.beside(
                        Side.LEFT, down.at(tick), "", caption.notation().whole(Math.round(tick)), "tick"));
        drawing.ticks(Side.BELOW, Scale.places(figures.rows()).ticks(caption.notation(), NARROW, WIDE));
        addNames(height);
        return drawing.build(figures.rows(), height, ROOM);
    }

    private boolean isFollowed(int row) {
        return caption.followed()
                .filter(figures.label(row, SpanTable.LABEL)::equals)
                .isPresent();
    }

    private void addBands(String look, IntPredicate which) {
        Path outer = new Path();
        Path inner = new Path();
        IntStream.range(0, figures.rows()).filter(which).forEach(row -> {
            add(outer, row, SpanTable.FROM, SpanTable.TO);
            add(inner, row, SpanTable.INNER_FROM, SpanTable.INNER_TO);
        });
        drawing.mark("span90" + look, outer).mark("span50" + look, inner);
    }

    private void add(Path bands, int row, int from, int to) {
        bands.box(row + EDGE, figures.required(row, from) - 1, row + 1 - EDGE, figures.required(row, to));
    }

    private void addMiddles() {
        Path middles = new Path();
        for (int row = 0; row < figures.rows(); row++) {
            if (figures.number(row, SpanTable.MIDDLE).isPresent()) {
                double at = figures.required(row, SpanTable.MIDDLE) - 0.5;
                middles.line(row, at, row + 1, at);
            }
        }
        drawing.mark("middle fine", middles);
    }

    private void addPlaces() {
        Path halos = new Path();
        Path places = new Path();
        for (int row = 0; row < figures.rows(); row++) {
            halos.point(row + 0.5, figures.required(row, 0) - 0.5);
            places.point(row + 0.5, figures.required(row, 0) - 0.5);
        }
        drawing.mark("halo small", halos).mark("point small", places);
    }

    /** The first, the last, whoever has the widest span, and whoever is followed. */
    private void addNames(double height) {
        List<Integer> rows = new ArrayList<>();
        IntStream.range(0, figures.rows()).filter(this::isFollowed).forEach(rows::add);
        rows.add(IntStream.range(0, figures.rows())
                .boxed()
                .max(Comparator.comparingDouble(this::length).thenComparing(Comparator.reverseOrder()))
                .orElseThrow());
        rows.add(0);
        rows.add(figures.rows() - 1);
        PointNames names = new PointNames(ROOM);
        Path leaders = new Path();
        rows.stream().distinct().forEach(row -> addName(names, leaders, row, height));
        drawing.mark("leader dark", leaders);
        names.addTo(drawing);
    }

    private double length(int row) {
        return figures.required(row, SpanTable.TO) - figures.required(row, SpanTable.FROM);
    }

    /** In the first half a name stands below all spans that it could cover, in the second above them; a leader goes there. */
    private void addName(PointNames names, Path leaders, int row, double height) {
        boolean below = row < figures.rows() / 2;
        String label = figures.label(row, SpanTable.LABEL);
        double x = (row + 0.5) / figures.rows();
        double line = PointNames.LINE / ROOM * (below ? 1 : -1);
        double y = beyond(row, label, below) / height + line / 2;
        for (int tries = 0; tries < TRIES; tries++) {
            PointNames.Point point = new PointNames.Point(x, y + tries * line, label, caption.look(label));
            if (names.add(point, below ? Anchor.START : Anchor.END)) {
                double end = below ? figures.required(row, SpanTable.TO) : figures.required(row, SpanTable.FROM) - 1;
                leaders.line(row + 0.5, end, row + 0.5, point.y() * height);
                return;
            }
        }
    }

    /** The end of the spans that stand where the name does in a narrow page. */
    private double beyond(int row, String label, boolean below) {
        int covered = (int) Math.ceil(TextSize.width(label, TextSize.SMALL) / PointNames.NARROWEST * figures.rows());
        return below
                ? IntStream.range(row, Math.min(figures.rows(), row + covered))
                        .mapToDouble(each -> figures.required(each, SpanTable.TO))
                        .max()
                        .orElseThrow()
                : IntStream.rangeClosed(Math.max(0, row - covered), row)
                        .mapToDouble(each -> figures.required(each, SpanTable.FROM) - 1)
                        .min()
                        .orElseThrow();
    }
}
