package org.mattstock.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.cli.Attribution;
import org.mattstock.cli.Results;
import org.mattstock.cli.Task;
import org.mattstock.cli.Varied;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.nomination.Nomination;
import org.mattstock.nomination.NominationInput;
import org.mattstock.nomination.NominationRule;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.JointImprovement;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/**
 * The first step on real figures: every one of the 290 municipalities gets an answer, and the cut is held against other gaps,
 * the year before, other definitions and other rules. Everything here is computed; nothing is invented.
 */
final class NominationOfAll {
    private static final int SHOWN = 10;
    private static final int REPLICATES = 2_000;
    private static final double LEVEL = 0.9;
    private static final List<NominationRule> OTHER_RULES =
            List.of(NominationRule.largestGap(3, 7), NominationRule.naturalBreaks(5), NominationRule.withinPoints(2));

    private final CompositeIndex index;
    private final Panel panel;
    private final Scores scores;
    private final Ranking yearBefore;
    private final Nomination nomination;
    private final UncertaintyAnalysis analysis;
    private final RankDistribution tried;

    private NominationOfAll(CompositeIndex index, Panel panel, NominationRule rule, int year) {
        this.index = index;
        this.panel = panel;
        this.scores = index.score(panel, year);
        this.yearBefore = index.score(panel, year - 1).ranking();
        this.nomination = rule.nominate(NominationInput.of(scores).withNoise(movement()));
        this.analysis = UncertaintyAnalysis.of(index)
                .replicates(REPLICATES)
                .threads(Runtime.getRuntime().availableProcessors());
        this.tried = analysis.run(panel, year);
    }

    static NominationOfAll of(CompositeIndex index, Panel panel, NominationRule rule, int year) {
        return new NominationOfAll(index, panel.withUnits(unit -> unit.kind().equals("K")), rule, year);
    }

    Nomination nomination() {
        return nomination;
    }

    /**
     * How far a score moves from one year to the next, as a standard error of one score: the standard deviation of the changes
     * over the square root of two. Real change is in it, so that noise alone is less.
     */
    private double movement() {
        double[] changes = scores.ranking().entries().stream()
                .flatMapToDouble(entry -> yearBefore
                        .entry(entry.unit().id())
                        .map(before -> DoubleStream.of(entry.score() - before.score()))
                        .orElse(DoubleStream.empty()))
                .toArray();
        double mean = DoubleStream.of(changes).average().orElseThrow();
        double squares = DoubleStream.of(changes)
                .map(change -> (change - mean) * (change - mean))
                .sum();
        return Math.sqrt(squares / (changes.length - 1) / 2);
    }

    void print(PrintStream out) {
        Task.show(out, nomination.toTable().withTitle(title()));
        Task.show(out, missed());
        Task.show(out, wayOfTheMiddle().toTable());
        out.println("Attainable is what the best tenth has in a figure: a choice, not a finding, and no advice.");
        out.println();
        out.println(aboutTheCut());
        out.println();
        Task.show(out, places());
        out.println(aboutThePlaces());
        out.println();
        out.println("By other rules on the same scores:");
        OTHER_RULES.forEach(
                rule -> out.println("  " + rule.nominate(scores).toTable().title()));
        out.println();
        Task.show(out, notEligible());
        out.println(Attribution.of(panel.provenance()));
    }

    private String title() {
        return nomination.toTable().title() + " (" + index.title() + ", " + scores.year() + ")";
    }

    private Table missed() {
        int nominees = nomination.nominees().size();
        return nomination
                .answersTable()
                .head(nominees + SHOWN)
                .tail(SHOWN)
                .select("place", "id", "unit", "score", "points short", "places short")
                .withTitle("The next " + SHOWN + ", and by how much they missed");
    }

    /** How the one in the middle could be a nominee; attainable is what the best tenth has, which is a choice and no advice. */
    private JointImprovement wayOfTheMiddle() {
        List<Ranking.Entry> ranked = scores.ranking().entries();
        String middle = ranked.get(ranked.size() / 2).unit().id();
        return JointImprovement.of(scores, middle, nomination.nominees().size());
    }

    private String aboutTheCut() {
        Nomination.Gap gap = nomination.cuts().get(0).gap().orElseThrow();
        double noise = gap.noise().orElseThrow();
        String sentence = String.format(
                Locale.ROOT,
                "The cut lies in a gap of %.3f points; the largest other gap near it is %.3f, the median %.3f. From %d to %d the"
                        + " difference of two scores moved by %.1f points (standard deviation)",
                gap.size(),
                gap.next().orElseThrow(),
                gap.median().orElseThrow(),
                scores.year() - 1,
                scores.year(),
                noise);
        return sentence
                + (gap.size() < 2 * noise
                        ? ": the two at the cut could as well have come the other way."
                        : ", less than half of it.");
    }

    /** The places of those around the cut: the year before, and over other definitions. */
    private Table places() {
        int nominees = nomination.nominees().size();
        Table.Builder table = Table.builder("Places around the cut, the year before, and over other definitions")
                .integer("place")
                .text("id")
                .text("unit")
                .integer("place " + (scores.year() - 1))
                .integer("from")
                .integer("to")
                .decimal("% in top " + nominees, 1);
        for (Nomination.Answer answer : nomination.answers().subList(0, nominees + SHOWN)) {
            String id = answer.unit().id();
            Optional<RankDistribution.Span> span = tried.span(id, LEVEL);
            table.row(
                    place(scores.ranking(), id),
                    id,
                    answer.unit().name(),
                    place(yearBefore, id),
                    span.map(RankDistribution.Span::best).orElse(null),
                    span.map(RankDistribution.Span::worst).orElse(null),
                    100 * tried.shareInTop(id, nominees).value());
        }
        return table.build();
    }

    private static @Nullable Long place(Ranking ranking, String id) {
        return ranking.entry(id).map(entry -> (long) entry.place()).orElse(null);
    }

    private String aboutThePlaces() {
        int nominees = nomination.nominees().size();
        return "From-to: each municipality's own 90 % span over " + tried.replicates()
                + " tried definitions, which vary " + Varied.of(analysis)
                + "; shares are of these. In at least 90 % of them the first " + nominees
                + " are all among " + tried.couldBeInTop(nominees, LEVEL).size() + " municipalities.";
    }

    private Table notEligible() {
        int nobody = nomination.notEligible().size();
        return nomination
                .answersTable()
                .tail(nobody)
                .select("id", "unit", "detail")
                .withTitle("Not eligible: " + nobody);
    }

    /** Why the last nominee is ahead of the first that missed. */
    private Table acrossTheCut() {
        int nominees = nomination.nominees().size();
        return scores.difference(
                        nomination.answers().get(nominees - 1).unit().id(),
                        nomination.answers().get(nominees).unit().id())
                .toTable();
    }

    /** The answer to each, the cut, the places over other definitions, and the difference across the cut. */
    Results results() {
        Results results = Results.of(tried.lineage(), panel.provenance());
        results.table("answers", nomination.answersTable().withTitle(title()));
        results.table("cut", nomination.cutsTable().withTitle(title()));
        results.table("places", places());
        results.table("difference", acrossTheCut());
        return results.text(
                "about.txt",
                String.join(
                        "\n",
                        title(),
                        "",
                        index.description(),
                        "",
                        aboutTheCut(),
                        aboutThePlaces(),
                        "",
                        Attribution.of(panel.provenance()),
                        ""));
    }
}
