package org.mattstock.chart;

import org.mattstock.io.internal.markup.Html;

/** The frame of a chart's file: its size, what it is called, how it is painted. */
final class FileFrame {
    private FileFrame() {}

    /**
     * The whole file.
     *
     * @param height in pixels
     * @param content what is painted, as markup
     */
    static String around(Caption caption, Drawing drawing, double height, Html content) {
        String high = Path.number(height);
        Html file = new Html();
        file.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "chart " + drawing.kind(),
                "width",
                Path.number(SvgFile.WIDTH),
                "height",
                high,
                "viewBox",
                "0 0 " + Path.number(SvgFile.WIDTH) + " " + high,
                "role",
                "img",
                "aria-labelledby",
                "t d");
        file.element("title", caption.title(), "id", "t").element("desc", caption.description(), "id", "d");
        file.element("style", Style.ofFile());
        file.mark("rect", "class", "paper", "width", "100%", "height", "100%").line();
        return file.written(content.toString()).close("svg").toString();
    }
}
