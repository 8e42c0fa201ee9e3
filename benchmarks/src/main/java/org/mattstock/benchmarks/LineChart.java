package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Lines over two axes, as a group of an SVG picture. Lines differ by dashes, marks and brightness besides color, and are named at
 * their ends; every mark tells its value.
 */
record LineChart(String title, Axis x, Axis y, List<Line> lines) {
    static final int WIDTH = 440;
    static final int HEIGHT = 340;

    private static final int LEFT = 76;
    private static final int RIGHT = WIDTH - 100;
    private static final int TOP = 44;
    private static final int BOTTOM = HEIGHT - 50;
    private static final int TICK = 5;
    private static final int GAP = 8;
    private static final int LINE_HEIGHT = 13;
    /** Safe for those who see some colors as one, from dark to light. */
    private static final List<String> COLORS = List.of("#000000", "#0072b2", "#c04a00", "#00805c", "#8a8a8a");

    private static final List<String> DASHES = List.of("none", "8 4", "2 3", "10 3 2 3", "5 2");
    private static final List<String> MARKS =
            List.of("M-4,-4h8v8h-8z", "M0,-5l5,5l-5,5l-5,-5z", "M0,-5l5,9h-10z", "M0,5l5,-9h-10z", "M-4,0h8M0,-4v8");

    /**
     * A point.
     *
     * @param x where to the right
     * @param y how high
     * @param text what its mark tells
     */
    record Point(double x, double y, String text) {}

    /**
     * Points that are joined.
     *
     * @param name what stands at its end
     * @param points from left to right
     */
    record Line(String name, List<Point> points) {}

    LineChart {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MARKS.size()) {
            throw new IllegalArgumentException("lines must be 1 to " + MARKS.size() + ", got " + lines.size());
        }
    }

    /** The elements of the picture, moved to the right. */
    List<String> toSvg(int right) {
        List<String> svg = new ArrayList<>();
        svg.add("<g transform=\"translate(" + right + ",0)\">");
        svg.add(text(LEFT, TOP - 20, "start", "font-weight=\"bold\"", title));
        svg.add("<path d=\"M" + LEFT + "," + TOP + "V" + BOTTOM + "H" + RIGHT + "\" fill=\"none\" stroke=\"#000\"/>");
        x.ticks().forEach(tick -> svg.addAll(tickBelow(tick)));
        y.ticks().forEach(tick -> svg.addAll(tickBeside(tick)));
        svg.add(text((LEFT + RIGHT) / 2.0, BOTTOM + 38, "middle", "", x.title()));
        svg.add(text(0, 0, "middle", "transform=\"translate(16," + (TOP + BOTTOM) / 2 + ") rotate(-90)\"", y.title()));
        for (int i = 0; i < lines.size(); i++) {
            svg.addAll(line(i));
        }
        svg.addAll(names());
        svg.add("</g>");
        return svg;
    }

    private double across(Point point) {
        return x.between(point.x, LEFT, RIGHT);
    }

    private double down(Point point) {
        return y.between(point.y, BOTTOM, TOP);
    }

    private List<String> tickBelow(double value) {
        double at = x.between(value, LEFT, RIGHT);
        return List.of(
                "<path d=\"M" + number(at) + "," + BOTTOM + "v" + TICK + "\" stroke=\"#000\"/>",
                text(at, BOTTOM + 18, "middle", "", Axis.shown(value)));
    }

    private List<String> tickBeside(double value) {
        double at = y.between(value, BOTTOM, TOP);
        return List.of(
                "<path d=\"M" + LEFT + "," + number(at) + "H" + RIGHT + "\" stroke=\"#ddd\"/>",
                text(LEFT - GAP, at + 4, "end", "", Axis.shown(value)));
    }

    private List<String> line(int i) {
        List<String> svg = new ArrayList<>();
        StringBuilder path = new StringBuilder();
        for (Point point : lines.get(i).points) {
            String at = number(across(point)) + "," + number(down(point));
            path.append(path.isEmpty() ? "M" : "L").append(at);
            svg.add("<path class=\"mark\" transform=\"translate(" + at + ")\" d=\"" + MARKS.get(i) + "\" fill=\""
                    + COLORS.get(i) + "\" stroke=\"" + COLORS.get(i) + "\"><title>" + point.text + "</title></path>");
        }
        svg.add(
                0,
                "<path d=\"" + path + "\" fill=\"none\" stroke-width=\"1.6\" stroke=\"" + COLORS.get(i)
                        + "\" stroke-dasharray=\"" + DASHES.get(i) + "\"/>");
        return svg;
    }

    /** From the top on, moved down where they would lie on each other. */
    private List<String> names() {
        List<String> svg = new ArrayList<>();
        ToDoubleFunction<Line> end = line -> down(last(line));
        double free = 0;
        for (Line line : lines.stream().sorted(Comparator.comparingDouble(end)).toList()) {
            double at = Math.max(end.applyAsDouble(line) + 4, free);
            free = at + LINE_HEIGHT;
            String color = "fill=\"" + COLORS.get(lines.indexOf(line)) + "\"";
            svg.add(text(across(last(line)) + GAP, at, "start", color, line.name));
        }
        return svg;
    }

    private static Point last(Line line) {
        return line.points.get(line.points.size() - 1);
    }

    private static String text(double x, double y, String anchor, String more, String text) {
        return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\""
                + (more.isEmpty() ? "" : " " + more) + ">" + text + "</text>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
