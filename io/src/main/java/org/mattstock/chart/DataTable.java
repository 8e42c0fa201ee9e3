package org.mattstock.chart;

import org.mattstock.io.internal.markup.Html;
import org.mattstock.table.Table;

/** The figures of a chart as a table that opens: the same ones, as text. */
final class DataTable {
    private final Html page;
    private final Drawn chart;
    private final Figures figures;
    private final String id;

    DataTable(Html page, Drawn chart, String id) {
        this.page = page;
        this.chart = chart;
        this.figures = new Figures(chart.printed(), chart.caption().notation());
        this.id = id;
    }

    void add() {
        page.open("details").element("summary", chart.caption().figures());
        page.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", id + "-c");
        page.open("table")
                .element("caption", caption(), "id", id + "-c")
                .open("thead")
                .open("tr");
        figures.headings().forEach(heading -> page.element("th", heading, "scope", "col"));
        page.close("tr").close("thead").open("tbody");
        for (int row = 0; row < figures.rows(); row++) {
            addRow(row);
        }
        page.close("tbody").close("table").close("div").close("details");
    }

    private String caption() {
        Table table = chart.printed();
        return table.title().isEmpty() ? chart.title() : table.title();
    }

    private void addRow(int row) {
        page.open("tr");
        boolean named = false;
        for (int column = 0; column < figures.columns(); column++) {
            String shown = figures.shown(row, column);
            if (!isText(column)) {
                page.element("td", shown);
            } else if (named) {
                page.element("td", shown, "class", "text");
            } else {
                page.element("th", shown, "scope", "row");
                named = true;
            }
        }
        page.close("tr");
    }

    private boolean isText(int column) {
        return chart.printed().columns().get(column).kind().isText();
    }
}
