package org.mattstock.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.coherence.Correlation;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.NodeScores;
import org.mattstock.index.Scores;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.UnrankedReason;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.RankDistribution.Span;

/** The figures of the charts of all units, under headings in the page's language. */
final class OverviewTables {
    static final double OUTER = 0.9;
    static final double INNER = 0.5;
    private static final double HUNDRED = 100;

    private final Scores scores;
    private final Ranking ranking;
    private final OverviewSentences words;
    /** By id, no two alike. */
    private final Map<String, String> names = new HashMap<>();

    OverviewTables(ReportContent content, OverviewSentences words) {
        this.scores = content.scores();
        this.ranking = content.ranking();
        this.words = words;
        Map<String, Long> uses = new HashMap<>();
        scores.units().forEach(unit -> uses.merge(unit.name(), 1L, Long::sum));
        for (Unit unit : scores.units()) {
            boolean alone = uses.getOrDefault(unit.name(), 0L) == 1;
            names.put(unit.id(), alone ? unit.name() : unit.name() + " (" + unit.id() + ")");
        }
    }

    /** What a unit is called in tables and charts: its name, and its id where another has the same name. */
    String name(Unit unit) {
        return names.getOrDefault(unit.id(), unit.name());
    }

    /** What a node is called: its title, or the indicator's name where the definition gives a leaf none. */
    String title(Node node) {
        boolean untitled = node instanceof Leaf leaf && leaf.title().equals(leaf.indicator());
        return untitled ? scores.panel().requireIndicator(node.title()).name() : node.title();
    }

    String heading(String key, Object... values) {
        return words.text("column." + key, values);
    }

    private Object place(double place) {
        return ranking.rule().shownPlace(place);
    }

    Table spans(RankDistribution spans) {
        RankingRule rule = ranking.rule();
        Table.Builder table = Table.builder("")
                .column(rule.placeColumn().withName(heading("place")))
                .text(heading("name"))
                .integer(heading("from-90"))
                .integer(heading("to-90"))
                .integer(heading("from-50"))
                .integer(heading("to-50"))
                .decimal(heading("median"), 1);
        for (Ranking.Entry entry : ranking.entries()) {
            String id = entry.unit().id();
            spans.span(id, OUTER).ifPresent(outer -> {
                Span inner = spans.span(id, INNER).orElseThrow();
                table.row(
                        place(entry.place()),
                        name(entry.unit()),
                        outer.best(),
                        outer.worst(),
                        inner.best(),
                        inner.worst(),
                        median(spans, id));
            });
        }
        return table.build();
    }

    private static @Nullable Double median(RankDistribution spans, String id) {
        return spans.classWidth() > 1
                ? null
                : spans.medianPlace(id).map(RankDistribution.Estimate::value).orElse(null);
    }

    /** Percentages at each of the first places, at all others, without a place, and up to the top. */
    Table shares(RankDistribution spans, List<Ranking.Entry> shown, int places, int top) {
        boolean others = spans.units().size() > places;
        Table.Builder table = Table.builder("")
                .column(ranking.rule().placeColumn().withName(heading("place")))
                .text(heading("name"));
        IntStream.rangeClosed(1, places).forEach(place -> table.decimal(Integer.toString(place), 1));
        if (others) {
            table.decimal(heading("beyond", places + 1), 1);
        }
        table.decimal(heading("without"), 1).decimal(heading("top", top), 1);
        for (Ranking.Entry entry : shown) {
            String id = entry.unit().id();
            Object[] row = new Object[2 + places + (others ? 1 : 0) + 2];
            row[0] = place(entry.place());
            row[1] = name(entry.unit());
            for (int place = 1; place <= places; place++) {
                row[1 + place] = HUNDRED * spans.shareAt(id, place).value();
            }
            double unranked = spans.shareUnranked(id).value();
            if (others) {
                row[2 + places] =
                        HUNDRED * Math.max(0, 1 - spans.shareInTop(id, places).value() - unranked);
            }
            row[row.length - 2] = HUNDRED * unranked;
            row[row.length - 1] = HUNDRED * spans.shareInTop(id, top).value();
            table.row(row);
        }
        return table.build();
    }

