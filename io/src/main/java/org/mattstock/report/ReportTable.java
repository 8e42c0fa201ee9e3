package org.mattstock.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.io.internal.markup.Markdown;
import org.mattstock.io.internal.markup.Markdown.Align;

/**
 * A table with what it says above it, the same on the page and as text.
 *
 * @param id what a link to its heading names
 * @param title the heading
 * @param reading how it is read, and what it says
 * @param headings of the columns
 * @param words how many columns from the left hold words; the others hold figures
 * @param rows a cell for each column; no table is shown where there is none
 */
record ReportTable(String id, String title, String reading, List<String> headings, int words, List<List<String>> rows) {
    ReportTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    void addTo(Html page) {
        page.element("h3", title, "id", id).element("p", reading);
        if (rows.isEmpty()) {
            return;
        }
        page.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-labelledby", id)
                .open("table")
                .open("thead")
                .open("tr");
        for (int column = 0; column < headings.size(); column++) {
            cell(page, "th", column, headings.get(column), "scope", "col");
        }
        page.close("tr").close("thead").open("tbody");
        for (List<String> row : rows) {
            page.open("tr");
            for (int column = 0; column < row.size(); column++) {
                cell(page, "td", column, row.get(column));
            }
            page.close("tr");
        }
        page.closeTable().close("div").line();
    }

    private void cell(Html page, String tag, int column, String text, String... attributes) {
        List<String> all = new ArrayList<>(List.of(attributes));
        if (column >= words) {
            all.addAll(List.of("class", "num"));
        }
        page.element(tag, text, all.toArray(new String[0]));
    }

    void addTo(Markdown text) {
        text.heading(3, title).paragraph(reading);
        if (!rows.isEmpty()) {
            List<Align> aligns = new ArrayList<>(Collections.nCopies(headings.size(), Align.RIGHT));
            aligns.subList(0, words).replaceAll(any -> Align.LEFT);
            text.table(headings, aligns, rows);
        }
    }
}
