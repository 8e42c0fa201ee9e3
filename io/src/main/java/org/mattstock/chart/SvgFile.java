package org.mattstock.chart;

import java.util.List;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.chart.Drawing.Text;
import org.mattstock.io.internal.markup.Html;

/** A chart as a file of its own: laid out in pixels, once. */
final class SvgFile {
    static final double WIDTH = 720;
    static final double MARGIN = 24;
    private static final double ROOM = WIDTH - 2 * MARGIN;
    private static final double TITLE = 20;
    private static final double TEXT = 14;
    private static final double LINE = 1.4;
    private static final double AXIS = 20;
    private static final double SPACE = 12;
    private static final double KEY = 16;
    private static final double KEY_GAP = 22;
    /** From the middle of a line to its baseline. */
    private static final double DOWN = 4.5;

    private final Caption caption;
    private final Drawing drawing;
    private final FileGutters gutters;
    private final Html out = new Html();
    private double y = MARGIN;

    SvgFile(Caption caption, Drawing drawing) {
        this.caption = caption;
        this.drawing = drawing;
        this.gutters = FileGutters.of(drawing, ROOM);
    }

    String text() {
        addParagraph(caption.title(), TITLE, "t");
        y += 4;
        addParagraph(caption.description(), TEXT, "d");
        addKeys();
        y += SPACE + SPACE / 2;
        addLine(Side.HEAD, MARGIN, "start");
        addAxis(Side.ABOVE, -6);
        addPlot();
        addAxis(Side.BELOW, DOWN + 9);
        addLine(Side.FOOT, WIDTH - MARGIN, "end");
        y += SPACE;
        addParagraph(caption.source(), TextSize.SMALL, "d");
        return framed();
    }

    private String framed() {
        String height = Path.number(y + MARGIN - SPACE);
        Html file = new Html();
        file.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart " + drawing.kind(),
                "width",
                Path.number(WIDTH),
                "height",
                height,
                "viewBox",
                "0 0 " + Path.number(WIDTH) + " " + height,
                "role",
                "img",
                "aria-labelledby",
                "t d");
        file.element("title", caption.title(), "id", "t").element("desc", caption.description(), "id", "d");
        file.element("style", Style.ofFile());
        file.mark("rect", "class", "paper", "width", "100%", "height", "100%").line();
        return file.written(out.toString()).close("svg").toString();
    }

    private void addParagraph(String text, double size, String look) {
        for (String line : TextSize.lines(text, size, ROOM)) {
            y += size * LINE;
            addText(MARGIN, y - size * 0.4, "start", line, look);
        }
    }

    private void addText(double x, double baseline, String anchor, String text, String look) {
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

    private void addKeys() {
        if (drawing.keys().isEmpty()) {
            return;
        }
        y += SPACE;
        double x = MARGIN;
        for (Drawing.Key key : drawing.keys()) {
            double wide = KEY + 6 + TextSize.width(key.text(), TextSize.SMALL);
            if (x > MARGIN && x + wide > WIDTH - MARGIN) {
                x = MARGIN;
                y += AXIS;
            }
            out.open("g", "transform", "translate(" + Path.number(x) + " " + Path.number(y) + ")");
            Marks.add(out, key.paths());
            out.close("g");
            addText(x + KEY + 6, y + 7 + DOWN, "start", key.text(), "k");
            x += wide + KEY_GAP;
        }
        y += AXIS;
    }

    private void addLine(Side side, double x, String anchor) {
        for (Text text : drawing.at(side)) {
            addText(x, y + DOWN + 4, anchor, text.text(), "k");
            y += AXIS;
        }
    }

    private void addAxis(Side side, double down) {
        List<Text> ticks = drawing.at(side);
        if (ticks.isEmpty()) {
            return;
        }
        double baseline = side == Side.ABOVE ? y + AXIS + down : y + down;
        for (Text tick : ticks) {
            addText(left() + tick.x() * wide(), baseline, anchor(tick), tick.text(), "k");
        }
        drawing.at(Side.CORNER).forEach(text -> addText(WIDTH - MARGIN, baseline, "end", text.text(), "k"));
        y += AXIS;
    }

    private void addPlot() {
        drawing.at(Side.LEFT).forEach(this::addLeft);
        out.open(
                "svg",
                "x",
                Path.number(left()),
                "y",
                Path.number(y),
                "width",
                Path.number(wide()),
                "height",
                Path.number(drawing.room()),
                "viewBox",
                Marks.box(drawing),
                "preserveAspectRatio",
                "none",
                "overflow",
                "visible");
        Marks.add(out, drawing.marks());
        out.close("svg");
        for (Text text : drawing.at(Side.INSIDE)) {
            addText(
                    left() + text.x() * wide() + text.dx(),
                    at(text) + text.dy(),
                    anchor(text),
                    text.text(),
                    "in " + text.look());
        }
        for (Text text : drawing.at(Side.RIGHT)) {
            addText(
                    gutters.isNames() ? left() + wide() + 4 : WIDTH - MARGIN,
                    at(text),
                    gutters.isNames() ? "start" : "end",
                    text.number().isEmpty() ? text.text() : text.number() + " " + text.text(),
                    "r " + text.look());
        }
        y += drawing.room();
    }

    private void addLeft(Text text) {
        double number = gutters.numbers();
        if (gutters.isTicks()) {
            addText(left() - 8, at(text), "end", text.text(), "k");
            return;
        }
        if (!text.number().isEmpty()) {
            addText(MARGIN + number - 8, at(text), "end", text.number(), "k " + text.look());
        }
        double room = gutters.left() - number - 10;
        addText(
                MARGIN + number,
                at(text),
                "start",
                TextSize.cut(text.text(), TextSize.SMALL, room),
                "l " + text.look());
    }

    private double at(Text text) {
        return y + text.y() * drawing.room() + DOWN;
    }

    private double left() {
        return MARGIN + gutters.left();
    }

    private double wide() {
        return ROOM - gutters.left() - gutters.right();
    }

    private static String anchor(Text text) {
        return switch (text.anchor()) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
    }
}
