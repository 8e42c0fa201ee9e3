package org.mattstock.chart;

import org.mattstock.chart.Drawing.Side;
import org.mattstock.chart.Drawing.Text;

/** The texts beside the rows of a drawing in a chart's file: labels or ticks at the left, figures or names at the right. */
record FileRows(Drawing drawing, FileGutters gutters, FileTexts texts) {
    void addLeft(PlotBox box) {
        drawing.at(Side.LEFT).forEach(text -> addLeft(text, box));
    }

    private void addLeft(Text text, PlotBox box) {
        double number = gutters.numbers();
        if (gutters.isTicks()) {
            texts.add(box.left() - 8, box.baseline(text), "end", text.text(), "k");
            return;
        }
        if (!text.number().isEmpty()) {
            texts.add(SvgFile.MARGIN + number - 8, box.baseline(text), "end", text.number(), "k " + text.look());
        }
        double room = gutters.left() - number - 10;
        texts.add(
                SvgFile.MARGIN + number,
                box.baseline(text),
                "start",
                TextSize.cut(text.text(), TextSize.SMALL, room),
                "l " + text.look());
    }

    void addRight(PlotBox box) {
        for (Text text : drawing.at(Side.RIGHT)) {
            texts.add(
                    gutters.isNames() ? box.right() + 4 : SvgFile.WIDTH - SvgFile.MARGIN,
                    box.baseline(text),
                    gutters.isNames() ? "start" : "end",
                    text.number().isEmpty() ? text.text() : text.number() + " " + text.text(),
                    "r " + text.look());
        }
    }
}
