package org.mattstock.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.mattstock.chart.Caption;
import org.mattstock.chart.Chart;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.index.Scores;
import org.mattstock.report.facts.Largest;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.OneAtATime;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.variation.Variation;

/** What a key figure and what a choice move, each alone: the definition is scored once for each. */
final class ChoiceCharts {
    private static final int MANY = 40;
    private static final double HUNDRED = 100;
    /** Values of leaves that are scored anew, for each leaf once: more would take longer than the rest of a page. */
    private static final long MOST_CELLS = 10_000_000;

    private static final String WITHOUT = "without";

    private final ReportContent content;
    private final Scores scores;
    private final OverviewSentences sentences;
    private final OverviewTables tables;
    private final BiFunction<String, String, Caption> captions;

    ChoiceCharts(
            ReportContent content,
            OverviewSentences sentences,
            OverviewTables tables,
            BiFunction<String, String, Caption> captions) {
        this.content = content;
        this.scores = content.scores();
        this.sentences = sentences;
        this.tables = tables;
        this.captions = captions;
    }

    void addTo(Map<String, Chart> charts) {
        CompositeIndex index = scores.index();
        long leaves = index.leaves().size();
        if (leaves < 2 || leaves * leaves * scores.units().size() > MOST_CELLS) {
            return;
        }
        List<Variation> chosen = varied();
        List<Variation> all = new ArrayList<>(chosen);
        boolean leftOut = chosen.stream().anyMatch(Variation.Leaves.class::isInstance);
        if (!leftOut) {
            all.add(Variation.leaves(Variation.leaveOneOut()));
        }
        OneAtATime tried = OneAtATime.of(
                index, all, scores.panel(), scores.year(), scores.fitted().behaviors());
        if (isSame(tried)) {
            List<Shift> shifts = new ArrayList<>();
            tried.changes()
                    .forEach(change ->
                            change.meanAbsoluteShift().ifPresent(places -> shifts.add(new Shift(change, places))));
            addInfluence(charts, shifts);
            shifts.removeIf(shift -> !leftOut && shift.change().choice().equals(WITHOUT));
            addChoices(charts, shifts);
        }
    }

    /** What the spans were made with, if they are of this definition. */
    private List<Variation> varied() {
        return content.spans()
                .map(RankDistribution::analysis)
                .filter(run -> run.index().equals(scores.index()))
                .map(UncertaintyAnalysis::variations)
                .orElse(List.of());
    }

    /** Scores of kept parameters differ from those of parameters that are learned anew: then nothing is said. */
    private boolean isSame(OneAtATime found) {
        return found.own().equals(content.ranking());
    }

    private record Shift(OneAtATime.Change change, double places) {}

    private record Moved(String name, double weight, double places) {}

    private void addInfluence(Map<String, Chart> charts, List<Shift> shifts) {
        Map<String, Double> places = new LinkedHashMap<>();
        shifts.stream()
                .filter(shift -> shift.change().choice().equals(WITHOUT))
                .forEach(shift -> places.put(shift.change().alternative(), shift.places()));
        List<Moved> moved = new ArrayList<>();
        for (EffectiveWeights.OfLeaf leaf : scores.index().effectiveWeights().leaves()) {
            if (leaf.weight() > 0 && places.containsKey(leaf.leaf())) {
                String title = title(leaf.leaf());
                moved.add(new Moved(title, leaf.weight(), Objects.requireNonNull(places.get(leaf.leaf()))));
            }
        }
        if (moved.size() > 1) {
            addBars(charts, moved);
        }
    }

    private void addBars(Map<String, Chart> charts, List<Moved> moved) {
        double all = moved.stream().mapToDouble(Moved::places).sum();
        Table.Builder table = Table.builder("")
                .text(tables.heading("key-figure"))
                .decimal(tables.heading("influence"), 1)
                .decimal(tables.heading("weight"), 1)
                .decimal(tables.heading("moved"), 1);
        moved.stream()
                .sorted((a, b) -> Double.compare(b.places(), a.places()))
                .limit(MANY)
                .forEach(each -> table.row(
                        each.name(),
                        all == 0 ? 0 : HUNDRED * each.places() / all,
                        HUNDRED * each.weight(),
                        each.places()));
        String title = sentences.influence(
                Largest.of(moved.size(), i -> moved.get(i).places()),
                Largest.of(moved.size(), i -> moved.get(i).weight()),
                moved.stream().map(Moved::name).toList());
        Caption caption = captions.apply(title, sentences.text("influence"))
                .withKeys(sentences.text("key.influence"), sentences.text("key.weight"));
        charts.put("influence", Chart.bars(table.build(), caption));
    }

    /** Of each choice the alternative that moves most. */
    private void addChoices(Map<String, Chart> charts, List<Shift> shifts) {
        Map<String, Shift> most = new LinkedHashMap<>();
        for (Shift shift : shifts) {
            most.merge(shift.change().choice(), shift, (one, other) -> other.places() > one.places() ? other : one);
        }
        List<Moved> moved = most.values().stream()
                .sorted((a, b) -> Double.compare(b.places(), a.places()))
                .limit(MANY)
                .map(shift -> new Moved(name(shift.change()), 0, shift.places()))
                .toList();
        if (moved.size() < 2) {
            return;
        }
        Table.Builder table = Table.builder("").text(tables.heading("choice")).decimal(tables.heading("moved"), 1);
        moved.forEach(each -> table.row(each.name(), each.places()));
        String title = sentences.choice(
                Largest.of(moved.size(), i -> moved.get(i).places()),
                moved.stream().map(Moved::name).toList());
        charts.put("choices", Chart.bars(table.build(), captions.apply(title, sentences.text("choices"))));
    }

    private String name(OneAtATime.Change change) {
        String weights = "weights of ";
        if (change.choice().startsWith(weights)) {
            String[] part = change.alternative().split(" (?=(heaviest|lightest)$)", -1);
            return sentences.text(
                    "choice." + part[1], title(change.choice().substring(weights.length())), title(part[0]));
        } else if (change.choice().equals(WITHOUT)) {
            return sentences.text("choice.without", title(change.alternative()));
        }
        String kind = change.choice().replace(' ', '-');
        return sentences.label(kind) + ": " + sentences.label(kind + "." + change.alternative());
    }

    private String title(String node) {
        return tables.title(scores.index().requireNode(node));
    }
}
