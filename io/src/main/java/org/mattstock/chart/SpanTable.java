package org.mattstock.chart;

/** How spans are told, whichever way they are drawn: which column of their table holds what, and what their marks mean. */
final class SpanTable {
    static final int LABEL = 1;
    static final int FROM = 2;
    static final int TO = 3;
    static final int INNER_FROM = 4;
    static final int INNER_TO = 5;
    static final int MIDDLE = 6;
    static final int COLUMNS = 7;

    private SpanTable() {}

    static void keys(Drawing.Builder drawing, Caption caption) {
        caption.key(0).ifPresent(text -> drawing.key(text, "span90", "M0 2H16V12H0Z"));
        caption.key(1).ifPresent(text -> drawing.key(text, "span50", "M0 2H16V12H0Z"));
        caption.key(2).ifPresent(text -> drawing.key(text, "middle", "M8 1V13"));
        caption.key(3).ifPresent(text -> drawing.pointKey(text, "halo", "point"));
    }
}
