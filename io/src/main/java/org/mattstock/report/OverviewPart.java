package org.mattstock.report;

import java.util.Map;
import org.mattstock.chart.Chart;
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
        Map<String, Chart> charts = OverviewCharts.of(content, words);
        charts.forEach(this::add);
        if (charts.isEmpty()) {
            SourceLine.add(content, words, page);
        }
        page.close("section");
    }

    private void add(String name, Chart chart) {
        page.written(chart.toHtml("chart-" + name));
    }
}
