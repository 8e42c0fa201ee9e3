package org.mattstock.chart;

import java.util.List;
import org.mattstock.io.internal.markup.Html;

/** What marks mean, in rows of keys in a chart's file. */
record FileKeys(Html out, FileTexts texts) {
    private static final double KEY = 16;
    private static final double GAP = 22;

    /**
     * Adds the keys.
     *
     * @param top where the first row begins
     * @return where the last one begins
     */
    double add(List<Drawing.Key> keys, double top) {
        double y = top;
        double x = SvgFile.MARGIN;
        for (Drawing.Key key : keys) {
            double wide = KEY + 6 + TextSize.width(key.text(), TextSize.SMALL);
            if (x > SvgFile.MARGIN && x + wide > SvgFile.WIDTH - SvgFile.MARGIN) {
                x = SvgFile.MARGIN;
                y += SvgFile.AXIS;
            }
            out.open("g", "transform", "translate(" + Path.number(x) + " " + Path.number(y) + ")");
            Marks.add(out, key.paths());
            out.close("g");
            texts.add(x + KEY + 6, y + 7 + FileTexts.DOWN, "start", key.text(), "k");
            x += wide + GAP;
        }
        return y;
    }
}
