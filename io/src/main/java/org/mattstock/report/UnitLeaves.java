package org.mattstock.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mattstock.data.Breakdown;
import org.mattstock.index.Explanation.Item;
import org.mattstock.io.internal.markup.CssRules;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.report.facts.KeyFigure;
import org.mattstock.report.facts.LeafFact;
import org.mattstock.report.facts.LeafFact.Mark;
import org.mattstock.report.facts.Opened;
import org.mattstock.report.facts.Opened.Block;
import org.mattstock.report.facts.Opened.Scale;
import org.mattstock.report.facts.Yardstick;

/**
 * Every key figure of a unit: its figure, where that lies between worst and best, what it gave. What is the same for all units is
 * said once, by a rule of the style sheet for each key figure and reference group, and in a table of its own.
 */
final class UnitLeaves {
    private final ReportWords words;
    private final UnitFigures figures;
    private final Html page;
    private final UnitSteps steps;
    private final int year;
    /** By leaf id and reference group, the name of its rules. */
    private final Map<String, String> classes = new HashMap<>();

    UnitLeaves(ReportWords words, UnitFigures figures, Html page, List<KeyFigure> keys, int year) {
        this.words = words;
        this.figures = figures;
        this.page = page;
        this.steps = new UnitSteps(words, figures, page);
        this.year = year;
        for (KeyFigure key : keys) {
            List<String> groups = groups(key);
            for (int i = 0; i < groups.size(); i++) {
                classes.put(name(key, groups.get(i)), "l" + key.number() + (i == 0 ? "" : "-" + i));
            }
        }
    }

    private static List<String> groups(KeyFigure key) {
        return key.yardsticks().isEmpty()
                ? List.of("")
                : List.copyOf(new TreeSet<>(key.yardsticks().keySet()));
    }

    private static String name(KeyFigure key, String group) {
        return key.number() + " " + group;
    }

    private String className(LeafFact leaf) {
        return classes.getOrDefault(
                name(leaf.key(), leaf.group()), "l" + leaf.key().number());
    }

    /** What is the same for all units in a row, and its marks. */
    CssRules rules(List<KeyFigure> keys) {
        CssRules rules = new CssRules();
        for (KeyFigure key : keys) {
            for (String group : groups(key)) {
                String row = "." + classes.get(name(key, group));
                rules.content(row + " th::after", about(key));
                key.yardstick(group).ifPresent(yardstick -> addRules(rules, row, yardstick));
            }
        }
        return rules;
    }

    private void addRules(CssRules rules, String row, Yardstick yardstick) {
        rules.number(row, "--m", UnitFigures.percent(yardstick.share(yardstick.middle())));
        rules.content(row + " .r::before", end(yardstick.worstFigure(), yardstick));
        rules.content(row + " .r::after", end(yardstick.bestFigure(), yardstick));
    }

    private String end(double figure, Yardstick yardstick) {
        String text = words.notation().figure(figure);
        return yardstick.kind() == Yardstick.Kind.DISTANCES ? words.text("unit.distance", text) : text;
    }

    /** Id and direction, and part of the population where it is not the whole. */
    private String about(KeyFigure key) {
        String sense = key.target().isPresent()
                ? words.text(
                        "unit.sense.near", words.notation().figure(key.target().get()))
                : words.text(key.sense() == KeyFigure.Sense.HIGH ? "unit.sense.high" : "unit.sense.low");
        String id = key.leaf().breakdown().equals(Breakdown.TOTAL)
                ? key.indicator().id()
                : key.indicator().id() + " " + key.leaf().breakdown();
        return id + ", " + sense;
    }

    /** What all units are held against: worst, middle and best, key figure by key figure. */
    void addKeys(List<KeyFigure> keys) {
        page.open("details").element("summary", words.text("unit.keys"));
        page.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", words.text("unit.keys"));
        page.open("table", "class", "keys").element("caption", words.text("unit.keys.caption"), "class", "unseen");
        page.open("thead").open("tr");
        for (String heading : List.of("figure", "about", "unit-of-measure", "worst", "middle", "best")) {
            page.element("th", words.text("unit.keys." + heading), "scope", "col");
        }
        page.close("tr").close("thead").open("tbody").line();
        for (KeyFigure key : keys) {
            for (String group : groups(key)) {
                addKey(key, group);
            }
        }
        page.close("tbody").close("table").close("div").close("details").line();
    }

    private void addKey(KeyFigure key, String group) {
        String title = group.isEmpty() ? key.title() : words.text("unit.keys.in-group", key.title(), group);
        page.open("tr").element("th", title, "scope", "row");
        page.element("td", about(key)).element("td", key.indicator().unitOfMeasure());
        List<String> cells = key.yardstick(group)
                .map(found -> List.of(
                        end(found.worstFigure(), found),
                        words.notation().figure(found.middleFigure()),
                        end(found.bestFigure(), found)))
                .orElse(List.of("", "", ""));
        cells.forEach(cell -> page.element("td", cell, "class", "num"));
        page.close("tr").line();
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
            page.open("tr", "class", "block");
            page.element("th", told, "colspan", "5", "scope", "rowgroup").close("tr");
        }
        UnitSteps.Axis axis = axis(block);
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

    private static UnitSteps.Axis axis(Block block) {
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
        return new UnitSteps.Axis(low, Math.max(high, most));
    }

    private static List<Double> amounts(Block block) {
        List<Double> amounts = new ArrayList<>();
        block.leaves().forEach(leaf -> leaf.amount().ifPresent(amounts::add));
        block.rest().forEach(item -> amounts.add(item.amount()));
        return amounts;
    }

    private void add(LeafFact leaf, UnitSteps.Axis axis, double from) {
        boolean measured = leaf.value().isPresent() && leaf.yardstick().isPresent();
        List<String> attributes = new ArrayList<>(List.of("class", className(leaf)));
        String style = style(leaf, axis, from);
        if (!style.isEmpty()) {
            attributes.addAll(List.of("style", style));
        }
        page.open("tr", attributes.toArray(String[]::new));
        page.element("th", leaf.key().title(), "scope", "row");
        if (measured) {
            addFigure(leaf);
            page.open("td", "class", "r").close("td");
        } else {
            page.element("td", new UnitSentences(words, figures).gap(leaf), "class", "gap", "colspan", "2");
        }
        page.open("td").close("td");
        page.element("td", points(leaf)).close("tr");
    }

    private String style(LeafFact leaf, UnitSteps.Axis axis, double from) {
        Stream<String> point = leaf.value().isPresent() && leaf.yardstick().isPresent()
                ? Stream.of("--v:"
                        + UnitFigures.percent(
                                leaf.yardstick().get().share(leaf.value().getAsDouble())))
                : Stream.empty();
        Stream<String> bar = leaf.amount().isPresent()
                ? Stream.of(bar(axis, from, leaf.amount().getAsDouble()))
                : Stream.empty();
        Stream<String> frame = leaf.possible().isPresent()
                ? Stream.of("--q:" + axis.share(0, leaf.possible().getAsDouble()))
                : Stream.empty();
        return Stream.of(point, bar, frame).flatMap(each -> each).collect(Collectors.joining(";"));
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
                notes.add(words.text("unit.mark." + UnitFigures.lower(mark.name())));
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
                ? words.text("unit.of", points, figures.most(leaf.possible().getAsDouble()))
                : points;
    }
}
