package org.mattstock.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.index.Explanation.Item;
import org.mattstock.index.Policies;
import org.mattstock.io.internal.markup.CssRules;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.report.facts.KeyFigure;
import org.mattstock.report.facts.LeafFact;
import org.mattstock.report.facts.LeafFact.Mark;
import org.mattstock.report.facts.Opened;
import org.mattstock.report.facts.Opened.Block;
import org.mattstock.report.facts.Opened.Scale;
import org.mattstock.report.facts.UnitFacts;
import org.mattstock.report.facts.Yardstick;

/**
 * Every key figure of a unit: its figure, where that lies between worst and best, what it gave. What is the same for all units is
 * said once, by a rule of the style sheet for each key figure and reference group, and in a table of its own.
 */
final class UnitLeaves {
    /** The cell with the line from worst to best, where there is a figure. */
    private static final String LINE = " td:nth-child(3):empty";

    private final ReportWords words;
    private final UnitFigures figures;
    private final Html page;
    private final UnitSteps steps;
    private final UnitSentences sentences;
    private final int year;
    /** By leaf id and reference group, the name of its rules. */
    private final Map<String, String> classes = new HashMap<>();
    /** By these names, the usual frame. */
    private final Map<String, String> frames = new TreeMap<>();

    UnitLeaves(ReportWords words, UnitFigures figures, Html page, List<KeyFigure> keys, int year) {
        this.words = words;
        this.figures = figures;
        this.page = page;
        this.steps = new UnitSteps(words, figures, page);
        this.sentences = new UnitSentences(words, figures);
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
    CssRules rules(List<KeyFigure> keys, List<UnitFacts> units) {
        CssRules rules = new CssRules();
        findFrames(units);
        frames.forEach((row, frame) -> rules.number("." + row, "--q", frame));
        for (KeyFigure key : keys) {
            for (String group : groups(key)) {
                String row = "." + classes.get(name(key, group));
                rules.content(row + " th::after", about(key));
                key.yardstick(group).ifPresent(yardstick -> addRules(rules, row, yardstick));
            }
        }
        return rules;
    }

    /** The most frequent frame of each row; of equally frequent ones the first met. */
    private void findFrames(List<UnitFacts> units) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (UnitFacts unit : units) {
            for (Block block : unit.opened().blocks()) {
                UnitSteps.Axis axis = axis(block);
                block.leaves().stream()
                        .filter(leaf -> leaf.possible().isPresent())
                        .forEach(leaf -> counts.computeIfAbsent(className(leaf), row -> new LinkedHashMap<>())
                                .merge(axis.share(0, leaf.possible().getAsDouble()), 1, Integer::sum));
            }
        }
        counts.forEach((row, found) -> found.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> frames.put(row, most.getKey())));
    }

    private void addRules(CssRules rules, String row, Yardstick yardstick) {
        rules.number(row, "--m", UnitFigures.percent(yardstick.share(yardstick.middle())));
        rules.content(row + LINE + "::before", end(yardstick.worstFigure(), yardstick));
        rules.content(row + LINE + "::after", end(yardstick.bestFigure(), yardstick));
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
            page.open("tr");
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
        String style = style(leaf, axis, from);
        if (style.isEmpty()) {
            page.open("tr", "class", className(leaf));
        } else {
            page.open("tr", "class", className(leaf), "style", style);
        }
        page.element("th", leaf.key().title());
        if (measured) {
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
            style.append(frame.equals(frames.get(className(leaf))) ? "" : ";--q:" + frame);
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
