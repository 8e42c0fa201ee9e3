package org.mattstock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.index.Explanation.Item;
import org.mattstock.index.ExplanationNode.Reading;
import org.mattstock.index.ExplanationNode.Use;
import org.mattstock.index.Policies;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.report.facts.LeafFact;
import org.mattstock.report.facts.Opened;
import org.mattstock.report.facts.Opened.Block;

/** A score as steps, part by part: a row each, with a bar where they add up, and what they come to. */
final class UnitSteps {
    private static final int LOGARITHM_DECIMALS = 3;
    private static final int COLUMNS = 3;
    /** In place of what stands in for a confidential figure. */
    private static final String UNTOLD = "\u2013";

    private final ReportWords words;
    private final UnitFigures figures;
    private final Html page;

    UnitSteps(ReportWords words, UnitFigures figures, Html page) {
        this.words = words;
        this.figures = figures;
        this.page = page;
    }

    /** A row: what it is, how much, and out of what, as text; empty amounts have no bar. */
    private record Row(String title, String text, OptionalDouble amount, OptionalDouble possible) {}

    void add(Opened opened, String caption) {
        List<Row> rows = new ArrayList<>();
        opened.blocks().forEach(block -> rows.add(row(block, opened)));
        opened.rest().forEach(item -> rows.add(row(item)));
        page.open("table", "class", "steps").element("caption", caption, "class", "unseen");
        for (int column = 0; column < COLUMNS; column++) {
            page.open("col");
        }
        page.open("tbody");
        Axis axis = axis(opened, rows);
        double sum = 0;
        for (Row row : rows) {
            add(row, opened.addsUp() ? axis : null, sum, "");
            sum += row.amount().orElse(0);
        }
        Row total = new Row(
                words.text("unit.steps.total"),
                outOf(figures.points(opened.score()), opened.possible()),
                OptionalDouble.of(opened.score()),
                opened.possible());
        add(total, opened.addsUp() ? axis : null, 0, "total");
        page.close("tbody").close("table").line();
    }

    private Row row(Block block, Opened opened) {
        String title = MethodFacts.title(block.node());
        if (opened.addsUp()) {
            return new Row(title, text(block), block.amount(), block.possible());
        }
        String value = block.value().isPresent() ? figures.points(block.value().getAsDouble()) : left(block.use());
        boolean hasLogarithm = opened.reading() == Reading.ADDS_UP_IN_LOGARITHMS
                && block.amount().isPresent();
        String text = hasLogarithm
                ? words.text(
                        "unit.steps.logarithm",
                        value,
                        words.notation().signed(block.amount().getAsDouble(), LOGARITHM_DECIMALS))
                : value;
        return new Row(title, text, OptionalDouble.empty(), OptionalDouble.empty());
    }

    private String text(Block block) {
        if (block.amount().isEmpty()) {
            return left(block.use());
        }
        String points = outOf(figures.points(block.amount().getAsDouble()), block.possible());
        return block.use() == Use.SUBSTITUTED ? words.text("unit.steps.substituted", points) : points;
    }

    private String left(Use use) {
        if (use == Use.OWN) {
            return UNTOLD;
        }
        return words.text(use == Use.NOT_APPLICABLE ? "unit.steps.not-applicable" : "unit.steps.left-out");
    }

    private Row row(Item item) {
        return new Row(
                title(item), figures.fine(item.amount()), OptionalDouble.of(item.amount()), OptionalDouble.empty());
    }

    /** What an amount is that is not of a single part. */
    String title(Item item) {
        return words.text("unit.kind." + Policies.name(item.kind()), item.title());
    }

    private String outOf(String points, OptionalDouble possible) {
        return possible.isPresent() ? figures.outOf(points, possible.getAsDouble()) : points;
    }

    /** From the lowest to the highest end of any bar. */
    record Axis(double low, double high) {
        /** Of the bars of a block's leaves, and of the most that they could give. */
        static Axis of(Block block) {
            double low = 0;
            double high = 0;
            double sum = 0;
            double most = 0;
            for (double amount : amounts(block)) {
                sum += amount;
                low = Math.min(low, sum);
                high = Math.max(high, sum);
            }
            for (LeafFact leaf : block.leaves()) {
                most += leaf.possible().orElse(0);
            }
            return new Axis(low, Math.max(high, most));
        }

        private static List<Double> amounts(Block block) {
            List<Double> amounts = new ArrayList<>();
            block.leaves().forEach(leaf -> leaf.amount().ifPresent(amounts::add));
            block.rest().forEach(item -> amounts.add(item.amount()));
            return amounts;
        }

        String share(double from, double to) {
            return UnitFigures.percent(high > low ? Math.abs(to - from) / (high - low) : 0);
        }

        /** Where a bar begins that goes from one value to another, in either direction. */
        String start(double from, double to) {
            return share(low, Math.min(from, to));
        }
    }

    private static Axis axis(Opened opened, List<Row> rows) {
        double low = 0;
        double high = Math.max(0, opened.possible().orElse(0));
        double sum = 0;
        for (Row row : rows) {
            double from = sum;
            sum += row.amount().orElse(0);
            low = Math.min(low, sum);
            high = Math.max(high, Math.max(sum, from + row.possible().orElse(0)));
        }
        return new Axis(low, high);
    }

    private void add(Row row, @Nullable Axis axis, double from, String kind) {
        if (axis == null || row.amount().isEmpty()) {
            page.open("tr", kind.isEmpty() ? new String[0] : new String[] {"class", kind});
        } else {
            double to = from + row.amount().getAsDouble();
            String style = "--s:" + axis.start(from, to) + ";--w:" + axis.share(from, to)
                    + (row.possible().isPresent()
                            ? ";--q:" + axis.share(0, row.possible().getAsDouble())
                            : "");
            page.open(
                    "tr",
                    kind.isEmpty() ? new String[] {"style", style} : new String[] {"class", kind, "style", style});
        }
        page.element("th", row.title(), "scope", "row");
        page.open("td").close("td");
        page.element("td", row.text()).close("tr");
    }
}
