package org.mattstock.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mattstock.coherence.Review;
import org.mattstock.data.Grouping;
import org.mattstock.data.Unit;
import org.mattstock.development.DevelopmentResult;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.uncertainty.RankDistribution;

/**
 * What a report tells of.
 *
 * @param scores of the year
 * @param ranking theirs
 * @param spans places in other definitions; absent where none were tried
 * @param review what to know before trusting the places; absent where nobody looked
 * @param earlier scores of earlier years, ascending
 * @param development over several years; absent where none was asked for
 * @param similar lists of units that are like one, which is in the list's name
 * @param caveat what a reader must know first, such as what of the data was not read; absent where there is nothing
 * @param workbook the name of a file beside the page, in which the ranking can be worked out again; absent where there is none
 * @param followed who is marked; absent for nobody
 * @param top up to which place a share of definitions is told, and where a line is drawn
 * @param locale Swedish or English
 */
record ReportContent(
        Scores scores,
        Ranking ranking,
        Optional<RankDistribution> spans,
        Optional<Review> review,
        List<Scores> earlier,
        Optional<DevelopmentResult> development,
        List<Grouping> similar,
        Optional<String> caveat,
        Optional<String> workbook,
        Optional<Unit> followed,
        int top,
        Locale locale) {
    private static final int TOP = 10;
    private static final int A_THIRD = 3;
    private static final String MUNICIPALITY = "K";

    static ReportContent of(Scores scores) {
        Ranking ranking = scores.ranking();
        return new ReportContent(
                scores,
                ranking,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                top(ranking.size()),
                Labels.localeOf(scores.index()));
    }

    /** The first ten; of ten or fewer the first third, since all of them would say nothing. */
    private static int top(int ranked) {
        return ranked > TOP ? TOP : Math.max(1, ranked / A_THIRD);
    }

    /** What is ranked, as a part of the keys of words: municipalities where Kolada says so of all, else units. */
    String kind() {
        boolean municipalities = ranking.size() > 0
                && ranking.entries().stream()
                        .allMatch(each -> each.unit().kind().equals(MUNICIPALITY));
        return municipalities ? "municipality" : "unit";
    }

    ReportContent withSpans(RankDistribution other) {
        return new ReportContent(
                scores,
                ranking,
                Optional.of(other),
                review,
                earlier,
                development,
                similar,
                caveat,
                workbook,
                followed,
                top,
                locale);
    }

    ReportContent withReview(Review other) {
        return new ReportContent(
                scores,
                ranking,
                spans,
                Optional.of(other),
                earlier,
                development,
                similar,
                caveat,
                workbook,
                followed,
                top,
                locale);
    }

    ReportContent withEarlier(List<Scores> other) {
        return new ReportContent(
                scores,
                ranking,
                spans,
                review,
                List.copyOf(other),
                development,
                similar,
                caveat,
                workbook,
                followed,
                top,
                locale);
    }

    ReportContent withDevelopment(DevelopmentResult other) {
        return new ReportContent(
                scores,
                ranking,
                spans,
                review,
                earlier,
                Optional.of(other),
                similar,
                caveat,
                workbook,
                followed,
                top,
                locale);
    }

    ReportContent withSimilar(List<Grouping> other) {
        return new ReportContent(
                scores,
                ranking,
                spans,
                review,
                earlier,
                development,
                List.copyOf(other),
                caveat,
                workbook,
                followed,
                top,
                locale);
    }

    ReportContent withCaveat(String other) {
        return new ReportContent(
                scores,
                ranking,
                spans,
                review,
                earlier,
                development,
                similar,
                Optional.of(other),
                workbook,
                followed,
                top,
                locale);
    }

    ReportContent withWorkbook(String other) {
        return new ReportContent(
                scores,
                ranking,
                spans,
                review,
                earlier,
                development,
                similar,
                caveat,
                Optional.of(other),
                followed,
                top,
                locale);
    }

    ReportContent withFollowed(Unit other) {
        return new ReportContent(
                scores,
                ranking,
                spans,
                review,
                earlier,
                development,
                similar,
                caveat,
                workbook,
                Optional.of(other),
                top,
                locale);
    }

    ReportContent withLocale(Locale other) {
        return new ReportContent(
                scores, ranking, spans, review, earlier, development, similar, caveat, workbook, followed, top, other);
    }
}
