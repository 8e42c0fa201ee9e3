package org.mattstock.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.award.Nomination;
import org.mattstock.award.NominationInput;
import org.mattstock.award.NominationRule;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.index.Branch;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.table.Table;

/**
 * The first step on real figures: every one of the 290 municipalities gets an answer, and the cut is held against other gaps,
 * other years and other rules. Everything here is computed; nothing is invented.
 */
final class NominationOfAll {
    private static final int SHOWN = 10;
    private static final List<NominationRule> OTHER_RULES =
            List.of(NominationRule.largestGap(3, 7), NominationRule.naturalBreaks(5), NominationRule.withinPoints(2));

    private final CompositeIndex index;
    private final Panel panel;
    private final Scores scores;
    private final Ranking yearBefore;
    private final Nomination nomination;

    private NominationOfAll(CompositeIndex index, Panel panel, NominationRule rule, int year) {
        this.index = index;
        this.panel = panel;
        this.scores = index.score(panel, year);
        this.yearBefore = index.score(panel, year - 1).ranking();
        this.nomination = rule.nominate(NominationInput.of(scores).withNoise(movement()));
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
        out.println(aboutTheCut());
        out.println();
        Task.show(out, places());
        out.println("By other rules on the same scores:");
        OTHER_RULES.forEach(
                rule -> out.println("  " + rule.nominate(scores).toTable().title()));
        out.println();
        Task.show(out, notEligible());
        out.println(Task.attribution(panel.provenance()));
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

    /** The places of those around the cut by the definition, the year before, and with each dimension left out. */
    private Table places() {
        Map<String, Ranking> tried = new LinkedHashMap<>();
        tried.put(String.valueOf(scores.year()), scores.ranking());
        tried.put(String.valueOf(scores.year() - 1), yearBefore);
        for (Branch.Part part : ((Branch) index.tree()).parts()) {
            tried.put(
                    "without " + part.node().id(),
                    without(part).score(panel, scores.year()).ranking());
        }
        Table.Builder table = Table.builder("Places by stated choices: the span is that of these, no more")
                .text("unit");
        tried.keySet().forEach(table::integer);
        table.text("span");
        for (Nomination.Answer answer : nomination.answers().subList(0, SHOWN)) {
            List<Optional<Ranking.Entry>> entries = tried.values().stream()
                    .map(ranking -> ranking.entry(answer.unit().id()))
                    .toList();
            table.row(row(answer.unit(), entries));
        }
        return table.build();
    }

    private static @Nullable Object[] row(Unit unit, List<Optional<Ranking.Entry>> entries) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(unit.name());
        entries.forEach(
                each -> cells.add(each.map(entry -> (long) entry.place()).orElse(null)));
        long[] places = entries.stream()
                .flatMap(Optional::stream)
                .mapToLong(entry -> (long) entry.place())
                .sorted()
                .toArray();
        cells.add(places[0] + "-" + places[places.length - 1]);
        return cells.toArray();
    }

    private CompositeIndex without(Branch.Part left) {
        Branch tree = (Branch) index.tree();
        return index.withTree(tree.withParts(
                tree.parts().stream().filter(part -> !part.equals(left)).toList()));
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

    /** The answer to each, the cut, the places by other choices, and the difference across the cut. */
    void write(Path folder) throws IOException {
        Task.write(nomination.answersTable().withTitle(title()), folder, "answers");
        Task.write(nomination.cutsTable().withTitle(title()), folder, "cut");
        Task.write(places(), folder, "places");
        Task.write(acrossTheCut(), folder, "difference");
        AwardFiles.text(
                folder.resolve("about.txt"),
                String.join(
                        "\n",
                        title(),
                        "",
                        index.description(),
                        "",
                        aboutTheCut(),
                        "",
                        Task.attribution(panel.provenance()),
                        ""));
    }
}
