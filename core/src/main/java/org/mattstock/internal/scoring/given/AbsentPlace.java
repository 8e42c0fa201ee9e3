package org.mattstock.internal.scoring.given;

/** What place a unit has where an aggregation makes places and the unit has no value of a part. */
public sealed interface AbsentPlace permits AbsentPlace.None, AbsentPlace.Middle, AbsentPlace.Stated {
    AbsentPlace NONE = new None();
    AbsentPlace MIDDLE = new Middle();

    /**
     * The place; NaN for none.
     *
     * @param count how many units are compared in the part
     */
    double among(int count);

    /** None. */
    record None() implements AbsentPlace {
        @Override
        public double among(int count) {
            return Double.NaN;
        }
    }

    /** The middle one. */
    record Middle() implements AbsentPlace {
        @Override
        public double among(int count) {
            return (count + 1) / 2.0;
        }
    }

    /** One that is stated, however many are compared. */
    record Stated(double place) implements AbsentPlace {
        @Override
        public double among(int count) {
            return place;
        }
    }
}
