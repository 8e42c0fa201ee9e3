package org.mattstock.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mattstock.chart.Chart;
import org.mattstock.coherence.Review;
import org.mattstock.data.Grouping;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.index.Scores;
import org.mattstock.uncertainty.RankDistribution;

/**
 * A ranking as people look at it: one page that opens from disk and asks for nothing, with every place, its doubt, and a part for
 * each unit; or the same as text.
 *
 * <p>Immutable. The same scores and the same words give the same bytes.
 */
public final class RankingReport {
    private final ReportContent content;

    private RankingReport(ReportContent content) {
        this.content = content;
    }

    /** The report of scores, in the language of their definition, without spans until there are some. */
    public static RankingReport of(Scores scores) {
        return new RankingReport(ReportContent.of(scores));
    }

    /** With places in other definitions. */
    public RankingReport withSpans(RankDistribution spans) {
        return new RankingReport(content.withSpans(spans));
    }

    /** With what a reader should know before trusting the places. */
    public RankingReport withReview(Review review) {
        return new RankingReport(content.withReview(review));
    }

    /** With the places of earlier years, each scored by the same definition. */
    public RankingReport withEarlier(List<Scores> earlier) {
        return new RankingReport(content.withEarlier(earlier));
    }

    /** With how units developed over several years. */
    public RankingReport withDevelopment(DevelopmentResult development) {
        return new RankingReport(content.withDevelopment(development));
    }

    /** With a sentence below the title that no reader shall miss, such as what of the data was not read; as it is, in no other language. */
    public RankingReport withCaveat(String sentence) {
        return new RankingReport(content.withCaveat(Objects.requireNonNull(sentence, "sentence")));
    }

    /**
     * With a link to a workbook that lies beside the page.
     *
     * @param fileName of the workbook, such as {@code ranking.xlsx}; without a folder
     * @throws IllegalArgumentException if it is blank, or leads elsewhere
     */
    public RankingReport withWorkbook(String fileName) {
        if (!Objects.requireNonNull(fileName, "fileName").matches("[^/\\\\:\\p{Cntrl}]*[^/\\\\:\\p{Cntrl}. ]")) {
            throw new IllegalArgumentException("fileName must be the name of a file beside the page, got " + fileName);
        }
        return new RankingReport(content.withWorkbook(fileName));
    }

    /**
     * With lists of units that are like one, beside those of the panel.
     *
     * @param lists each of one group, whose name holds the name of the unit, such as Kolada's "Liknande kommuner, övergripande, Ale, 2025"
     */
    public RankingReport withSimilar(List<Grouping> lists) {
        return new RankingReport(content.withSimilar(lists));
    }

    /** With one unit marked wherever it stands. */
    public RankingReport following(String idOrName) {
        return new RankingReport(content.withFollowed(content.scores().panel().requireUnit(idOrName)));
    }

    /** In a language, Swedish or English. */
    public RankingReport in(Locale locale) {
        return new RankingReport(content.withLocale(locale));
    }

    /**
     * The charts of all units, by their names, in the order of the page: {@code spans}, {@code shares}, {@code places},
     * {@code parts}, {@code influence}, {@code choices}, {@code correlations}, {@code missing} and {@code development}. Those that
     * there is nothing to draw from are left out, such as spans where none were given.
     */
    public Map<String, Chart> charts() {
        return OverviewCharts.of(content, ReportWords.in(content.locale()));
    }

    /** Whose figures these are, of which year, and that what was computed is one's own: stands below whatever is made of them. */
    public String sourceLine() {
        return SourceLine.of(content, ReportWords.in(content.locale()));
    }

    /** The page: HTML that needs nothing else. */
    public String toHtml() {
        return new ReportPage(content).html();
    }

    /**
     * The same as text that people read and programs turn into pages: head, ranking, method and who has no place, in Markdown with
     * tables. Every figure is written as on the page.
     */
    public String toMarkdown() {
        return new RankingMarkdown(content).markdown();
    }
}
