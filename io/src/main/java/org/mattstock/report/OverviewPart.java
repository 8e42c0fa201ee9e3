package org.mattstock.report;

import org.mattstock.io.internal.markup.Html;

/** All units at once: charts, each with the sentence that says what to see. */
final class OverviewPart {
    private final ReportContent content;
    private final ReportWords words;
    private final Html page;

    OverviewPart(ReportContent content, ReportWords words, Html page) {
        this.content = content;
        this.words = words;
        this.page = page;
    }

    void add() {
        ReportPage.open(page, "overview", words.text("page.overview"));
        SourceLine.add(content, words, page);
        page.close("section");
    }
}
