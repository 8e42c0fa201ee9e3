package org.mattstock.chart;

import java.util.List;
import org.mattstock.io.internal.markup.Html;

/** Marks as SVG writes them. */
final class Marks {
    private Marks() {}

    static void add(Html out, List<Drawing.Mark> marks) {
        for (Drawing.Mark mark : marks) {
            if (mark.name().isEmpty()) {
                out.mark("path", "class", mark.look(), "d", mark.path());
            } else {
                out.open("path", "class", mark.look(), "d", mark.path());
                out.element("title", mark.name()).close("path");
            }
        }
    }

    /** The box that marks are drawn in, which stretches to the room that it gets. */
    static String box(Drawing drawing) {
        return "0 0 " + Path.number(drawing.width()) + " " + Path.number(drawing.height());
    }
}
