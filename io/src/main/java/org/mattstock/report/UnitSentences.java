package org.mattstock.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mattstock.development.UnitDevelopment;
import org.mattstock.index.ExplanationNode.Use;
import org.mattstock.index.Policies;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.LeafFact;
import org.mattstock.report.facts.Opened;
import org.mattstock.report.facts.Opened.Block;
import org.mattstock.report.facts.UnitFacts;
import org.mattstock.report.facts.UnitFacts.Always;
import org.mattstock.report.facts.UnitFacts.Neighbors;
import org.mattstock.report.facts.UnitFacts.Sure;
import org.mattstock.report.facts.UnitFacts.YearPlace;
import org.mattstock.uncertainty.Improvement;
import org.mattstock.uncertainty.Improvement.Outcome;
import org.mattstock.uncertainty.RankDistribution.Span;

/** The sentences of a unit's part: each is chosen by what is the case, and where nothing stands out a neutral one is. */
final class UnitSentences {
    private final ReportWords words;
    private final UnitFigures figures;

    UnitSentences(ReportWords words, UnitFigures figures) {
        this.words = words;
        this.figures = figures;
    }

    private String text(String key, Object... values) {
        return words.text("unit." + key, values);
    }

    /** Who, at which place, with which score. */
    String heading(Ranking.Entry entry) {
        return text("heading", entry.unit().name(), figures.place(entry.place()), figures.points(entry.score()));
    }

    /** Where it is in the tried definitions. */
    String sure(String name, Optional<Sure> sure) {
        return sure.map(found -> sure(name, found)).orElseGet(() -> text("sure.untried"));
    }

    private String sure(String name, Sure sure) {
        if (sure.wide().isEmpty()) {
            return text("sure.never", name);
        }
        List<String> sentences = new ArrayList<>(List.of(span(name, sure)));
        sentences.add(top(sure));
        if (sure.unranked() > 0) {
            sentences.add(text("sure.unranked", words.notation().percent(sure.unranked())));
        }
        return String.join(" ", sentences);
    }

    private String span(String name, Sure sure) {
        Span wide = sure.wide().orElseThrow();
        if (wide.best() == wide.worst()) {
            return text("sure.one-place", name, wide.best());
        }
        String narrow = sure.narrow().map(this::range).orElseThrow();
        return sure.median().isPresent()
                ? text(
                        "sure.span",
                        name,
                        range(wide),
                        narrow,
                        figures.place(sure.median().getAsDouble()))
                : text("sure.span-alone", name, range(wide), narrow);
    }

    private String range(Span span) {
        return words.notation().range(span.best(), span.worst());
    }

    private String top(Sure sure) {
        if (sure.top() == 1) {
            return first(sure.inTop());
        }
        String first = figures.count(sure.top());
        if (sure.inTop() == 0) {
            return text("sure.top.never", first);
        }
        return sure.inTop() == 1
                ? text("sure.top.always", first)
                : text("sure.top", first, words.notation().percent(sure.inTop()));
    }

    /** Of a top of one, which nobody calls "the first 1". */
    private String first(double share) {
        if (share == 0) {
            return text("sure.first.never");
        }
        return share == 1
                ? text("sure.first.always")
                : text("sure.first", words.notation().percent(share));
    }

    /** What holds whatever the weights are. */
    String always(Always always) {
        return always.best() == always.worst()
                ? text("always.one-place", always.best())
                : text("always", figures.count(always.best()), figures.count(always.worst()));
    }

    /** Places of earlier years; empty without any. */
    Optional<String> years(List<YearPlace> years) {
        String all = years.stream()
                .map(each -> each.place().isPresent()
                        ? text("years.place", figures.place(each.place().getAsDouble()), each.year())
                        : text("years.none", each.year()))
                .collect(Collectors.joining(", "));
        return years.isEmpty() ? Optional.empty() : Optional.of(text("years", all));
    }

    /** What stands out against the middle, up and down. */
    String strengths(UnitFacts facts, int most) {
        return leading("strong", facts.strongest(most)) + " " + leading("weak", facts.weakest(most));
    }

    private String leading(String key, List<LeafFact> leaves) {
        String all = leaves.stream()
                .map(this::lead)
                .filter(Optional::isPresent)
                .map(Optional::get)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? text(key + ".none") : text(key, all);
    }

    /** Nothing for what would be printed as no difference. */
    private Optional<String> lead(LeafFact leaf) {
        String lead = figures.lead(leaf.lead().orElseThrow(), leaf.yardstick().orElseThrow());
        return UnitFigures.isNothing(lead)
                ? Optional.empty()
                : Optional.of(text("lead", leaf.key().title(), lead));
    }

    /** Which part of the score carries most. */
    String opened(Opened opened) {
        return switch (opened.reading()) {
            case ADDS_UP -> carriesMost(opened);
            case ADDS_UP_IN_LOGARITHMS -> text("opened.logarithms");
            case LOWEST_DECIDES -> lowest(opened);
            case LEAVES_ONE_OUT -> text("opened.not-added");
        };
    }

