package org.mattstock.report;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.mattstock.chart.Caption;
import org.mattstock.chart.Chart;
import org.mattstock.coherence.Correlation;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.report.facts.Against;
import org.mattstock.report.facts.Leader;
import org.mattstock.report.facts.Reach;
import org.mattstock.report.facts.Together;
import org.mattstock.report.facts.Weighing;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.RankDistribution.Span;

/** The charts of all units, by name, each left out where there is nothing to draw it from. */
final class OverviewCharts {
    private static final int SHARES = 25;
    private static final int PLACES = 40;
    private static final int MANY = 40;
    private static final Pattern COST = Pattern.compile("(?iu).*(resurs|resource|kostnad|cost).*");
    private static final Pattern QUALITY = Pattern.compile("(?iu).*(kvalitet|quality).*");

    private final ReportContent content;
    private final ReportWords words;
    private final Scores scores;
    private final Ranking ranking;
    private final OverviewSentences sentences;
    private final OverviewTables tables;
    private final Map<String, Chart> charts = new LinkedHashMap<>();

    private OverviewCharts(ReportContent content, ReportWords words) {
        this.content = content;
        this.words = words;
        this.scores = content.scores();
        this.ranking = content.ranking();
        this.sentences = new OverviewSentences(words);
        this.tables = new OverviewTables(content, sentences);
    }

    static Map<String, Chart> of(ReportContent content, ReportWords words) {
        OverviewCharts made = new OverviewCharts(content, words);
        if (made.ranking.size() > 0) {
            made.addAll();
        }
        return Collections.unmodifiableMap(made.charts);
    }

    private void addAll() {
        content.spans().ifPresent(this::addSpans);
        content.spans().ifPresent(this::addShares);
        YearCharts years = new YearCharts(content, sentences, tables, this::caption);
        years.addPlaces(charts);
        addParts();
        new ChoiceCharts(content, sentences, tables, this::caption).addTo(charts);
        addCorrelations();
        addMissing();
        content.development().ifPresent(development -> years.addDevelopment(charts, development));
    }

    private Caption caption(String title, String description) {
        return Caption.of(title, description)
                .withSource(SourceLine.of(content, words))
                .following(content.followed().map(tables::name))
                .in(words.notation());
    }

    private String text(String key, Object... values) {
        return sentences.text(key, values);
    }

    private void addSpans(RankDistribution spans) {
        List<Span> found = ranking.entries().stream()
                .flatMap(entry -> spans.span(entry.unit().id(), OverviewTables.OUTER).stream())
                .toList();
        if (found.isEmpty()) {
            return;
        }
        Reach reach = Reach.of(found);
        String key = found.size() > MANY ? "spans.columns" : "spans.rows";
        String number = words.notation().whole(found.size());
        Caption caption = caption(sentences.reach(reach), text(key, number, sentences.half(reach)))
                .withKeys(text("key.90"), text("key.50"), text("key.median"), text("key.place"));
        charts.put(
                "spans", Chart.spans(tables.spans(spans), caption, spans.units().size()));
    }

    private void addShares(RankDistribution spans) {
        int places = Math.min(PLACES, spans.units().size());
        int top = Math.min(content.top(), places);
        List<Unit> units = ranking.entries().stream().map(Ranking.Entry::unit).toList();
        Leader leader = Leader.of(spans, units, top);
        if (leader.share() == 0) {
            return;
        }
        String second = leader.second().map(tables::name).orElse("");
        String next = sentences.second(leader, second);
        Caption caption = caption(
                        sentences.leader(leader, tables.name(leader.unit()), second),
                        text("shares", words.notation().whole(spans.replicates())) + (next.isEmpty() ? "" : " " + next))
                .withKeys(text("key.place"));
        List<Ranking.Entry> shown = ranking.entries().subList(0, Math.min(SHARES, ranking.size()));
        charts.put("shares", Chart.shares(tables.shares(spans, shown, places, top), caption, places));
    }

    /** Resources against quality, or the first two parts. */
    private void addParts() {
        if (!(scores.index().tree() instanceof Branch root)) {
            return;
        }
        List<Node> parts = weighing(root.parts().stream().map(Branch.Part::node).toList());
        if (parts.size() < 2) {
            return;
        }
        Optional<Node> cost = meaning(parts, COST);
        Optional<Node> quality = meaning(parts, QUALITY);
        boolean meant = cost.isPresent() && quality.isPresent() && !cost.equals(quality);
        Node x = meant ? cost.get() : parts.get(0);
        Node y = meant ? quality.get() : parts.get(1);
        Table table = tables.parts(x, y);
        if (table.rowCount() == 0) {
            return;
        }
        OptionalDouble rho = Correlation.spearman(tables.ranked(x), tables.ranked(y));
        String title = sentences.together(Together.of(rho), tables.title(x), tables.title(y));
        String about = rho.isPresent() ? text("parts.rho", words.notation().decimal(rho.getAsDouble(), 2)) + " " : "";
        String whose = text(
                "parts",
                words.notation().whole(table.rowCount()),
                about,
                words.notation().decimal(OverviewTables.middle(table, 1), 1),
                words.notation().decimal(OverviewTables.middle(table, 2), 1));
        charts.put("parts", Chart.scatter(table, caption(title, whose)));
    }

    private static Optional<Node> meaning(List<Node> parts, Pattern pattern) {
        return parts.stream()
                .filter(node -> pattern.matcher(node.id() + " " + node.title()).matches())
                .findFirst();
    }

    private <N extends Node> List<N> weighing(List<N> nodes) {
        Set<String> weighty = Weighing.ids(scores.index());
        return nodes.stream().filter(node -> weighty.contains(node.id())).toList();
    }

    private void addCorrelations() {
        List<? extends Node> nodes = weighing(scores.index().leaves());
        if (nodes.size() > MANY && scores.index().tree() instanceof Branch root) {
            nodes = weighing(root.parts().stream().map(Branch.Part::node).toList());
        }
        if (nodes.size() < 2 || nodes.size() > MANY || ranking.size() < 3) {
            return;
        }
        OptionalDouble[][] rhos = tables.rhos(nodes);
        Table table = tables.correlations(nodes, rhos);
        Against against = Against.of(Arrays.stream(rhos).flatMap(Arrays::stream).toList());
        Caption caption = caption(
                        sentences.against(against),
                        text("correlations", words.notation().whole(ranking.size())))
                .withKeys(text("key.negative"));
        charts.put("correlations", Chart.correlations(table, caption));
    }

    private void addMissing() {
        List<Leaf> leaves = weighing(scores.index().leaves());
        List<Unit> columns = tables.columns();
        Table table = tables.missing(leaves, columns);
        double[] counts = IntStream.range(0, table.rowCount())
                .mapToDouble(row -> missing(table, row))
                .toArray();
        int apart = columns.size() - ranking.size();
        String title =
                sentences.missing(counts, leaves.stream().map(tables::title).toList());
        String last = apart == 0 ? "" : " " + text("missing.apart", apart);
        Caption caption = caption(title, text("missing", words.notation().whole(ranking.size())) + last)
                .withKeys(text("key.missing"), text("key.older"));
        charts.put("missing", Chart.missing(table, caption, apart));
    }

    private static double missing(Table table, int row) {
        return IntStream.range(1, table.columns().size())
                .filter(column ->
                        table.cell(row, column).filter(Long.valueOf(1)::equals).isPresent())
                .count();
    }
}
