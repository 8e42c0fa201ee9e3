package org.mattstock.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.chart.Drawing.Anchor;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** Correlations of each with each, as tones below the diagonal. */
final class CorrelationChart {
    private static final double[] FROM = {0, 0.1, 0.2, 0.4, 0.6, 0.8};
    private static final double ROW = 20;
    private static final double EDGE = 0.05;
    /** With so few, figures stand in their cells. */
    private static final int FEW = 6;

    private static final double FEW_ROW = 32;
    private static final double NARROW = 200;
    private static final double WIDE = 380;

    private final Figures figures;
    private final Caption caption;
    private final Drawing.Builder drawing = Drawing.of("correlations", Gutters.TITLES);

    private CorrelationChart(Figures figures, Caption caption) {
        this.figures = figures;
        this.caption = caption;
    }

    static Chart of(Table table, Caption caption) {
        Figures figures = Figures.of(table, caption, "correlations", 0, table.rowCount() + 1);
        return Drawn.of(caption, table, new CorrelationChart(figures, caption).drawing());
    }

    private Drawing drawing() {
        addKeys();
        for (int tone = 0; tone < FROM.length; tone++) {
            addCells(tone);
        }
        for (int row = 0; row < figures.rows(); row++) {
            drawing.beside(
                    Side.LEFT,
                    (row + 0.5) / figures.rows(),
                    Integer.toString(row + 1),
                    figures.label(row, 0),
                    caption.look(figures.label(row, 0)));
        }
        if (figures.rows() <= FEW) {
            addNumbers();
        }
        drawing.ticks(Side.BELOW, ticks());
        return drawing.build(figures.rows(), figures.rows(), rowHeight() * figures.rows());
    }

    private double rowHeight() {
        return figures.rows() <= FEW ? FEW_ROW : ROW;
    }

    private void addKeys() {
        for (int tone = 0; tone < FROM.length; tone++) {
            String from = caption.notation().decimal(FROM[tone], 1);
            String text = tone == 0
                    ? "< " + caption.notation().decimal(FROM[1], 1)
                    : tone == FROM.length - 1
                            ? "≥ " + from
                            : from + "–" + caption.notation().decimal(FROM[tone + 1], 1);
            drawing.key(text, "h" + tone, "M0 1H16V13H0Z");
        }
        caption.key(0).ifPresent(text -> drawing.key(text, "minus", "M2 7H14"));
    }

    private static int tone(double correlation) {
        int tone = 0;
        while (tone + 1 < FROM.length && Math.abs(correlation) >= FROM[tone + 1]) {
            tone++;
        }
        return tone;
    }

    private void addCells(int tone) {
        Path cells = new Path();
        Path minus = new Path();
        for (int row = 0; row < figures.rows(); row++) {
            for (int column = 0; column < row; column++) {
                OptionalDouble found = figures.number(row, 1 + column);
                if (found.isPresent() && tone(found.getAsDouble()) == tone) {
                    cells.box(column + EDGE, row + EDGE, column + 1 - EDGE, row + 1 - EDGE);
                    if (tone > 0 && found.getAsDouble() < 0 && figures.rows() > FEW) {
                        minus.line(column + 0.25, row + 0.5, column + 0.75, row + 0.5);
                    }
                }
            }
        }
        drawing.mark("h" + tone, cells).mark("minus on" + tone, minus);
    }

    private void addNumbers() {
        for (int row = 0; row < figures.rows(); row++) {
            for (int column = 0; column < row; column++) {
                OptionalDouble found = figures.number(row, 1 + column);
                String look = "cell on" + tone(found.orElse(0));
                double x = (column + 0.5) / figures.rows();
                drawing.inside(
                        x, (row + 0.5) / figures.rows(), 0, 0, Anchor.MIDDLE, figures.shown(row, 1 + column), look);
            }
        }
    }

    /** Columns have the numbers of the rows, as many as there is room for. */
    private List<Tick> ticks() {
        List<Double> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        int step = figures.rows() > 2 * FEW ? 5 : 1;
        for (int column = 1; column <= figures.rows(); column++) {
            if (column == 1 || column % step == 0) {
                places.add((column - 0.5) / figures.rows());
                texts.add(Integer.toString(column));
            }
        }
        return Tick.spread(places, texts, NARROW, WIDE).stream()
                .map(tick -> new Tick(tick.at(), tick.text(), Anchor.MIDDLE, tick.look()))
                .toList();
    }
}
