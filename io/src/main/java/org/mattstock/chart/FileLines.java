package org.mattstock.chart;

import java.util.List;
import org.mattstock.chart.Drawing.Text;

/** The lines of a chart's file from top to bottom, above and below its drawing. */
final class FileLines {
    private static final double LINE = 1.4;

    private final FileTexts texts;
    private double y = SvgFile.MARGIN;

    FileLines(FileTexts texts) {
        this.texts = texts;
    }

    /** Down to where there is something. */
    double y() {
        return y;
    }

    void skip(double pixels) {
        y += pixels;
    }

    void addParagraph(String text, double size, String look) {
        for (String line : TextSize.lines(text, size, SvgFile.ROOM)) {
            y += size * LINE;
            texts.add(SvgFile.MARGIN, y - size * 0.4, "start", line, look);
        }
    }

    /** Each text in a line of its own. */
    void add(List<Text> lines, double x, String anchor) {
        for (Text text : lines) {
            texts.add(x, y + FileTexts.DOWN + 4, anchor, text.text(), "k");
            y += SvgFile.AXIS;
        }
    }

    void addKeys(FileKeys keys, List<Drawing.Key> all) {
        if (!all.isEmpty()) {
            y = keys.add(all, y + SvgFile.SPACE) + SvgFile.AXIS;
        }
    }
}
