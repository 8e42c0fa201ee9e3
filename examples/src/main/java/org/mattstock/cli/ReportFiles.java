package org.mattstock.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.coherence.Review;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.presets.Presets;
import org.mattstock.report.RankingReport;
import org.mattstock.uncertainty.RankDistribution;

/**
 * A ranking as people look at it.
 *
 * @param scoring the ranking
 * @param spans its places in other definitions, where any were tried
 * @param review what a reader should know before trusting them
 * @param followed who is marked
 * @param workbook the name of the one beside the page, if there is one
 */
record ReportFiles(
        Scoring scoring, Optional<RankDistribution> spans, Review review, Unit followed, Optional<String> workbook) {
    /** The page's name. */
    static final String PAGE = "report.html";

    /** So many years before are told of, as far as the data has them. */
    private static final int EARLIER = 4;

    /** The page, the same as Markdown, and each chart of all units as a file of its own. */
    void addTo(Results results) {
        RankingReport report = report();
        results.text(PAGE, report.toHtml());
        results.text("report.md", report.toMarkdown());
        report.charts().forEach((name, chart) -> results.text("charts/" + name + ".svg", chart.toSvg()));
    }

    private RankingReport report() {
        RankingReport report = RankingReport.of(scoring.scores())
                .withReview(review)
                .withEarlier(earlier())
                .withSimilar(similar())
                .following(followed.id())
                .in(scoring.language());
        RankingReport linked = workbook.map(report::withWorkbook).orElse(report);
        RankingReport whole = spans.map(linked::withSpans).orElse(linked);
        return scoring.incomplete().map(whole::withCaveat).orElse(whole);
    }

    private List<Grouping> similar() {
        boolean known = Attribution.isKolada(scoring.data().value().provenance());
        return known ? Presets.similarMunicipalities() : List.of();
    }

    /** The years before that somebody can be ranked in, the earliest first. */
    private List<Scores> earlier() {
        int last = scoring.scores().year();
        List<Scores> earlier = new ArrayList<>();
        for (int year : scoring.data().value().years()) {
            if (year < last && year >= last - EARLIER) {
                scores(year).filter(each -> each.ranking().size() > 0).ifPresent(earlier::add);
            }
        }
        return earlier;
    }

    /** Empty where a year has too little to be scored. */
    private Optional<Scores> scores(int year) {
        try {
            return Optional.of(scoring.index().score(scoring.data().value(), year));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }
}
