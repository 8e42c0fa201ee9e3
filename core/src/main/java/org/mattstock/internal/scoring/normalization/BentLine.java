package org.mattstock.internal.scoring.normalization;

import java.util.List;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.given.Places;

/** A line that bends: straight from one value to the next, and on beyond the first and the last as it came. */
final class BentLine implements Normalizer {
    private final double[] values;
    private final double[] points;
    private final Normalization.Clamp clamp;

    /**
     * Through points over values.
     *
     * @param values at least two, ascending
     * @param points as many, ascending
     */
    BentLine(List<Double> values, List<Double> points, Normalization.Clamp clamp) {
        this.values = values.stream().mapToDouble(Double::doubleValue).toArray();
        this.points = points.stream().mapToDouble(Double::doubleValue).toArray();
        this.clamp = clamp;
    }

    /** Which stretch of some ascending numbers one is on, the first and the last reaching beyond their ends. */
    private static int stretch(double[] ascending, double number) {
        return Math.min(Math.max(Places.below(ascending, number) - 1, 0), ascending.length - 2);
    }

    @Override
    public double place(double value) {
        int at = stretch(values, value);
        double share = (value - values[at]) / (values[at + 1] - values[at]);
        return points[at] + (points[at + 1] - points[at]) * share;
    }

    @Override
    public boolean cuts() {
        return clamp != Normalization.Clamp.NONE;
    }

    @Override
    public double cut(double place) {
        double low = points[0];
        double high = points[points.length - 1];
        return switch (clamp) {
            case NONE -> place;
            case BOTH -> Math.min(Math.max(place, low), high);
            case LOWER -> Math.max(place, low);
            case UPPER -> Math.min(place, high);
        };
    }

    /** As far along the same stretch, with the points counted from the other end: a bend keeps its point. */
    @Override
    public double mirror(double value, double place) {
        int at = stretch(points, place);
        double share = (place - points[at]) / (points[at + 1] - points[at]);
        int from = points.length - 1 - at;
        return points[from] - (points[from] - points[from - 1]) * share;
    }

    @Override
    public double magnitude(double entering) {
        return Math.max(Math.abs(points[0]), Math.abs(points[points.length - 1]));
    }
}
