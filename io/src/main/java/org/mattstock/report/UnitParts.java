package org.mattstock.report;

import org.mattstock.io.internal.markup.Html;

/** The parts of single units: one for each that is ranked. */
final class UnitParts {
    private final ReportContent content;
    private final ReportWords words;
    private final Html page;

    UnitParts(ReportContent content, ReportWords words, Html page) {
        this.content = content;
        this.words = words;
        this.page = page;
    }

    void add() {
        ReportPage.open(page, "units", words.text("page.units"));
        SourceLine.add(content, words, page);
        page.close("section");
    }
}
