package org.mattstock.rank;

/** How near two scores must be to count as equal. Whether published places are taken before or after rounding changes them. */
public sealed interface Precision permits Precision.Exact, Precision.Decimals, Precision.Tolerance {
    /** Equal as numbers; {@code -0.0} equals {@code 0.0}. The default: it adds no rule of its own. */
    record Exact() implements Precision {}

    /**
     * Equal when printed with so many decimals.
     *
     * @param digits how many decimals, 0 to 15
     * @param rounding how halves are rounded
     */
    record Decimals(int digits, Rounding rounding) implements Precision {
        /** Checks the number of decimals. */
        public Decimals {
            java.util.Objects.requireNonNull(rounding, "rounding");
            if (digits < 0 || digits > 15) {
                throw new IllegalArgumentException("digits must be 0 to 15, got " + digits);
            }
        }
    }

    /**
     * Equal within a tolerance. A tie group starts at its best value and takes all within {@code epsilon} of <em>that</em>
     * value, so that a chain of near neighbors does not become one group.
     *
     * @param epsilon the largest difference, in score units; positive and finite
     */
    record Tolerance(double epsilon) implements Precision {
        /** Checks the tolerance. */
        public Tolerance {
            if (!(epsilon > 0 && Double.isFinite(epsilon))) {
                throw new IllegalArgumentException("epsilon must be positive and finite, got " + epsilon);
            }
        }
    }

    /** How a decimal text is shortened; both act on the shortest decimal text of the double, as a reader would. */
    enum Rounding {
        /** 2.25 becomes 2.3: the schoolbook rule, used by most published tables. */
        HALF_UP,
        /** 2.25 becomes 2.2: to the even neighbor. */
        HALF_EVEN
    }

    /** Equal as numbers. */
    static Precision exact() {
        return new Exact();
    }

    /** Equal when printed with so many decimals, halves rounded up. */
    static Precision decimals(int digits) {
        return new Decimals(digits, Rounding.HALF_UP);
    }

    /** Equal when printed with so many decimals. */
    static Precision decimals(int digits, Rounding rounding) {
        return new Decimals(digits, rounding);
    }

    /** Equal within a tolerance of the best value of the tie group. */
    static Precision tolerance(double epsilon) {
        return new Tolerance(epsilon);
    }
}
