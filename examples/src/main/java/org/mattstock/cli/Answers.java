package org.mattstock.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mattstock.coherence.Review;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.development.Window;
import org.mattstock.index.Difference;
import org.mattstock.index.ScoresComparison;
import org.mattstock.rank.RankComparison;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.NecessaryPreference;
import org.mattstock.variation.WeightSet;

/** What is answered to the questions that are asked of one ranking. */
final class Answers {
    private static final int WORST = 20;
    private static final double LEVEL = 0.9;
    /** How far each weight of the first level may be from its own, as a share of it. */
    private static final double BOX = 0.25;

    private Answers() {}

    /** How a score comes about. */
    static Task explain(Call call) {
        Scoring scoring = Scoring.of(Arguments.ofUnit(call));
        Unit opened = scoring.opened();
        Review review = reviewOf(scoring, scoring.scores().year());
        return Shown.about(scoring, call, scoring.heading())
                .withExplanation(scoring.scores().explain(opened.id()).toTable())
                .withFindings(
                        review.toTable(List.of(opened)),
                        about(scoring, opened),
                        review.of(opened.id()),
                        scoring.index());
    }

    /** Two units; two years, of all or of one unit; or two definitions. */
    static Task compare(Call call) {
        Scoring scoring = Scoring.of(Arguments.of(call));
        if (call.has(Option.YEARS) && call.has(Option.WITH)) {
            throw new UsageException(Option.YEARS.flag() + " and " + Option.WITH.flag()
                    + " exclude each other: what changed, by time or by definition, would not be told apart");
        }
        if (call.has(Option.YEARS)) {
            Window years =
                    call.words(Option.YEARS).map(DevelopmentAsked::window).orElseThrow();
            return changes(scoring.in(years.first()), scoring.in(years.last()), call);
        }
        return call.text(Option.WITH)
                .map(other -> changes(scoring, scoring.by(other), call))
                .orElseGet(() -> two(scoring, call));
    }

    private static Task two(Scoring scoring, Call call) {
        List<String> names = call.operands();
        if (names.size() != 2) {
            throw new UsageException("compare needs two municipalities, or " + Option.YEARS.usage() + ", or "
                    + Option.WITH.usage() + ", got " + names.size() + " names");
        }
        Difference difference = scoring.scores()
                .difference(
                        scoring.unit(names.get(0)).id(),
                        scoring.unit(names.get(1)).id());
        return Shown.about(scoring, call, scoring.heading())
                .with("difference", difference.toTable())
                .with("items", difference.itemsTable());
    }

    private static Task changes(Scoring before, Scoring after, Call call) {
        Shown shown = Shown.about(after, call, before.heading() + " / " + after.heading());
        if (call.operands().size() > 1) {
            throw new UsageException("compare takes one municipality at most beside " + Option.YEARS.flag() + " or "
                    + Option.WITH.flag() + ", got " + call.operands().size());
        }
        RankComparison ranks = RankComparison.of(before.ranking(), after.ranking());
        if (!call.operands().isEmpty()) {
            Unit unit = after.unit(call.operands().get(0));
            Table change = ScoresComparison.of(before.scores(), after.scores())
                    .explain(unit.id())
                    .toTable();
            return shown.with("change", change);
        }
        return shown.with("summary", ranks.summaryTable())
                .with("places", ranks.toTable(), after.arguments().top());
    }

    /** How sure places are: over other definitions, and for every weighting. */
    static Task sure(Call call) {
        Scoring scoring = Scoring.of(Arguments.ofUnit(call));
        int top = Math.min(scoring.arguments().top(), scoring.requireRanking().size());
        return exact(spans(scoring, call, Spans.of(scoring, call.terminal().progress())), scoring, top);
    }

    /** The places with their spans, and who could be among the first. */
    static Shown spans(Scoring scoring, Call call, Spans spans) {
        int top = Math.min(scoring.arguments().top(), scoring.requireRanking().size());
        Words words = scoring.screen().words();
        Shown shown = Shown.about(scoring, call, scoring.heading())
                .madeOf(spans.lineage())
                .with(
                        "spans",
                        spans.top(scoring.ranking().size())
                                .withTitle(words.text(
                                        "first", top, scoring.ranking().size())),
                        top)
                .with(spans.meaning());
        return spans.distribution()
                .map(places -> shown.with(words.text(
                                "sure.could",
                                top,
                                places.couldBeInTop(top, LEVEL).size()))
                        .with("joint-band", spans.together(top).orElseThrow()))
                .orElse(shown);
    }

    /** What holds for all weights near the own ones; nothing is said of a definition whose first level has none. */
    private static Shown exact(Shown shown, Scoring scoring, int top) {
        Words words = scoring.screen().words();
        if (!(scoring.index().tree() instanceof Branch root)) {
            return shown;
        }
        NecessaryPreference always;
        try {
            always = NecessaryPreference.of(scoring.scores(), Map.of(root.id(), WeightSet.box(BOX)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return shown.with(words.text("sure.not", String.valueOf(e.getMessage())));
        }
        Shown told = shown.with(words.text(
                "sure.always",
                top,
                names(always.surelyInTop(top)),
                always.surelyInTop(top).size(),
                always.possiblyInTop(top).size()));
        if (scoring.arguments().municipality().isPresent()) {
            NecessaryPreference.Places of = always.places(scoring.opened().id());
            told = told.with(words.text("sure.of", of.unit(), of.best(), of.worst()));
        }
        return told.with("always", always.toTable(), 0);
    }

    private static String names(List<Unit> units) {
        return units.isEmpty() ? "–" : units.stream().map(Unit::name).collect(Collectors.joining(", "));
    }

    /** What to check before a ranking is published. */
    static Task review(Call call) {
        Scoring scoring = Scoring.of(Arguments.ofUnit(call));
        Review review = call.words(Option.YEARS)
                .map(DevelopmentAsked::window)
                .map(years -> reviewOf(scoring.in(years.last()), years.first()))
                .orElseGet(() -> reviewOf(scoring, scoring.scores().year()));
        Shown shown = Shown.about(scoring, call, scoring.index().title() + ", " + review.last());
        if (scoring.arguments().municipality().isPresent()) {
            Unit unit = scoring.opened();
            return shown.withFindings(
                    review.toTable(List.of(unit)), about(scoring, unit), review.of(unit.id()), scoring.index());
        }
        int found = review.findings().size();
        String title = scoring.screen().words().review(found, WORST);
        return shown.withFindings(review.toTable(), title, review.worst(WORST), scoring.index());
    }

    private static Review reviewOf(Scoring scoring, int first) {
        try {
            return Review.of(scoring.scores(), scoring.data().value(), first, Review.Limits.standard());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw UsageException.of(Option.YEARS, e);
        }
    }

    private static String about(Scoring scoring, Unit unit) {
        return scoring.screen().words().text("review.of", unit);
    }
}
