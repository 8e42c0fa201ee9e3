package org.mattstock.definition;

import org.mattstock.internal.text.Checks;

/** Which year's value a leaf takes. Shown on a series with 3 in 2020, 5 in 2021 and nothing in 2022, asked for 2022. */
public sealed interface Selection permits Selection.OfYear, Selection.Latest, Selection.MeanOf {
    /** The year's own value, or nothing: nothing. */
    record OfYear() implements Selection {}

    /**
     * The latest value within the last {@code years} years, the asked one included: 5 for 2 or more (senaste mätning).
     *
     * @param years how many years back to look, at least 1; no year beside the panel's is looked at, however many they are
     */
    record Latest(int years) implements Selection {
        /** Checks the horizon. */
        public Latest {
            Checks.atLeast("years", years, 1);
        }
    }

    /**
     * The unweighted mean of the values present within the last {@code years} years: 4 for 3.
     *
     * @param years how many years to average, at least 2; no year beside the panel's is looked at, however many they are
     * @param least how many of them must have a value, 1 to {@code years}
     */
    record MeanOf(int years, int least) implements Selection {
        /** Checks both numbers. */
        public MeanOf {
            Checks.atLeast("years", years, 2);
            Checks.atLeast("least", least, 1);
            if (least > years) {
                throw new IllegalArgumentException("least must be at most years, got " + least + " of " + years);
            }
        }
    }

    /** The year's own value: the default, since it hides nothing. */
    static Selection ofYear() {
        return new OfYear();
    }

    /** The latest value within so many years. */
    static Selection latest(int years) {
        return new Latest(years);
    }

    /** The mean of the last years, all of which must have a value. */
    static Selection meanOf(int years) {
        return new MeanOf(years, years);
    }

    /** The mean of the last years, so many of which must have a value. */
    static Selection meanOf(int years, int least) {
        return new MeanOf(years, least);
    }
}
