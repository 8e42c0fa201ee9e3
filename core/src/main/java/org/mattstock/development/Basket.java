package org.mattstock.development;

import java.util.List;
import java.util.Objects;
import org.mattstock.data.Unit;

/**
 * What one unit is compared with itself on: the leaves that are freshly observed in the window, the same in every year. A
 * change of the composite is then never a change of what it is made of.
 *
 * @param unit whose basket it is
 * @param leaves the ids of the leaves that count, in the order of the tree
 * @param dropped the others, each with its reason
 * @param weight the share of the definition's effective weight that counts, 0 to 1
 */
public record Basket(Unit unit, List<String> leaves, List<Dropped> dropped, double weight) {
    /** Copies the lists. */
    public Basket {
        Objects.requireNonNull(unit, "unit");
        leaves = List.copyOf(leaves);
        dropped = List.copyOf(dropped);
    }

    /**
     * A leaf that does not count.
     *
     * @param leaf its id
     * @param reason why not
     */
    public record Dropped(String leaf, Reason reason) {
        /** Checks for null. */
        public Dropped {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /**
     * A branch that a basket leaves too little of for the definition's missing rule, so that there is no composite.
     *
     * @param branch its id; its own parts are to blame, not those of a branch below
     * @param leaves how many leaves it has as parts
     * @param absent those of them that do not count
     */
    public record Obstacle(String branch, int leaves, List<Absent> absent) {
        /** Copies the list. */
        public Obstacle {
            Objects.requireNonNull(branch, "branch");
            absent = List.copyOf(absent);
        }
    }

    /**
     * A leaf that does not count, and since when.
     *
     * @param leaf its id
     * @param reason why not
     * @param years where it is missing, the years that lack a value; where its series breaks, the first years of what is not
     *     comparable with what was before; else empty
     * @param impossible those years in which there is a figure, but one outside the indicator's range, which the definition
     *     takes for missing
     */
    public record Absent(String leaf, Reason reason, List<Integer> years, List<Integer> impossible) {
        /** Copies the lists. */
        public Absent {
            Objects.requireNonNull(leaf, "leaf");
            Objects.requireNonNull(reason, "reason");
            years = List.copyOf(years);
            impossible = List.copyOf(impossible);
        }
    }

    /** Why a leaf does not count. The first five hold for every unit, the last for this one. */
    public enum Reason {
        /** A running mean: neighboring years share observations. */
        MEAN_OF_YEARS,
        /** Measured at events such as elections and repeated between them. */
        EVENT,
        /** Carried forward by the source. */
        CARRIED,
        /** Its series breaks inside the window. */
        SERIES_BREAK,
        /** Its values of the first year cannot tell units apart, so that there is nothing to normalize against. */
        NO_REFERENCE,
        /** Not observed in enough years of the window. */
        MISSING
    }

    /** In how many years of the window a leaf must be observed to count. */
    public sealed interface Observed permits Observed.EveryYear, Observed.AtLeast {
        /** In every year: the default. Leaves that are not drop out, and the composite has every year. */
        record EveryYear() implements Observed {}

        /**
         * In so many years or more. A unit then has no composite in a year in which one of its leaves is missing: more leaves
         * for fewer years.
         *
         * @param years at least 3
         */
        record AtLeast(int years) implements Observed {
            /** Checks the number. */
            public AtLeast {
                if (years < 3) {
                    throw new IllegalArgumentException("years must be at least 3, got " + years);
                }
            }
        }

        /** In every year. */
        static Observed everyYear() {
            return new EveryYear();
        }

        /** In so many years or more. */
        static Observed atLeast(int years) {
            return new AtLeast(years);
        }
    }
}
