package org.mattstock.definition;

import org.mattstock.internal.text.Checks;

/**
 * What a branch does for a unit that lacks the value of a part: one meaning for every aggregation. Shown on parts 2, 4 and one
 * missing, equal weights, arithmetic mean. Parts of weight 0 are none: nothing is asked of them.
 */
public sealed interface MissingRule
        permits MissingRule.CompleteCases,
                MissingRule.AtLeast,
                MissingRule.AtLeastParts,
                MissingRule.SubstituteConstant,
                MissingRule.Substitute,
                MissingRule.SubstitutePlace,
                MissingRule.Fail,
                MissingRule.DropNotApplicable {
    /** No value unless every part has one: missing. */
    record CompleteCases() implements MissingRule {}

    /**
     * A value if the parts present carry at least a share of the node's weight; their weights are renormalized: 3 for a share
     * of 0.6. At least one part must be present, even for a share of 0.
     *
     * @param share the least share of weight, from 0 to 1
     */
    record AtLeast(double share) implements MissingRule {
        /** Checks the share. */
        public AtLeast {
            Checks.share("share", share);
        }
    }

    /**
     * A value if so many parts are present, whatever they weigh; their weights are renormalized: 3 for a count of 2.
     *
     * @param count the least number of parts, at least 1; where fewer apply to a unit, all of those must be there
     */
    record AtLeastParts(int count) implements MissingRule {
        /** Checks the number. */
        public AtLeastParts {
            Checks.atLeast("count", count, 1);
        }
    }

    /**
     * A missing part gets a constant: 2 for 0.
     *
     * @param value on the part's normalized scale; at most 1e100 in size
     */
    record SubstituteConstant(double value) implements MissingRule {
        /** Checks the constant. */
        public SubstituteConstant {
            Checks.moderate("value", value);
        }
    }

    /**
     * A missing part gets a statistic of that part over the reference.
     *
     * @param statistic which one
     */
    record Substitute(Statistic statistic) implements MissingRule {
        /** Checks for null. */
        public Substitute {
            java.util.Objects.requireNonNull(statistic, "statistic");
        }
    }

    /**
     * A missing part gets a stated place, such as the middle of a ranking that was made elsewhere; only where the aggregation
     * works on places.
     *
     * @param place such as 145 of 290; from 1 to a billion
     */
    record SubstitutePlace(double place) implements MissingRule {
        private static final double MOST = 1e9;

        /** Checks the place. */
        public SubstitutePlace {
            if (!(place >= 1 && place <= MOST)) {
                throw new IllegalArgumentException("place must be from 1 to 1000000000, got " + place);
            }
        }
    }

    /** A missing part of a unit in the population is an error that names unit and part. */
    record Fail() implements MissingRule {}

    /**
     * A part that is NOT_APPLICABLE to the unit is dropped from weight and maximum, as if the definition had never had it;
     * everything else that is missing follows the other rule.
     *
     * @param otherwise the rule for parts that are missing for another reason
     */
    record DropNotApplicable(MissingRule otherwise) implements MissingRule {
        /** Checks that the rule is not nested in itself. */
        public DropNotApplicable {
            java.util.Objects.requireNonNull(otherwise, "otherwise");
            if (otherwise instanceof DropNotApplicable) {
                throw new IllegalArgumentException("otherwise must not be drop-not-applicable itself");
            }
        }
    }

    /** What stands in for a missing part. */
    enum Statistic {
        /** The mean of the part. */
        MEAN,
        /** The median of the part (type 2: the mean of the two middle values). */
        MEDIAN,
        /** The middle place, (n + 1) / 2; only where the aggregation works on places. */
        MEDIAN_RANK,
        /** The lowest value of the part. */
        WORST,
        /** The highest value of the part. */
        BEST
    }

    /** No value unless every part has one: the default, since nothing is made up. */
    static MissingRule completeCases() {
        return new CompleteCases();
    }

    /** A value if the parts present carry at least a share of the weight. */
    static MissingRule atLeast(double share) {
        return new AtLeast(share);
    }

    /** A missing part gets a constant. */
    static MissingRule substituteConstant(double value) {
        return new SubstituteConstant(value);
    }

    /** A missing part gets a statistic of that part over the reference. */
    static MissingRule substitute(Statistic statistic) {
        return new Substitute(statistic);
    }

    /** A missing part is an error. */
    static MissingRule fail() {
        return new Fail();
    }

    /** Parts that do not apply to a unit are dropped; what else is missing follows another rule. */
    static MissingRule dropNotApplicable(MissingRule otherwise) {
        return new DropNotApplicable(otherwise);
    }

    /** A value if so many parts are present. */
    static MissingRule atLeastParts(int count) {
        return new AtLeastParts(count);
    }

    /** A missing part counts as a stated place; only where the aggregation works on places. */
    static MissingRule substitutePlace(double place) {
        return new SubstitutePlace(place);
    }
}
