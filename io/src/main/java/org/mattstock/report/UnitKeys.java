package org.mattstock.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mattstock.data.Breakdown;
import org.mattstock.io.internal.markup.CssRules;
import org.mattstock.io.internal.markup.Html;
import org.mattstock.report.facts.KeyFigure;
import org.mattstock.report.facts.LeafFact;
import org.mattstock.report.facts.Opened.Block;
import org.mattstock.report.facts.UnitFacts;
import org.mattstock.report.facts.Yardstick;

/**
 * What is the same for all units in the rows of their key figures, said once: by a rule of the style sheet for each key figure and
 * reference group, and in a table of its own.
 */
final class UnitKeys {
    /** The cell with the line from worst to best, where there is a figure. */
    private static final String LINE = " td:nth-child(3):empty";

    private final ReportWords words;
    private final Html page;
    private final List<KeyFigure> keys;
    /** By leaf id and reference group, the name of its rules. */
    private final Map<String, String> classes = new HashMap<>();
    /** By these names, the usual frame. */
    private final Map<String, String> frames = new TreeMap<>();

    UnitKeys(ReportWords words, Html page, List<KeyFigure> keys) {
        this.words = words;
        this.page = page;
        this.keys = keys;
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

    /** The class of a leaf's row. */
    String className(LeafFact leaf) {
        return classes.getOrDefault(
                name(leaf.key(), leaf.group()), "l" + leaf.key().number());
    }

    /** What is the same for all units in a row, and its marks. */
    CssRules rules(List<UnitFacts> units) {
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

    /** Whether a leaf's frame is the usual one of its row, which the style sheet tells. */
    boolean isUsual(LeafFact leaf, String frame) {
        return frame.equals(frames.get(className(leaf)));
    }

    /** The most frequent frame of each row; of equally frequent ones the first met. */
    private void findFrames(List<UnitFacts> units) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        for (UnitFacts unit : units) {
            for (Block block : unit.opened().blocks()) {
                UnitSteps.Axis axis = UnitSteps.Axis.of(block);
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
        String sense = words.text(
                "unit.sense." + key.sense().name().toLowerCase(Locale.ROOT),
                key.target().map(words.notation()::figure).orElse(""));
        String id = key.leaf().breakdown().equals(Breakdown.TOTAL)
                ? key.indicator().id()
                : key.indicator().id() + " " + key.leaf().breakdown();
        return id + ", " + sense;
    }

    /** What all units are held against: worst, middle and best, key figure by key figure. */
    void add() {
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
                add(key, group);
            }
        }
        page.close("tbody").close("table").close("div").close("details").line();
    }

    private void add(KeyFigure key, String group) {
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
}
