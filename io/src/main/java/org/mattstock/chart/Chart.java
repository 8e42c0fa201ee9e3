package org.mattstock.chart;

import org.mattstock.table.Table;

/**
 * A picture of figures: a value, made of a table and of words, that becomes the same SVG wherever it is drawn. Every figure that
 * is drawn stands in the table.
 *
 * <pre>{@code
 * Chart chart = Chart.bars(table, Caption.of("Two of three go up", "Bars are points of 100."));
 * Files.writeString(Path.of("bars.svg"), chart.toSvg());
 * }</pre>
 *
 * <p>Colors can be told apart by the color-blind, and in light and in dark surroundings; a second category is told by its shape.
 * Texts keep their size whatever the width, and do not overlap. Texts are escaped. A table must have at least one row.
 */
public sealed interface Chart permits Drawn {
    /** What to see in it, in one sentence. */
    String title();

    /** What it shows and how it is read, for whoever does not see it. */
    String description();

    /** Every figure that is drawn. */
    Table table();

    /** A drawing that stands alone: a file of 720 units' width with title and description in it, and its own style. */
    String toSvg();

    /**
     * The drawing as a part of an HTML page: a figure with its caption, its marks as wide as the page, its figures as a table that
     * opens, and its source. It needs {@link #style()} in the page.
     *
     * @param id what its element is called; those within begin with it. Letters, digits and hyphens
     */
    String toHtml(String id);

    /** The rules of style for {@link #toHtml}: colors as custom properties, with values of their own where the page has none. */
    static String style() {
        return Style.ofPage();
    }

    /**
     * Spans of places: a pale band, a strong one within, the middle as a tick and the place as a point. Up to 40 rows are drawn one
     * below the other, more of them as columns side by side.
     *
     * @param table place, label, from, to, from and to of the inner band, middle; a row each, in the order of drawing
     * @param caption with keys for band, inner band, middle and place
     * @param places how many there are, the end of the axis
     */
    static Chart spans(Table table, Caption caption, int places) {
        return table.rowCount() > SpanRows.MOST
                ? SpanColumns.of(table, caption, places)
                : SpanRows.of(table, caption, places);
    }

    /**
     * Shares by place: a row each, a cell for each place, in tones. A point is at the row's own place.
     *
     * @param table place, label, the percentage at each of the first places, those that stand apart such as all other places, and a
     *     last column that is printed at the end of the row
     * @param caption with a key for the point
     * @param places how many columns are places
     */
    static Chart shares(Table table, Caption caption, int places) {
        return ShareChart.of(table, caption, places);
    }

    /**
     * Places over years, place 1 on top, labels at the end. A line is broken where there is no place.
     *
     * @param table label, and a column for each year, in order, two at least; no cell of the last is empty
     */
    static Chart bump(Table table, Caption caption) {
        return SeriesChart.of(table, caption, SeriesChart.Top.LOWEST);
    }

    /**
     * Values over years, the highest on top, labels at the end. A line is broken where there is no value.
     *
     * @param table label, and a column for each year, in order, two at least; no cell of the last is empty
     */
    static Chart lines(Table table, Caption caption) {
        return SeriesChart.of(table, caption, SeriesChart.Top.HIGHEST);
    }

    /**
     * A point for each row, dashed lines at both medians, labels at the extremes and at whoever is followed.
     *
     * @param table label, x and y, whose headings are the axes' titles
     */
    static Chart scatter(Table table, Caption caption) {
        return ScatterChart.of(table, caption);
    }

    /**
     * Bars from 0, with the figure at the end of the row.
     *
     * @param table label, figure and, if it is to be drawn as a tick on the same axis, another; further columns stand in the
     *     table only
     * @param caption with keys for the bar and the tick
     */
    static Chart bars(Table table, Caption caption) {
        return BarChart.of(table, caption);
    }

    /**
     * Correlations as tones below the diagonal; a negative one has a stroke through it.
     *
     * @param table label and a column for each row, in the same order
     */
    static Chart correlations(Table table, Caption caption) {
        return CorrelationChart.of(table, caption);
    }

    /**
     * Where figures are missing: a row each, a stripe for each column.
     *
     * @param table label and a column for each that could have a figure: 1 where it is missing, 2 where another figure stands in,
     *     else empty
     * @param caption with keys for missing and stand-in
     * @param apart how many of the last columns stand apart
     */
    static Chart missing(Table table, Caption caption, int apart) {
        return MissingChart.of(table, caption, apart);
    }

    /**
     * Steps that add up: filled what was won, framed what was possible; the last row is the sum.
     *
     * @param table label, won, possible
     */
    static Chart waterfall(Table table, Caption caption) {
        return WaterfallChart.of(table, caption);
    }
}
