package org.mattstock.definition;

import org.mattstock.internal.text.Checks;

/**
 * What stands in for a missing raw value of a leaf. Imputed cells are marked in the scores and never count as covered. Shown
 * on group A: 1, 3; group B: 4, missing. A median is always of type 2: of an even number, the mean of the two middle values.
 */
public sealed interface Imputation
        permits Imputation.None,
                Imputation.Mean,
                Imputation.GroupMean,
                Imputation.Median,
                Imputation.GroupMedian,
                Imputation.Latest,
                Imputation.Constant {
    /** Nothing: the value stays missing. */
    record None() implements Imputation {}

    /** The mean of the reference: 8/3. */
    record Mean() implements Imputation {}

    /**
     * The mean of the unit's own group in the reference: 4; missing stays missing where the group has no value.
     *
     * @param grouping the grouping's id in the panel
     */
    record GroupMean(String grouping) implements Imputation {
        /** Checks the id. */
        public GroupMean {
            Checks.notBlank("grouping", grouping);
        }
    }

    /** The median of the reference, which a few extreme values do not move: 3. */
    record Median() implements Imputation {}

    /**
     * The median of the unit's own group in the reference: 4; missing stays missing where the group has no value.
     *
     * @param grouping the grouping's id in the panel
     */
    record GroupMedian(String grouping) implements Imputation {
        /** Checks the id. */
        public GroupMedian {
            Checks.notBlank("grouping", grouping);
        }
    }

    /**
     * The unit's own latest value, at most so many years old.
     *
     * @param years how many years back to look, at least 1; 1 is last year's value, and none before the panel's first is looked at
     */
    record Latest(int years) implements Imputation {
        /** Checks the horizon. */
        public Latest {
            Checks.atLeast("years", years, 1);
        }
    }

    /**
     * A stated value: with 0, 0. Zero where the source leaves out those who have none of something.
     *
     * @param value moderate
     */
    record Constant(double value) implements Imputation {
        /** Checks the value. */
        public Constant {
            Checks.moderate("value", value);
        }
    }

    /** Nothing: the default, so that no value is made up unless the definition asks for it. */
    static Imputation none() {
        return new None();
    }

    /** The mean of the reference. */
    static Imputation mean() {
        return new Mean();
    }

    /** The mean of the unit's own group in the reference. */
    static Imputation groupMean(String grouping) {
        return new GroupMean(grouping);
    }

    /** The median of the reference. */
    static Imputation median() {
        return new Median();
    }

    /** The median of the unit's own group in the reference. */
    static Imputation groupMedian(String grouping) {
        return new GroupMedian(grouping);
    }

    /** The unit's own latest value, at most so many years old. */
    static Imputation latest(int years) {
        return new Latest(years);
    }

    /** A stated value. */
    static Imputation constant(double value) {
        return new Constant(value);
    }
}
