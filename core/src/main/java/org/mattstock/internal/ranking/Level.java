package org.mattstock.internal.ranking;

/**
 * When a value is level with the best of a group of ties: the difference is at most a share of the larger of two numbers, the
 * best value without its sign, and the size of the numbers that were added up.
 *
 * @param share how much of that number, at least 0; 0 where values must be equal
 * @param magnitude how large the numbers are that were added up, at least 0
 */
public record Level(double share, double magnitude) {
    /** Only values that are equal as numbers. */
    public static final Level EXACT = new Level(0, 0);

    /** Rounding takes a tenth of this from a sum of a thousand numbers at worst; figures of nine digits differ by a thousand times it. */
    private static final double ROUNDING = 1e-12;

    /** Values that differ by no more than the rounding of the arithmetic. */
    public static Level upToRounding(double magnitude) {
        return new Level(ROUNDING, magnitude);
    }

    public boolean isExact() {
        return share == 0;
    }

    /** How far from the best value a level one may be. */
    public double width(double best) {
        return share * Math.max(Math.abs(best), magnitude);
    }

    public boolean has(double best, double value) {
        return best == value || Math.abs(best - value) <= width(best);
    }
}
