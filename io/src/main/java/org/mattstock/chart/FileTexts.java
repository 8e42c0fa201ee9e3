package org.mattstock.chart;

import org.mattstock.chart.Drawing.Text;
import org.mattstock.io.internal.markup.Html;

/** Texts of a chart's file, each at its place in pixels. */
record FileTexts(Html out) {
    /** From the middle of a line to its baseline. */
    static final double DOWN = 4.5;

    /** Adds a text; the anchor says which end of it is at x. */
    void add(double x, double baseline, String anchor, String text, String look) {
        out.element(
                "text",
                text,
                "x",
                Path.number(x),
                "y",
                Path.number(baseline),
                "text-anchor",
                anchor,
                "class",
                look.strip());
    }

    static String anchor(Text text) {
        return switch (text.anchor()) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
    }
}
