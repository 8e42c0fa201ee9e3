package org.mattstock.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.chart.Drawing.Anchor;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.table.Table;

/** Shares by place as tones. */
final class ShareChart {
    private static final int LABEL = 1;
    private static final int CELLS = 2;
    private static final double ROW = 18;
    private static final double EDGE = 0.04;
    /** Of the width of all places: a column that stands apart, and the room before it. */
    private static final double APART = 0.18;

    private static final double BEFORE = 0.03;
    private static final double NARROW = 170;
    private static final double WIDE = 380;
    private static final int MANY = 20;

    private final Figures figures;
    private final Caption caption;
    private final int places;
    private final int others;
    private final Drawing.Builder drawing = Drawing.of("shares", Gutters.NAMES);

    private ShareChart(Figures figures, Caption caption, int places) {
        this.figures = figures;
        this.caption = caption;
        this.places = places;
        this.others = figures.columns() - CELLS - places - 1;
    }

    static Chart of(Table table, Caption caption, int places) {
        Figures figures = Figures.of(table, caption, "shares", LABEL, CELLS + places + 1);
        return Drawn.of(caption, table, new ShareChart(figures, caption, places).drawing());
    }

    private Drawing drawing() {
        addKeys();
        for (int tone = 0; tone < Tones.COUNT; tone++) {
            addCells(tone);
        }
        for (int row = 0; row < figures.rows(); row++) {
            addRow(row);
        }
        List<Tick> ticks = ticks();
        if (figures.rows() > MANY) {
            drawing.ticks(Side.ABOVE, ticks);
        }
        drawing.ticks(Side.BELOW, ticks);
        drawing.line(Side.CORNER, figures.heading(figures.columns() - 1));
        return drawing.build(width(), figures.rows(), ROW * figures.rows());
    }

    private void addKeys() {
        for (int tone = 0; tone < Tones.COUNT; tone++) {
            drawing.key(Tones.text(tone, caption.notation()), "h" + tone, "M0 1H16V13H0Z");
        }
        caption.key(0).ifPresent(text -> drawing.pointKey(text, "ring", "hole"));
    }

    /** Adjacent cells of one tone are one box. */
    private void addCells(int tone) {
        Path cells = new Path();
        for (int row = 0; row < figures.rows(); row++) {
            int begun = 0;
            for (int cell = 0; cell <= places; cell++) {
                if (cell == places || tone(row, cell) != tone) {
                    if (cell > begun) {
                        cells.box(begun, row + EDGE, cell, row + 1 - EDGE);
                    }
                    begun = cell + 1;
                }
            }
            for (int other = places; other < places + others; other++) {
                if (tone(row, other) == tone) {
                    cells.box(left(other), row + EDGE, left(other) + places * APART, row + 1 - EDGE);
                }
            }
        }
        drawing.mark("h" + tone, cells);
    }

    private int tone(int row, int cell) {
        return Tones.of(figures.required(row, CELLS + cell));
    }

    private double left(int other) {
        return places * (1 + BEFORE + (other - places) * (APART + BEFORE));
    }

    private double width() {
        return places * (1 + others * (APART + BEFORE));
    }

    private void addRow(int row) {
        String label = figures.label(row, LABEL);
        double y = (row + 0.5) / figures.rows();
        drawing.beside(Side.LEFT, y, figures.shown(row, 0), label, caption.look(label));
        drawing.beside(Side.RIGHT, y, "", percent(row), caption.look(label));
        OptionalDouble place = figures.number(row, 0);
        if (place.isPresent() && place.getAsDouble() <= places) {
            Path at = new Path().point(place.getAsDouble() - 0.5, row + 0.5);
            drawing.mark("ring", at).mark("hole", at);
        }
    }

    private String percent(int row) {
        return figures.notation().percent(figures.required(row, figures.columns() - 1) / 100);
    }

    private List<Tick> ticks() {
        double part = places / width();
        List<Tick> ticks = new ArrayList<>();
        Scale.places(places).ticks(caption.notation(), NARROW, WIDE).forEach(tick -> ticks.add(tick.within(part)));
        for (int other = places; other < places + others; other++) {
            boolean last = other == places + others - 1;
            double at = (left(other) + places * APART * (last ? 1 : 0.5)) / width();
            ticks.add(new Tick(at, figures.heading(CELLS + other), last ? Anchor.END : Anchor.MIDDLE, ""));
        }
        return ticks;
    }
}