    /** Two parts of each ranked unit that has both to show. */
    Table parts(Node x, Node y) {
        NodeScores across = scores.node(x.id());
        NodeScores up = scores.node(y.id());
        Table.Builder table = Table.builder("")
                .text(heading("name"))
                .decimal(heading("points", title(x)), 1)
                .decimal(
                        title(x).equals(title(y))
                                ? heading("points", title(y)) + " (" + y.id() + ")"
                                : heading("points", title(y)),
                        1);
        for (Ranking.Entry entry : ranking.entries()) {
            OptionalDouble first = across.shown(entry.unit().id());
            OptionalDouble second = up.shown(entry.unit().id());
            if (first.isPresent() && second.isPresent()) {
                table.row(name(entry.unit()), first.getAsDouble(), second.getAsDouble());
            }
        }
        return table.build();
    }

    /** The median of a column whose cells all have a number. */
    static double middle(Table table, int column) {
        double[] sorted = IntStream.range(0, table.rowCount())
                .mapToDouble(row -> ((Number) table.cell(row, column).orElseThrow()).doubleValue())
                .sorted()
                .toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Rank correlations below the diagonal. */
    Table correlations(List<? extends Node> nodes, OptionalDouble[][] found) {
        Table.Builder table = Table.builder("").text(heading("part"));
        IntStream.rangeClosed(1, nodes.size()).forEach(i -> table.decimal(Integer.toString(i), 2));
        for (int row = 0; row < nodes.size(); row++) {
            @Nullable Object[] cells = new @Nullable Object[1 + nodes.size()];
            cells[0] = title(nodes.get(row));
            for (int column = 0; column < row; column++) {
                cells[1 + column] = found[row][column];
            }
            table.row(cells);
        }
        return table.build();
    }

    /** Each with each before it, over ranked units. */
    OptionalDouble[][] rhos(List<? extends Node> nodes) {
        double[][] columns = nodes.stream().map(this::ranked).toArray(double[][]::new);
        OptionalDouble[][] found = new OptionalDouble[nodes.size()][];
        for (int row = 0; row < nodes.size(); row++) {
            found[row] = new OptionalDouble[row];
            for (int column = 0; column < row; column++) {
                found[row][column] = Correlation.spearman(columns[row], columns[column]);
            }
        }
        return found;
    }

    /** A node's values of ranked units, in the order of places; NaN where there is none. */
    double[] ranked(Node node) {
        double[] all = scores.node(node.id()).toArray();
        return ranking.entries().stream()
                .mapToDouble(entry ->
                        all[scores.panel().requireUnitIndex(entry.unit().id())])
                .toArray();
    }

    /** Whom a figure could be missing for: the ranked by place, then the others of the population. */
    List<Unit> columns() {
        List<Unit> columns = new ArrayList<>(
                ranking.entries().stream().map(Ranking.Entry::unit).toList());
        ranking.unranked().stream()
                .filter(each -> each.reason() != UnrankedReason.OUTSIDE_POPULATION)
                .forEach(each -> columns.add(each.unit()));
        return columns;
    }

    /** 1 where a leaf has no figure of a unit, 2 where an older or estimated one stands in. */
    Table missing(List<Leaf> leaves, List<Unit> columns) {
        Table.Builder table = Table.builder("").text(heading("key-figure"));
        columns.forEach(unit -> table.integer(name(unit)));
        for (Leaf leaf : leaves) {
            NodeScores node = scores.node(leaf.id());
            double[] values = node.toArray();
            int[] years = columns.stream()
                    .mapToInt(unit -> node.figureYear(unit.id()).orElse(Integer.MIN_VALUE))
                    .toArray();
            int latest = IntStream.of(years).max().orElse(Integer.MIN_VALUE);
            @Nullable Object[] row = new @Nullable Object[1 + years.length];
            row[0] = title(leaf);
            for (int i = 0; i < years.length; i++) {
                boolean gone = Double.isNaN(
                        values[scores.panel().requireUnitIndex(columns.get(i).id())]);
                row[1 + i] = gone ? OptionalInt.of(1) : years[i] < latest ? OptionalInt.of(2) : null;
            }
            table.row(row);
        }
        return table.build();
    }
}
