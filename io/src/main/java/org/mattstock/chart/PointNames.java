package org.mattstock.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mattstock.chart.Drawing.Anchor;

/**
 * Names beside points, none over another at any width that a page may have: what finds no room is left out, so that whoever must
 * be named comes first.
 */
final class PointNames {
    /** Pixels of a drawing: a telephone, and a wide screen. */
    static final int NARROWEST = 250;

    private static final int WIDEST = 1120;
    private static final int STEP = 10;
    private static final double AWAY = 9;
    static final double LINE = 18;

    private final double height;
    private final List<Named> placed = new ArrayList<>();

    /** Names in a drawing of this height, in pixels. */
    PointNames(double height) {
        this.height = height;
    }

    /**
     * A point to be named.
     *
     * @param x from 0 to 1
     * @param y from 0 to 1
     */
    record Point(double x, double y, String name, String look) {}

    private record Named(Point point, Anchor anchor, double dx, double dy) {
        double wide() {
            return TextSize.width(point.name(), TextSize.SMALL);
        }

        double left(double room) {
            double at = point.x() * room + dx;
            return switch (anchor) {
                case START -> at;
                case MIDDLE -> at - wide() / 2;
                case END -> at - wide();
            };
        }

        double middle(double height) {
            return point.y() * height + dy;
        }

        boolean fits(double room, double height) {
            return left(room) >= 0
                    && left(room) + wide() <= room
                    && middle(height) >= LINE / 2
                    && middle(height) <= height - LINE / 2;
        }

        boolean touches(Named other, double room, double height) {
            return Math.abs(middle(height) - other.middle(height)) < LINE
                    && left(room) < other.left(room) + other.wide() + AWAY
                    && other.left(room) < left(room) + wide() + AWAY;
        }
    }

    /** Beside the point, or above or below it. */
    void add(Point point) {
        Stream.of(
                        new Named(point, Anchor.START, AWAY, 0),
                        new Named(point, Anchor.END, -AWAY, 0),
                        new Named(point, Anchor.MIDDLE, 0, -LINE),
                        new Named(point, Anchor.MIDDLE, 0, LINE))
                .filter(this::hasRoom)
                .findFirst()
                .ifPresent(placed::add);
    }

    /** Beside the point at that side only; false if there is no room. */
    boolean add(Point point, Anchor anchor) {
        Named named = new Named(point, anchor, anchor == Anchor.START ? AWAY / 2 : -AWAY / 2, 0);
        return hasRoom(named) && placed.add(named);
    }

    private boolean hasRoom(Named named) {
        for (int room = NARROWEST; room <= WIDEST; room += STEP) {
            double width = room;
            if (!named.fits(width, height) || placed.stream().anyMatch(other -> named.touches(other, width, height))) {
                return false;
            }
        }
        return true;
    }

    void addTo(Drawing.Builder drawing) {
        for (Named each : placed) {
            Point point = each.point();
            drawing.inside(point.x(), point.y(), each.dx(), each.dy(), each.anchor(), point.name(), point.look());
        }
    }
}
