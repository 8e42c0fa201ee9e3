package org.mattstock.chart;

import org.mattstock.chart.Drawing.Side;
import org.mattstock.chart.Drawing.Text;
import org.mattstock.io.internal.markup.Html;

/** The drawing itself in a chart's file, with the texts in it. */
record FilePlot(Drawing drawing, Html out, FileTexts texts) {
    void add(PlotBox box) {
        out.open(
                "svg",
                "x",
                Path.number(box.left()),
                "y",
                Path.number(box.top()),
                "width",
                Path.number(box.wide()),
                "height",
                Path.number(box.high()),
                "viewBox",
                Marks.box(drawing),
                "preserveAspectRatio",
                "none",
                "overflow",
                "visible");
        Marks.add(out, drawing.marks());
        out.close("svg");
        for (Text text : drawing.at(Side.INSIDE)) {
            texts.add(
                    box.x(text) + text.dx(),
                    box.baseline(text) + text.dy(),
                    text.anchor().attribute(),
                    text.text(),
                    "in " + text.look());
        }
    }

    /** What stands at an axis: its ticks, and in the corner what the figures are. */
    void addTicks(Side side, PlotBox box, double baseline) {
        for (Text tick : drawing.at(side)) {
            texts.add(box.x(tick), baseline, tick.anchor().attribute(), tick.text(), "k");
        }
        double end = SvgFile.WIDTH - SvgFile.MARGIN;
        drawing.at(Side.CORNER).forEach(text -> texts.add(end, baseline, "end", text.text(), "k"));
    }
}
