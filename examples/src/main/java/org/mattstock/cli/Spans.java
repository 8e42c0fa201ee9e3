package org.mattstock.cli;

import java.util.Optional;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;

/**
 * The doubt beside the places: a definition's places, with their spans over other definitions where there is anything to vary.
 *
 * @param scoring the places
 * @param analysis what was varied
 * @param distribution the places in other definitions; absent where none were asked for, or nothing can vary
 */
record Spans(Scoring scoring, UncertaintyAnalysis analysis, Optional<RankDistribution> distribution) {
    /**
     * Tries other definitions.
     *
     * @throws UsageException if the definition cannot be varied
     */
    static Spans of(Scoring scoring, Progress progress) {
        Arguments arguments = scoring.arguments();
        try {
            UncertaintyAnalysis analysis = analysis(scoring, progress);
            boolean wanted =
                    arguments.replicates() > 0 && !analysis.variations().isEmpty();
            return new Spans(
                    scoring,
                    analysis,
                    wanted
                            ? Optional.of(analysis.replicates(arguments.replicates())
                                    .run(
                                            scoring.data().value(),
                                            scoring.scores().year()))
                            : Optional.empty());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.DEFINITION, e).beside(scoring.data());
        }
    }

    /** What is varied, as the arguments ask for it; but for the number of replicates, which may be none. */
    static UncertaintyAnalysis analysis(Scoring scoring, Progress progress) {
        return UncertaintyAnalysis.of(scoring.index())
                .seed(scoring.arguments().seed())
                .threads(scoring.arguments().threads())
                .listener(progress);
    }

    /** What repeats the places, and the spans where there are any. */
    Lineage lineage() {
        Scores scores = scoring.scores();
        return distribution.map(RankDistribution::lineage).orElseGet(scores::lineage);
    }

    /** The first rows, best first. */
    Table top(int n) {
        return distribution
                .map(places -> places.top(n))
                .orElseGet(() -> ranking().top(n))
                .withTitle(words().text("first", n, ranking().size()));
    }

    /** The last rows of those that are ranked. */
    Table bottom(int n) {
        return distribution
                .map(places -> places.top(ranking().size()).tail(n))
                .orElseGet(() -> ranking().bottom(n))
                .withTitle(words().text("last", n, ranking().size()));
    }

    private Ranking ranking() {
        return scoring.ranking();
    }

    private Words words() {
        return scoring.screen().words();
    }

    /** What from, to and the shares mean. */
    String meaning() {
        if (distribution.isEmpty()) {
            return words().text(analysis.variations().isEmpty() ? "spans.nothing" : "spans.none");
        }
        return words().text(
                        "spans",
                        words().text("each." + scoring.kind()),
                        distribution.get().replicates(),
                        Varied.of(analysis, scoring.language()));
    }

    /** Where the drawing of other definitions began; empty where none were drawn. */
    Optional<String> seed() {
        return distribution.map(places ->
                words().text("seed", String.valueOf(scoring.arguments().seed())));
    }
}
