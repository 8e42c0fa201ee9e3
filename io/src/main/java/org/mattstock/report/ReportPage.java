package org.mattstock.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mattstock.chart.Chart;
import org.mattstock.data.Unit;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.report.facts.ScoreScale;

/**
 * The page, part by part: what is most asked for first, then all at once, how it was made, who has no place, and at last one unit
 * after another, which the ranking links to.
 */
final class ReportPage {
    private static final List<String> SHEETS = List.of("report.css", "report-units.css", "report-charts.css");

    private static final List<String> CHARTS = List.of("marks.css", "figure.css");

    /** No request can leave the page, whatever stands in it. */
    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private final ReportContent content;
    private final ReportWords words;
    private final ScoreScale scale;
    private final Html page = Html.compact();
    private final UnitParts units;
    private final CoherencePart coherence;

    ReportPage(ReportContent content) {
        this.content = content;
        this.words = ReportWords.in(content.locale());
        this.scale = ScoreScale.of(content.scores(), content.ranking());
        this.units = new UnitParts(content, words, scale, page);
        this.coherence = new CoherencePart(content, words);
    }

    /** Starts a part of the page: a section with an id for links and a heading that names it. */
    static void open(Html page, String id, String heading) {
        page.line()
                .open("section", "id", id, "aria-labelledby", "h-" + id)
                .element("h2", heading, "id", "h-" + id)
                .line();
    }

    /** What a link to a unit's part names, so that links outlive a new run: the letter k and the id; what is neither a letter nor a digit of ASCII nor a hyphen by its code, so that no two ids meet. */
    static String anchor(Unit unit) {
        StringBuilder anchor = new StringBuilder("k");
        unit.id().codePoints().forEach(letter -> {
            if (letter == '-' || (letter < 0x80 && Character.isLetterOrDigit(letter))) {
                anchor.appendCodePoint(letter);
            } else {
                anchor.append('_').append(Integer.toHexString(letter)).append('_');
            }
        });
        return anchor.toString();
    }

    String html() {
        page.document().open("html", "lang", content.locale().getLanguage());
        addDocumentHead();
        page.open("body").line().element("a", words.text("page.skip"), "class", "skip", "href", "#ranking");
        addHead();
        page.open("main", "class", "page");
        new RankingPart(content, words, scale, page).add();
        addOverview();
        addCoherence();
        new MethodPart(content, words, page).add();
        new UnrankedPart(content, words).add(page);
        units.add();
        page.close("main").line();
        addFoot();
        page.script(ReportPage.class, "report.js");
        return page.close("body").close("html").toString();
    }

    /** All units at once: charts, each with the sentence that says what to see. */
    private void addOverview() {
        open(page, "overview", words.text("page.overview"));
        Map<String, Chart> charts = OverviewCharts.of(content, words);
        charts.forEach((name, chart) -> page.written(chart.toHtml("chart-" + name)));
        if (charts.isEmpty()) {
            SourceLine.add(content, words, page);
        }
        page.close("section");
    }

    private void addCoherence() {
        if (!coherence.hasTables()) {
            return;
        }
        open(page, "coherence", words.text("page.coherence"));
        coherence.tables().forEach(table -> table.addTo(page));
        SourceLine.add(content, words, page);
        page.close("section");
    }

    private void addDocumentHead() {
        HeadWords head = new HeadWords(content, words, scale);
        page.open("head").open("meta", "charset", "utf-8");
        page.open("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_FROM_ELSEWHERE);
        page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.open("meta", "name", "color-scheme", "content", "light dark");
        page.open("meta", "name", "description", "content", head.lead());
        page.open("link", "rel", "icon", "href", "data:,").line();
        page.element("title", head.title() + ", " + content.scores().year()).line();
        page.styles(Chart.class, CHARTS, Map.of());
        page.styles(ReportPage.class, SHEETS, Map.of("source", SourceLine.of(content, words)));
        units.addRules();
        page.close("head");
    }

    private void addHead() {
        HeadWords head = new HeadWords(content, words, scale);
        page.line().open("header", "class", "page");
        page.element("p", words.text("page.kicker", content.scores().year()), "class", "note");
        page.element("h1", head.title());
        page.element("p", head.lead(), "class", "lead").line();
        content.caveat()
                .ifPresent(
                        caveat -> page.element("p", caveat, "class", "caveat").line());
        page.open("ul", "class", "facts");
        for (HeadWords.Fact fact : head.facts()) {
            page.open("li")
                    .element("b", fact.figure())
                    .text(fact.meaning())
                    .close("li")
                    .line();
        }
        page.close("ul");
        SourceLine.add(content, words, page);
        addContents();
        page.close("header").line();
    }

    private void addContents() {
        page.open("nav", "aria-label", words.text("page.contents")).open("ul");
        List<String> parts = new ArrayList<>(List.of("ranking", "overview", "method", "unranked", "units"));
        if (coherence.hasTables()) {
            parts.add(2, "coherence");
        }
        for (String part : parts) {
            page.open("li")
                    .element("a", words.text("page." + part), "href", "#" + part)
                    .close("li");
        }
        content.workbook().ifPresent(this::addWorkbook);
        page.close("ul").close("nav");
    }

    /** A file beside the page, whatever stands in its name. */
    private void addWorkbook(String file) {
        try {
            String address = new URI(null, null, "./" + file, null).toString();
            page.open("li")
                    .element("a", words.text("page.workbook"), "href", address, "download", file)
                    .close("li");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addFoot() {
        page.open("footer", "class", "page");
        SourceLine.add(content, words, page);
        page.close("footer").line();
    }
}
