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
        page.element("h2", words.text("title", content.scores().year()));
    }
}
