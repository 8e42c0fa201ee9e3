package org.mattstock.chart;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.mattstock.chart.Drawing.Side;
import org.mattstock.chart.Drawing.Text;
import org.mattstock.io.internal.markup.Html;

/** A chart as a part of a page. */
final class Figure {
    private static final double HUNDRED = 100;

    private final Drawn chart;
    private final Drawing drawing;
    private final String id;
    private final Html page = Html.compact();

    Figure(Drawn chart, String id) {
        Objects.requireNonNull(id, "id");
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("id must be a letter and then letters, digits and hyphens, got " + id);
        }
        this.chart = chart;
        this.drawing = chart.drawing();
        this.id = id;
    }

    String html() {
        page.open(
                "figure", "class", "chart " + drawing.kind() + " " + gutters(), "id", id, "aria-labelledby", id + "-t");
        page.open("figcaption").element("h3", chart.title(), "id", id + "-t");
        page.element("p", chart.description(), "id", id + "-d").close("figcaption");
        addKeys();
        addPlot();
        new DataTable(page, chart, id).add();
        if (!chart.caption().source().isEmpty()) {
            page.element("p", chart.caption().source(), "class", "source");
        }
        return page.close("figure").line().toString();
    }

    private String gutters() {
        return drawing.gutters().name().toLowerCase(Locale.ROOT);
    }

    private void addKeys() {
        if (drawing.keys().isEmpty()) {
            return;
        }
        page.open("ul", "class", "key", "aria-hidden", "true");
        for (Drawing.Key key : drawing.keys()) {
            page.open("li").open("svg", "viewBox", "0 0 16 14", "width", "16", "height", "14");
            Marks.add(page, key.paths());
            page.close("svg").text(key.text()).close("li");
        }
        page.close("ul");
    }

    private void addPlot() {
        String rows = "--h:" + Path.number(drawing.room()) + ";--n:" + Path.number(drawing.height());
        page.open(
                "div",
                "class",
                "plot",
                "role",
                "img",
                "aria-labelledby",
                id + "-t",
                "aria-describedby",
                id + "-d",
                "style",
                rows);
        addLine("head", Side.HEAD);
        addAxis("above", Side.ABOVE);
        addLabels("lb", Side.LEFT);
        page.open("div", "class", "pl")
                .open("svg", "viewBox", Marks.box(drawing), "preserveAspectRatio", "none", "aria-hidden", "true");
        Marks.add(page, drawing.marks());
        page.close("svg");
        drawing.at(Side.INSIDE).forEach(this::addInside);
        page.close("div");
        addLabels("rb", Side.RIGHT);
        addAxis("below", Side.BELOW);
        addLine("foot", Side.FOOT);
        page.close("div");
    }

    private void addLine(String part, Side side) {
        drawing.at(side).forEach(text -> page.element("div", text.text(), "class", part));
    }

    private void addAxis(String part, Side side) {
        List<Text> ticks = drawing.at(side);
        if (!ticks.isEmpty()) {
            page.open("div", "class", "ax " + part);
            ticks.forEach(
                    text -> page.element("i", text.text(), "class", look(text), "style", "left:" + percent(text.x())));
            page.close("div");
            addLine("corner", Side.CORNER);
        }
    }

    private void addLabels(String part, Side side) {
        page.open("div", "class", part);
        for (Text text : drawing.at(side)) {
            String top = "top:" + percent(text.y());
            if (text.look().isEmpty()) {
                page.open("span", "style", top);
            } else {
                page.open("span", "class", text.look(), "style", top);
            }
            if (!text.number().isEmpty()) {
                page.element("b", text.number());
            }
            page.text(text.text()).close("span");
        }
        page.close("div");
    }

    private void addInside(Text text) {
        String place = "left:" + percent(text.x()) + ";top:" + percent(text.y()) + ";margin:" + Path.number(text.dy())
                + "px 0 0 " + Path.number(text.dx()) + "px";
        page.element("i", text.text(), "class", look(text), "style", place);
    }

    private static String look(Text text) {
        String anchor = switch (text.anchor()) {
            case START -> "a0";
            case MIDDLE -> "am";
            case END -> "a1";
        };
        return text.look().isEmpty() ? anchor : anchor + " " + text.look();
    }

    private static String percent(double share) {
        return Path.number(HUNDRED * share) + "%";
    }
}
