package org.mattstock.report;

import org.mattstock.io.internal.markup.Html;
import org.mattstock.uncertainty.RankDistribution.Span;

/**
 * A span as marks: pale the wide one, strong the narrow one, a tick the median and a point the place by the definition itself. The
 * style sheet draws them from places, on an axis from 1 to the number of places; they repeat what stands beside them as text.
 */
final class SpanMarks {
    private SpanMarks() {}

    /**
     * Adds the marks of one unit.
     *
     * @param places how many there are
     * @param wide such as that of 90 %
     * @param narrow such as that of 50 %
     * @param middle the median place
     * @param place by the definition itself
     */
    static void add(Html page, int places, Span wide, Span narrow, double middle, double place) {
        page.open(
                "span",
                "class",
                "span",
                "aria-hidden",
                "true",
                "style",
                "--n:" + places + ";--a:" + wide.best() + ";--b:" + wide.worst() + ";--c:" + narrow.best() + ";--d:"
                        + narrow.worst() + ";--m:" + plain(middle) + ";--p:" + plain(place));
        for (String mark : new String[] {"band90", "band50", "median", "place"}) {
            page.open("i", "class", mark).close("i");
        }
        page.close("span");
    }

    /** As style sheets write it: places are whole or halves. */
    private static String plain(double place) {
        return place == Math.rint(place) ? String.valueOf((long) place) : String.valueOf(place);
    }
}
