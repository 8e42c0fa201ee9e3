package org.mattstock.examples;

import java.util.Optional;
import java.util.stream.Collectors;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Lineage;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;
import org.mattstock.variation.Variation;

/**
 * The doubt beside the places: a definition's places, with their spans over other definitions where there is anything to vary.
 *
 * @param ranking the places
 * @param analysis what was varied
 * @param distribution the places in other definitions; absent where none were asked for, or nothing can vary
 */
record Spans(Ranking ranking, UncertaintyAnalysis analysis, Optional<RankDistribution> distribution) {
    static Spans of(CompositeIndex index, Panel panel, Scores scores, Arguments arguments, Progress progress) {
        UncertaintyAnalysis analysis = UncertaintyAnalysis.of(index)
                .seed(arguments.seed())
                .threads(Runtime.getRuntime().availableProcessors())
                .listener(progress);
        boolean wanted = arguments.replicates() > 0 && !analysis.variations().isEmpty();
        return new Spans(
                scores.ranking(),
                analysis,
                wanted
                        ? Optional.of(
                                analysis.replicates(arguments.replicates()).run(panel, scores.year()))
                        : Optional.empty());
    }

    /** What repeats the places, and the spans where there are any. */
    Lineage lineage(Scores scores) {
        return distribution.map(RankDistribution::lineage).orElseGet(scores::lineage);
    }

    /** The first rows, best first. */
    Table top(int n) {
        return distribution
                .map(places -> places.top(n))
                .orElseGet(() -> ranking.top(n))
                .withTitle("First " + of(n));
    }

    /** The last rows of those that are ranked. */
    Table bottom(int n) {
        return distribution
                .map(places -> places.top(ranking.size()).tail(n))
                .orElseGet(() -> ranking.bottom(n))
                .withTitle("Last " + of(n));
    }

    private String of(int n) {
        return n + " of " + ranking.size();
    }

    /** What from, to and the shares mean, in one line. */
    String meaning() {
        if (distribution.isEmpty()) {
            return analysis.variations().isEmpty()
                    ? "Places alone: the definition has one part, and no other choice is tried."
                    : "Places alone: no other definitions were tried.";
        }
        return "From-to: each municipality's own 90 % span over "
                + distribution.get().replicates()
                + " tried definitions, which vary " + varied(analysis)
                + ". Shares are of tried definitions; no span holds for all municipalities at once.";
    }

    /** What differs from one tried definition to the next. */
    static String varied(UncertaintyAnalysis analysis) {
        return analysis.variations().stream().map(Spans::varied).collect(Collectors.joining(", "));
    }

    private static String varied(Variation variation) {
        if (variation instanceof Variation.Weights) {
            return "the weights of the first level by a quarter";
        }
        return variation instanceof Variation.Leaves
                ? "the set of indicators within each part"
                : "the normalization of all indicators";
    }
}
