package org.mattstock.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.index.Explanation.Item;
import org.mattstock.index.Policies;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.report.facts.LeafFact;
import org.mattstock.report.facts.LeafFact.Mark;
import org.mattstock.report.facts.Opened;
import org.mattstock.report.facts.Opened.Block;
import org.mattstock.report.facts.Opened.Scale;
import org.mattstock.report.facts.Yardstick;

/** Every key figure of a unit: its figure, where that lies between worst and best, what it gave. */
final class UnitLeaves {
    private final ReportWords words;
    private final UnitFigures figures;
    private final UnitKeys keys;
    private final Html page;
    private final UnitSteps steps;
    private final UnitSentences sentences;
    private final int year;

    UnitLeaves(ReportWords words, UnitFigures figures, UnitKeys keys, Html page, int year) {
        this.words = words;
        this.figures = figures;
        this.keys = keys;
        this.page = page;
        this.steps = new UnitSteps(words, figures, page);
        this.sentences = new UnitSentences(words, figures);
        this.year = year;
    }

    void add(Opened opened, String caption) {
        page.open("table", "class", "leaves").element("caption", caption, "class", "unseen");
        page.open("thead").open("tr").element("th", words.text("unit.leaf.figure"), "scope", "col");
        page.element("th", words.text("unit.leaf.value", year), "scope", "col");
        page.element("th", words.text("unit.leaf.against"), "scope", "col");
        page.element("th", words.text("unit.leaf.steps"), "scope", "col");
        page.element("th", words.text("unit.leaf.points"), "scope", "col");
        page.close("tr").close("thead").line();
        opened.blocks().forEach(block -> add(block, opened.hasBlocks()));
        page.close("table").line();
    }

    private void add(Block block, boolean named) {
        page.open("tbody");
        if (named) {
            String title = MethodFacts.title(block.node());
            String told = block.scale() == Scale.BLOCK ? words.text("unit.leaf.own-scale", title) : title;
            page.open("tr");
            page.element("th", told, "colspan", "5", "scope", "rowgroup").close("tr");
        }
        UnitSteps.Axis axis = UnitSteps.Axis.of(block);
        double sum = 0;
        for (LeafFact leaf : block.leaves()) {
            add(leaf, axis, sum);
            sum += leaf.amount().orElse(0);
        }
        for (Item item : block.rest()) {
            page.open("tr", "style", bar(axis, sum, item.amount()));
            page.element("th", steps.title(item), "colspan", "3", "scope", "row");
            page.open("td")
                    .close("td")
                    .element("td", figures.fine(item.amount()))
                    .close("tr");
            sum += item.amount();
        }
        page.close("tbody").line();
    }

    private static String bar(UnitSteps.Axis axis, double from, double amount) {
        return "--s:" + axis.start(from, from + amount) + ";--w:" + axis.share(from, from + amount);
    }

    private void add(LeafFact leaf, UnitSteps.Axis axis, double from) {
        boolean measured = leaf.value().isPresent() && leaf.yardstick().isPresent();
        String style = style(leaf, axis, from);
        if (style.isEmpty()) {
            page.open("tr", "class", keys.className(leaf));
        } else {
            page.open("tr", "class", keys.className(leaf), "style", style);
        }
        page.element("th", leaf.key().title());
        if (measured || leaf.isStandIn()) {
            addFigure(leaf);
            page.open("td").close("td");
        } else {
            page.element("td", words.text("unit.leaf.missing")).element("td", sentences.gap(leaf), "class", "gap");
        }
        page.open("td").close("td");
        page.element("td", points(leaf)).close("tr");
    }

    /** Where the point is, and the bar: without its length where that follows from the point, without its frame where that is usual. */
    private String style(LeafFact leaf, UnitSteps.Axis axis, double from) {
        StringBuilder style = new StringBuilder();
        boolean startsAtNothing = false;
        if (leaf.value().isPresent() && leaf.yardstick().isPresent()) {
            Yardstick yardstick = leaf.yardstick().get();
            style.append(";--v:")
                    .append(UnitFigures.percent(yardstick.share(leaf.value().getAsDouble())));
            startsAtNothing = yardstick.worst() == 0 && leaf.possible().isPresent();
        }
        if (leaf.amount().isPresent()) {
            double to = from + leaf.amount().getAsDouble();
            style.append(";--s:").append(axis.start(from, to));
            style.append(startsAtNothing ? "" : ";--w:" + axis.share(from, to));
        }
        if (leaf.possible().isPresent()) {
            String frame = axis.share(0, leaf.possible().getAsDouble());
            style.append(keys.isUsual(leaf, frame) ? "" : ";--q:" + frame);
        }
        return style.length() == 0 ? "" : style.substring(1);
    }

    private void addFigure(LeafFact leaf) {
        OptionalDouble figure = leaf.figure();
        page.open("td").text(figure.isPresent() ? figures.figure(figure.getAsDouble(), leaf.key()) : "");
        String notes = notes(leaf);
        if (!notes.isEmpty()) {
            page.element("small", notes);
        }
        page.close("td");
    }

    /** Another year than that of the report, and what was done to the figure. */
    private String notes(LeafFact leaf) {
        List<String> notes = new ArrayList<>();
        if (leaf.year().isPresent() && leaf.year().getAsInt() != year) {
            notes.add(String.valueOf(leaf.year().getAsInt()));
        }
        for (Mark mark : Mark.values()) {
            if (leaf.marks().contains(mark)) {
                notes.add(words.text("unit.mark." + Policies.name(mark)));
            }
        }
        return String.join(", ", notes);
    }

    private String points(LeafFact leaf) {
        if (leaf.amount().isEmpty()) {
            return "\u2013";
        }
        String points = figures.fine(leaf.amount().getAsDouble());
        return leaf.possible().isPresent()
                ? figures.outOf(points, leaf.possible().getAsDouble())
                : points;
    }
}
