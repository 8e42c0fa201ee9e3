package org.mattstock.internal.exact;

import org.jspecify.annotations.Nullable;

/**
 * A node of the index as exact statements see it: a value for each unit that no admissible weight moves, or a weighted mean of
 * other terms. Weights of different branches are chosen independently, so that the range of a mean is the range over its own
 * weights with every part at its own end.
 */
public abstract sealed class Term permits Term.Constant, Mean {
    /** The least value that a unit can have. */
    public abstract double low(int unit);

    /** The greatest value that a unit can have. */
    abstract double high(int unit);

    /** The value that a unit has under the weights in the middle. */
    abstract double middle(int unit);

    /** Whether a unit has a value. */
    public abstract Presence presence(int unit);

    /** How far two units can differ where both have a value; null where they never both have one. */
    public abstract @Nullable PairRange difference(int first, int second);

    /**
     * The same for who asks on which side of a limit the ends lie: a difference is not looked for that is reached further out than
     * the limit once one was found, nor any where all are beyond the limit.
     *
     * @param limit how far from 0
     */
    public @Nullable PairRange difference(int first, int second, double limit) {
        return difference(first, second);
    }

    /** The largest value without its sign. */
    abstract double size();

    /** How far a value in doubles can be from the real number that it stands for, computed here or in a scoring. */
    public abstract double rounding();

    /** Values that are the same under all admissible weights, to the bit: leaves, and branches below which nothing moves. */
    static final class Constant extends Term {
        private final double[] values;
        private final double rounding;

        /**
         * Values by unit.
         *
         * @param values NaN for none
         * @param rounding how exact they are
         */
        Constant(double[] values, double rounding) {
            this.values = values;
            this.rounding = rounding;
        }

        @Override
        public double low(int unit) {
            return values[unit];
        }

        @Override
        double high(int unit) {
            return values[unit];
        }

        @Override
        double middle(int unit) {
            return values[unit];
        }

        @Override
        public Presence presence(int unit) {
            return Presence.of(!Double.isNaN(values[unit]));
        }

        @Override
        public @Nullable PairRange difference(int first, int second) {
            return PairRange.of(values[first], values[second]);
        }

        @Override
        double size() {
            double size = 0;
            for (double value : values) {
                size = Double.isFinite(value) ? Math.max(size, Math.abs(value)) : size;
            }
            return size;
        }

        @Override
        public double rounding() {
            return rounding;
        }
    }
}
