package org.mattstock.chart;

import org.mattstock.table.Table;

/** A picture of figures: a value, made of a table, that becomes the same SVG wherever it is drawn. */
public interface Chart {
    /** What to see in it, in one sentence. */
    String title();

    /** What it shows and how it is read, for whoever does not see it. */
    String description();

    /** Every figure that is drawn. */
    Table table();

    /** A drawing that stands alone, with title and description in it. */
    String toSvg();
}
