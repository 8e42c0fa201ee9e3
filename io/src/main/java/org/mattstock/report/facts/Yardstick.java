package org.mattstock.report.facts;

import java.util.Objects;

/**
 * What the figures of one leaf are held against, in one reference group.
 *
 * @param kind what its ends are
 * @param worst the normalized value at the worse end
 * @param best the normalized value at the better end
 * @param worstFigure the figure at the worse end, after any denominator
 * @param bestFigure the figure at the better end
 * @param middle the median of the normalized values
 * @param middleFigure the median of the figures
 */
public record Yardstick(
        Kind kind,
        double worst,
        double best,
        double worstFigure,
        double bestFigure,
        double middle,
        double middleFigure) {
    /** What the ends are. */
    public enum Kind {
        /** The bounds of the scale: a value beyond them is cut, or lies outside. */
        BOUNDS,
        /** The bounds of the scale, as distances to a target. */
        DISTANCES,
        /** The worst and the best unit, since the scale has no ends. */
        EXTREMES
    }

    /** Checks for null. */
    public Yardstick {
        Objects.requireNonNull(kind, "kind");
    }

    /** How far from the worse end to the better one a value lies, from 0 to 1; half way where both are the same. */
    public double share(double value) {
        if (best == worst) {
            return 0.5;
        }
        return Math.min(1, Math.max(0, (value - worst) / (best - worst)));
    }

    /** How much better than the middle a value is, in normalized points; below 0 where it is worse. */
    public double lead(double value) {
        return best >= worst ? value - middle : middle - value;
    }

    /** The same with the ends exchanged, for a leaf that speaks against the score the better it is. */
    Yardstick turned() {
        return new Yardstick(
                kind,
                /* worst= */ best,
                /* best= */ worst,
                /* worstFigure= */ bestFigure,
                /* bestFigure= */ worstFigure,
                middle,
                middleFigure);
    }

    /** Whether the scale has a best value, so that there is a most that can be won. */
    public boolean hasMost() {
        return kind != Kind.EXTREMES;
    }
}
