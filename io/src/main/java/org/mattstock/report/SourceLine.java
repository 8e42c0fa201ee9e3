package org.mattstock.report;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.data.Provenance;
import org.mattstock.io.internal.markup.Html;

/** Whose figures a page, a part or a chart is made of: stands below each. */
final class SourceLine {
    private static final String KOLADA = "Kolada";

    private SourceLine() {}

    /** What was computed, of which year, and from where the figures are. */
    static String of(ReportContent content, ReportWords words) {
        return words.text(
                "page.source-line",
                content.scores().index().title(),
                content.scores().year(),
                source(content.scores().provenance(), words));
    }

    static void add(ReportContent content, ReportWords words, Html page) {
        page.element("p", of(content, words), "class", "source");
    }

    /** Only Kolada's figures can be said not to have been examined by those who keep Kolada; other sources say what they ask for. */
    static String source(Provenance from, ReportWords words) {
        List<String> parts = new ArrayList<>();
        parts.add(from.source().isEmpty() ? words.text("page.no-source") : words.text("page.source", from.source()));
        from.asOf().ifPresent(day -> parts.add(words.text("page.read", day)));
        String line = String.join(", ", parts) + "; " + words.text("page.own");
        if (from.source().equals(KOLADA)) {
            return line + "; " + words.text("page.not-examined");
        }
        return from.attribution().isEmpty() ? line : line + ". " + from.attribution();
    }
}
