package org.mattstock.report;

import org.mattstock.io.internal.markup.Html;

/** The page, part by part. */
final class ReportPage {
    private final ReportContent content;
    private final ReportWords words;
    private final Html page = new Html();

    ReportPage(ReportContent content) {
        this.content = content;
        this.words = ReportWords.in(content.locale());
    }

    String html() {
        page.open("html", "lang", content.locale().getLanguage());
        page.open("body");
        new UnitParts(content, words, page).add();
        new OverviewPart(content, words, page).add();
        return "<!DOCTYPE html>\n" + page.close("body").close("html");
    }
}
