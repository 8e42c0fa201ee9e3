package org.mattstock.chart;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.chart.Drawing.Anchor;

/**
 * A mark of an axis.
 *
 * @param at from 0 to 1
 * @param look {@code spare} where a narrow page has no room for it
 */
record Tick(double at, String text, Anchor anchor, String look) {
    private static final double GAP = 6;

    /**
     * Ticks as an axis shows them: the first begins at its place, the last ends there, and nothing hangs over an edge. Those that
     * would touch another in a narrow page are spare, and those that would touch another in a file are left out.
     *
     * @param places from 0 to 1, ascending; the last is kept whatever stands before it
     * @param narrow pixels of the axis in a narrow page
     */
    static List<Tick> spread(List<Double> places, List<String> texts, double narrow, double wide) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            ticks.add(new Tick(places.get(i), texts.get(i), anchor(i, places), ""));
        }
        List<Tick> kept = apart(ticks, wide);
        List<Tick> always = apart(kept, narrow);
        return kept.stream()
                .map(tick -> always.contains(tick) ? tick : new Tick(tick.at(), tick.text(), tick.anchor(), "spare"))
                .toList();
    }

    /** This tick of an axis that takes only a part of the room, from the left edge on. */
    Tick within(double part) {
        return new Tick(at * part, text, anchor, look);
    }

    private static Anchor anchor(int number, List<Double> places) {
        double edge = 0.06;
        boolean first = number == 0 && places.get(0) < edge;
        boolean last = number == places.size() - 1 && places.get(number) > 1 - edge;
        return first ? Anchor.START : last ? Anchor.END : Anchor.MIDDLE;
    }

    /** Those that touch neither the one kept before nor the last. */
    private static List<Tick> apart(List<Tick> ticks, double room) {
        if (ticks.isEmpty()) {
            return ticks;
        }
        Tick last = ticks.get(ticks.size() - 1);
        List<Tick> kept = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks.subList(0, ticks.size() - 1)) {
            if (tick.left(room) >= end + GAP && tick.left(room) + tick.wide() + GAP <= last.left(room)) {
                kept.add(tick);
                end = tick.left(room) + tick.wide();
            }
        }
        kept.add(last);
        return kept;
    }

    private double wide() {
        return TextSize.width(text, TextSize.SMALL);
    }

    private double left(double room) {
        return at * room
                - switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> wide() / 2;
                    case END -> wide();
                };
    }
}