    private String carriesMost(Opened opened) {
        List<Block> sorted = opened.blocks().stream()
                .filter(block -> block.amount().isPresent())
                .sorted(Comparator.comparingDouble(UnitSentences::amount).reversed())
                .toList();
        if (opened.score() <= 0 || sorted.isEmpty() || amount(sorted.get(0)) <= 0) {
            return text("opened.neutral");
        }
        Block first = sorted.get(0);
        String points = figures.points(amount(first));
        if (sorted.size() > 1 && figures.points(amount(sorted.get(1))).equals(points)) {
            return text("opened.neutral");
        }
        String title = MethodFacts.title(first.node());
        return first.possible().isPresent()
                ? text(
                        "opened.most",
                        title,
                        points,
                        figures.most(first.possible().getAsDouble()))
                : text("opened.most-alone", title, points);
    }

    private static double amount(Block block) {
        return block.amount().orElseThrow();
    }

    private String lowest(Opened opened) {
        return opened.blocks().stream()
                .filter(block -> block.amount().isPresent())
                .findFirst()
                .map(block -> text("opened.lowest", MethodFacts.title(block.node())))
                .orElseGet(() -> text("opened.neutral"));
    }

    /** How many key figures lie above the middle. */
    String middle(UnitFacts facts) {
        int all = facts.countWithValue();
        int above = facts.countAboveMiddle();
        if (all <= 1) {
            return text("middle.neutral");
        }
        if (all == 2 && above != 1) {
            return text(above == 0 ? "middle.neither" : "middle.both");
        }
        if (above == 0 || above == all) {
            return text(above == 0 ? "middle.none" : "middle.all", figures.count(all));
        }
        return text("middle", figures.count(above), figures.count(all));
    }

    /** How far it is to those next above and below. */
    String gaps(Ranking.Entry own, Neighbors near) {
        Optional<Ranking.Entry> above = last(near.above());
        Optional<Ranking.Entry> below = near.below().stream().findFirst();
        Optional<Ranking.Entry> tied = above.or(() -> below).filter(each -> each.place() == own.place());
        Optional<Ranking.Entry> tiedBelow = below.filter(each -> each.place() == own.place());
        if (tied.isPresent() || tiedBelow.isPresent()) {
            String with = tied.or(() -> tiedBelow).orElseThrow().unit().name();
            return text("gaps.shared", figures.place(own.place()), with);
        }
        if (above.isPresent() && below.isPresent()) {
            return text(
                    "gaps",
                    figures.gap(own, above.get()),
                    above.get().unit().name(),
                    figures.gap(own, below.get()),
                    below.get().unit().name());
        }
        return above.map(each ->
                        text("gaps.last", figures.gap(own, each), each.unit().name()))
                .or(() -> below.map(each ->
                        text("gaps.first", figures.gap(own, each), each.unit().name())))
                .orElseGet(() -> text("gaps.alone"));
    }

    private static Optional<Ranking.Entry> last(List<Ranking.Entry> entries) {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** How many key figures would each be enough for the next place. */
    String alone(Improvement alone) {
        int enough = alone.reachable().size();
        String place = figures.count(alone.wanted());
        boolean traced = alone.leaves().stream().anyMatch(leaf -> leaf.outcome() != Outcome.NOT_TRACED);
        if (!traced) {
            return text("alone.untraced", place);
        }
        if (enough == 0) {
            return text("alone.none", place);
        }
        return enough == 1 ? text("alone.one", place) : text("alone", figures.count(enough), place);
    }

    /** How many could not, and why; empty where every one could. */
    Optional<String> aloneNot(Improvement alone) {
        List<String> all = new ArrayList<>();
        addCount(all, "alone.beyond", alone, Outcome.OUT_OF_REACH);
        addCount(all, "alone.without", alone, Outcome.WITHOUT_VALUE);
        addCount(all, "alone.not-traced", alone, Outcome.NOT_TRACED);
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", all));
    }

    private void addCount(List<String> all, String key, Improvement alone, Outcome outcome) {
        long count = alone.leaves().stream()
                .filter(leaf -> leaf.outcome() == outcome)
                .count();
        if (count > 0) {
            all.add(text(key, figures.count(count)));
        }
    }

    /** What came of a development over several years. */
    String development(UnitDevelopment development, int first, int last) {
        return text("development", first, last, text("standing." + Policies.name(development.standing())));
    }

    /** Why a leaf has no figure of its own, and what was done about it. */
    String gap(LeafFact leaf) {
        String why = leaf.missing().map(reason -> words.labels().of(reason)).orElseGet(() -> text("leaf.no-figure"));
        String then = leaf.use() == Use.SUBSTITUTED
                ? text("leaf.substituted", figures.fine(leaf.used().orElse(Double.NaN)))
                : text(leaf.use() == Use.NOT_APPLICABLE ? "leaf.not-applicable" : "leaf.left-out");
        return text("leaf.gap", why, then);
    }
}
