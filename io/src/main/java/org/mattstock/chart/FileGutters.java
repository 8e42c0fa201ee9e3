package org.mattstock.chart;

import java.util.List;
import java.util.stream.Stream;
import org.mattstock.chart.Drawing.Gutters;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.chart.Drawing.Text;

/**
 * What stands at the sides of a file's drawing, in pixels.
 *
 * @param left how wide, numbers and all
 * @param numbers how wide the numbers before the labels are; 0 where there are none
 * @param right how wide
 */
record FileGutters(Gutters kind, double left, double numbers, double right) {
    private static final double MOST = 0.52;
    private static final double SPACE = 14;

    static FileGutters of(Drawing drawing, double room) {
        double numbers = widest(drawing.at(Side.LEFT).stream().map(Text::number).toList());
        double labels = widest(drawing.at(Side.LEFT).stream().map(Text::text).toList());
        double right = widest(Stream.concat(drawing.at(Side.RIGHT).stream(), drawing.at(Side.CORNER).stream())
                .map(text -> text.number() + " " + text.text())
                .toList());
        return new FileGutters(drawing.gutters(), Math.min(MOST * room, numbers + labels), numbers, right);
    }

    private static double widest(List<String> texts) {
        double widest = texts.stream()
                .mapToDouble(text -> TextSize.width(text.strip(), TextSize.SMALL))
                .max()
                .orElse(0);
        return widest > 0 ? widest + SPACE : 0;
    }

    boolean isTicks() {
        return kind == Gutters.TICKS || kind == Gutters.SERIES;
    }

    /** Whether names stand at the right, and not figures. */
    boolean isNames() {
        return kind == Gutters.SERIES;
    }
}
