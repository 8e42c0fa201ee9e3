package org.mattstock.report;

import java.util.List;
import java.util.Map;
import org.mattstock.io.internal.markup.Html;

/** The page, part by part: whoever reads on reads from what is most asked for to what is looked up. */
final class ReportPage {
    private static final List<String> SHEETS = List.of("report.css", "report-units.css", "report-charts.css");

    /** No request can leave the page, whatever stands in it. */
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

    private final ReportContent content;
    private final ReportWords words;
    private final Html page = Html.compact();

    ReportPage(ReportContent content) {
        this.content = content;
        this.words = ReportWords.in(content.locale());
    }

    /** Starts a part of the page: a section with an id for links and a heading that names it. */
    static void open(Html page, String id, String heading) {
        page.line()
                .open("section", "id", id, "aria-labelledby", "h-" + id)
                .element("h2", heading, "id", "h-" + id)
                .line();
    }

    String html() {
        page.document().open("html", "lang", content.locale().getLanguage());
        addHead();
        page.open("body").element("a", words.text("page.skip"), "class", "skip", "href", "#ranking");
        page.open("main", "class", "page");
        new OverviewPart(content, words, page).add();
        new UnitParts(content, words, page).add();
        page.close("main").script(ReportPage.class, "report.js");
        return page.close("body").close("html").toString();
    }

    private void addHead() {
        page.open("head").open("meta", "charset", "utf-8");
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_ELSEWHERE);
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "color-scheme", "content", "light dark");
        page.open("link", "rel", "icon", "href", "data:,");
        page.element(
                "title",
                content.scores().index().title() + ", " + content.scores().year());
        page.styles(ReportPage.class, SHEETS, Map.of("source", SourceLine.of(content, words)));
        page.close("head");
    }
}
