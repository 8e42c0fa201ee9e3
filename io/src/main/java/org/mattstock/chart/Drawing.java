package org.mattstock.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Marks and texts, not yet laid out. Marks are paths in units of their own, which stretch with the room that there is; texts have a
 * place in that room, and a size of their own.
 *
 * @param kind the class of the figure
 * @param width how many units there are from left to right
 * @param height how many from top to bottom
 * @param room how high the drawing is in a file, in pixels; in a page too, unless its rows need more
 * @param gutters what stands at its sides
 * @param marks in the order of drawing
 * @param texts within, at the sides and at the axes
 * @param keys what marks mean
 */
record Drawing(
        String kind,
        double width,
        double height,
        double room,
        Gutters gutters,
        List<Mark> marks,
        List<Text> texts,
        List<Key> keys) {
    /** Whether labels stand beside rows, and how long they are. */
    enum Gutters {
        /** Short labels such as names at the left, figures at the right. */
        NAMES,
        /** Long labels, which may need two lines. */
        TITLES,
        /** Ticks at the left, nothing at the right. */
        TICKS,
        /** Ticks at the left, names at the right. */
        SERIES
    }

    /** Where a text stands. */
    enum Side {
        /** Beside the drawing, at a height. */
        LEFT,
        /** Beside the drawing, at a height. */
        RIGHT,
        /** Above it, at a distance from its left edge. */
        ABOVE,
        /** Below it, at a distance from its left edge. */
        BELOW,
        /** Beside its ticks at the right: what the figures above and below are. */
        CORNER,
        /** Above it and its ticks, from the left edge of all. */
        HEAD,
        /** Below it and its ticks, to the right edge. */
        FOOT,
        /** In it. */
        INSIDE
    }

    /** Which end of a text is at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * A path.
     *
     * @param look its classes
     * @param path in the drawing's units
     * @param name what is shown to whoever points at it; may be empty
     */
    record Mark(String look, String path, String name) {}

    /**
     * A text.
     *
     * @param x from 0, the left edge, to 1
     * @param y from 0, the upper edge, to 1
     * @param dx how far it is moved to the right, in pixels
     * @param number before the text, right-aligned; may be empty
     * @param look its classes; may be empty
     */
    record Text(
            Side side,
            double x,
            double y,
            double dx,
            double dy,
            Anchor anchor,
            String number,
            String text,
            String look) {}

    /**
     * What a mark means.
     *
     * @param paths the mark, drawn in a box of 16 by 14
     */
    record Key(List<Mark> paths, String text) {}

    /** Copies the lists. */
    Drawing {
        marks = List.copyOf(marks);
        texts = List.copyOf(texts);
        keys = List.copyOf(keys);
    }

    static Builder of(String kind, Gutters gutters) {
        return new Builder(kind, gutters);
    }

    List<Text> at(Side side) {
        return texts.stream().filter(text -> text.side() == side).toList();
    }

    /** Collects a drawing, in the order of drawing. */
    static final class Builder {
        private final String kind;
        private final Gutters gutters;
        private final List<Mark> marks = new ArrayList<>();
        private final List<Text> texts = new ArrayList<>();
        private final List<Key> keys = new ArrayList<>();

        private Builder(String kind, Gutters gutters) {
            this.kind = kind;
            this.gutters = gutters;
        }

        Builder mark(String look, Path path) {
            return mark(look, path, "");
        }

        /** An empty path is no mark. */
        Builder mark(String look, Path path, String name) {
            if (!path.isEmpty()) {
                marks.add(new Mark(look, path.toString(), name));
            }
            return this;
        }

        Builder beside(Side side, double y, String number, String text, String look) {
            texts.add(new Text(side, 0, y, 0, 0, Anchor.START, number, text, look.strip()));
            return this;
        }

        Builder inside(double x, double y, double dx, double dy, Anchor anchor, String text, String look) {
            texts.add(new Text(Side.INSIDE, x, y, dx, dy, anchor, "", text, look.strip()));
            return this;
        }

        /** A line of its own, such as an axis' title. */
        Builder line(Side side, String text) {
            texts.add(new Text(side, 0, 0, 0, 0, Anchor.START, "", text, ""));
            return this;
        }

        Builder ticks(Side side, List<Tick> ticks) {
            for (Tick tick : ticks) {
                texts.add(new Text(side, tick.at(), 0, 0, 0, tick.anchor(), "", tick.text(), tick.look()));
            }
            return this;
        }

        Builder key(String text, String look, String path) {
            keys.add(new Key(List.of(new Mark(look, path, "")), text));
            return this;
        }

        /** The point in a key, with its halo. */
        Builder pointKey(String text, String halo, String point) {
            keys.add(new Key(List.of(new Mark(halo, "M8 7h0", ""), new Mark(point, "M8 7h0", "")), text));
            return this;
        }

        Drawing build(double width, double height, double room) {
            return new Drawing(kind, width, height, room, gutters, marks, texts, keys);
        }
    }
}
