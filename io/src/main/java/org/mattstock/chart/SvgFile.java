package org.mattstock.chart;

import org.mattstock.chart.Drawing.Side;
import org.mattstock.io.internal.markup.Html;

/** A chart as a file of its own: laid out in pixels, once. */
final class SvgFile {
    static final double WIDTH = 720;
    static final double MARGIN = 24;
    static final double ROOM = WIDTH - 2 * MARGIN;
    static final double AXIS = 20;
    static final double SPACE = 12;
    private static final double TITLE = 20;
    private static final double TEXT = 14;

    private final Caption caption;
    private final Drawing drawing;
    private final FileGutters gutters;
    private final Html out = new Html();
    private final FileTexts texts = new FileTexts(out);
    private final FileLines lines = new FileLines(texts);
    private final FilePlot plot;

    SvgFile(Caption caption, Drawing drawing) {
        this.caption = caption;
        this.drawing = drawing;
        this.gutters = FileGutters.of(drawing, ROOM);
        this.plot = new FilePlot(drawing, out, texts);
    }

    String text() {
        lines.addParagraph(caption.title(), TITLE, "t");
        lines.skip(4);
        lines.addParagraph(caption.description(), TEXT, "d");
        lines.addKeys(new FileKeys(out, texts), drawing.keys());
        lines.skip(SPACE + SPACE / 2);
        lines.add(drawing.at(Side.HEAD), MARGIN, "start");
        addAxis(Side.ABOVE, lines.y() + AXIS - 6);
        addPlot();
        addAxis(Side.BELOW, lines.y() + (FileTexts.DOWN + 9));
        lines.add(drawing.at(Side.FOOT), WIDTH - MARGIN, "end");
        lines.skip(SPACE);
        lines.addParagraph(caption.source(), TextSize.SMALL, "d");
        return FileFrame.around(caption, drawing, lines.y() + MARGIN - SPACE, out);
    }

    private void addAxis(Side side, double baseline) {
        if (!drawing.at(side).isEmpty()) {
            plot.addTicks(side, box(), baseline);
            lines.skip(AXIS);
        }
    }

    private void addPlot() {
        FileRows rows = new FileRows(drawing, gutters, texts);
        rows.addLeft(box());
        plot.add(box());
        rows.addRight(box());
        lines.skip(drawing.room());
    }

    private PlotBox box() {
        double wide = ROOM - gutters.left() - gutters.right();
        return new PlotBox(MARGIN + gutters.left(), wide, lines.y(), drawing.room());
    }
}
