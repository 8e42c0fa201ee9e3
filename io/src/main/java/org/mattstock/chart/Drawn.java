package org.mattstock.chart;

import org.mattstock.table.Table;

/**
 * A chart with its drawing.
 *
 * @param table every figure that is drawn
 * @param printed how a page prints them: the table itself, unless that is too wide to read
 */
record Drawn(Caption caption, Table table, Table printed, Drawing drawing) implements Chart {
    static Drawn of(Caption caption, Table table, Drawing drawing) {
        return new Drawn(caption, table, table, drawing);
    }

    @Override
    public String title() {
        return caption.title();
    }

    @Override
    public String description() {
        return caption.description();
    }

    @Override
    public String toSvg() {
        return new SvgFile(caption, drawing).text();
    }

    @Override
    public String toHtml(String id) {
        return new Figure(this, id).html();
    }

    @Override
    public String toString() {
        return title() + "\n" + table;
    }
}
