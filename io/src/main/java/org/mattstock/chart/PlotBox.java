package org.mattstock.chart;

import org.mattstock.chart.Drawing.Text;

/**
 * Where a drawing lies in its file, in pixels.
 *
 * @param left its left edge
 * @param wide how wide it is
 * @param top its upper edge
 * @param high how high it is
 */
record PlotBox(double left, double wide, double top, double high) {
    double x(Text text) {
        return left + text.x() * wide;
    }

    /** The baseline of a text that stands at its height. */
    double baseline(Text text) {
        return top + text.y() * high + FileTexts.DOWN;
    }

    double right() {
        return left + wide;
    }
}
