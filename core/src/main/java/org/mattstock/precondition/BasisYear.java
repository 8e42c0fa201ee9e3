package org.mattstock.precondition;

import org.mattstock.internal.text.Checks;

/** The year whose figures say what is expected, or who is alike. */
public sealed interface BasisYear permits BasisYear.EachYear, BasisYear.OneYear {
    /**
     * Every year by itself: what all units gain is gained by nobody, so that years cannot be compared with each other.
     * The default, as for places of a year.
     */
    record EachYear() implements BasisYear {
        @Override
        public int of(int year) {
            return year;
        }
    }

    /**
     * One year for all years: what units gain since then stays theirs.
     *
     * @param year 1 to 9999
     */
    record OneYear(int year) implements BasisYear {
        private static final int LAST_YEAR = 9999;

        /** Checks the year. */
        public OneYear {
            Checks.between("year", year, 1, LAST_YEAR);
        }

        @Override
        public int of(int other) {
            return year;
        }
    }

    /** The year that counts for a year. */
    int of(int year);

    /** Every year by itself. */
    static BasisYear eachYear() {
        return new EachYear();
    }

    /** One year for all years. */
    static BasisYear oneYear(int year) {
        return new OneYear(year);
    }
}
