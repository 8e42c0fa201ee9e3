package org.mattstock.definition;

import java.util.Objects;
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
                Imputation.Constant,
                Imputation.Linear,
                Imputation.NearestNeighbors,
                Imputation.Regression,
                Imputation.ExpectationMaximization,
                Imputation.NormalDraw {
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

    /**
     * A straight line over the calendar years between the unit's own nearest figures, untreated, the one before and the one after:
     * of 7 in 2021 and 10 in 2024, 8 in 2022. It needs later years than the scored one, so that a score moves when they come.
     *
     * @param outside what a year before the first figure or after the last one gets
     * @param apart the most years, at least 1, between the two figures, and between a year outside and the nearest one; where they
     *     are further apart, missing stays missing
     */
    record Linear(Outside outside, int apart) implements Imputation {
        /** Checks the distance. */
        public Linear {
            Objects.requireNonNull(outside, "outside");
            Checks.atLeast("apart", apart, 1);
        }
    }

    /** What a year gets that has known figures on one side only. */
    enum Outside {
        /** Nothing. */
        EMPTY,
        /** The nearest figure. */
        NEAREST
    }

    /**
     * What the units with the most similar other figures have: with one neighbor and a second leaf with 1, 5, 8, 4, the value of the
     * second unit, 3. Looked at are the figures of the same year in the definition's other leaves (those with weight), after selection
     * and denominator and before anything is treated or imputed. A distance is a mean over the leaves in which both units have a
     * figure. Neighbors are members of the unit's reference that have a value in the year; nothing is kept from a fit. All that are
     * as far away as the last of the nearest count, so that no order of units decides. Missing stays missing where no unit has both
     * a value and a figure in common.
     *
     * @param count how many, at least 1; fewer where there are not so many
     * @param distance what is similar
     * @param blend what is made of their values
     */
    record NearestNeighbors(int count, Distance distance, Blend blend) implements Imputation {
        /** Checks the count. */
        public NearestNeighbors {
            Checks.atLeast("count", count, 1);
            Objects.requireNonNull(distance, "distance");
            Objects.requireNonNull(blend, "blend");
        }
    }

    /** How far units are apart. A leaf in which the reference does not differ is left out. */
    enum Distance {
        /** The root of the mean square of differences as they are, for figures on one scale. */
        EUCLIDEAN,
        /** The same of z-scores, by the population deviation in the reference. */
        EUCLIDEAN_OF_Z_SCORES,
        /** The mean of differences as shares of the range in the reference (Gower 1971). */
        GOWER
    }

    /** What several neighbors' values become. */
    enum Blend {
        /** Their mean. */
        MEAN,
        /** Their median, of type 2. */
        MEDIAN,
        /** Their mean weighted by the inverse of the distance; those at no distance count alone. */
        INVERSE_DISTANCE
    }

    /**
     * What the unit's figures in other leaves let expect, by least squares with an intercept: with a second leaf with 1, 5, 8, 4, it
     * is 2.378, on the line through (1, 1), (5, 3) and (8, 4). Looked at are the figures that {@link NearestNeighbors} looks at; the
     * line is learned from members of the unit's reference in the same year, and nothing is kept from a fit. What is put in lies on
     * the line, so that completed figures vary less and go together more than real ones. A predictor that others determine adds
     * nothing; a unit without figures in other leaves gets the mean of the rows. Missing stays missing where the rows are no more
     * than the line's coefficients; {@link Predictors#COMPLETE_ROWS} asks for more.
     *
     * @param predictors which figures expect it, and which rows teach the line
     */
    record Regression(Predictors predictors) implements Imputation {
        /** Checks for null. */
        public Regression {
            Objects.requireNonNull(predictors, "predictors");
        }
    }

    /** Which figures in other leaves a regression expects a missing one by, and which units teach it. */
    enum Predictors {
        /** All that the unit has; learned from units that have these and the wanted one. */
        PRESENT,
        /**
         * All that the unit has; learned from units that have a figure in every leaf (Buck 1960). One distribution of all leaves
         * is learned for every gap: missing stays missing where these units are no more than the leaves in which they differ, the
         * wanted one among them, however few of these the unit has. With three leaves it takes four complete units.
         */
        COMPLETE_ROWS,
        /**
         * The one that the unit has and that correlates most with the wanted figure, by the absolute value of Pearson's coefficient
         * over the units that have both, at least three; the first in the tree of equal ones. Learned from these units. Where none
         * correlates, the mean of those that have the wanted figure.
         */
        MOST_CORRELATED
    }

    /**
     * What the unit's figures in other leaves let expect, under the multivariate normal distribution that makes the figures of all
     * units likeliest, gaps included: of maximum likelihood, by expectation and maximization in turn (Dempster, Laird and Rubin
     * 1977) until nothing moves. Unlike a {@link Regression} it learns from units with gaps too. With a second leaf with 1, 5, 8, 4 it
     * is 2.378, as there. Looked at are the figures that {@link NearestNeighbors} looks at, of members of the unit's reference in
     * the same year, and nothing is kept from a fit. A value may be one that the indicator cannot have, such as a negative one.
     * Missing stays missing where no more units have figures than there are leaves whose figures differ, and where the leaf has no
     * figure at all. What does not come to rest within 10,000 steps is refused. Where the figures leave several distributions equally
     * likely, as with two leaves that no unit has both of, it is the one that the steps come to from each leaf's own mean and
     * deviation and no correlation: in that example the mean is put in. How much in doubt a value is shows the variation
     * {@code MissingFigures} of an uncertainty analysis.
     */
    record ExpectationMaximization() implements Imputation {}

    /**
     * One random imputation under the normal distribution of {@link ExpectationMaximization}: what could have been there, as scattered
     * as figures are, where that gives the mean. The distribution's parameters are drawn first, as the likeliest ones of a bootstrap
     * of the reference's units (Honaker and King 2010), and then all gaps of a unit together, given its figures. Another seed gives
     * another imputation: several of them are a multiple imputation (Rubin 1987), of which one alone is no better than a guess. Where
     * {@code ExpectationMaximization} leaves a gap, this does. It wants many more units than leaves: units are drawn until more of
     * them differ than leaves do, and what so few teach is scattered too little. With a second leaf with 1, 3, 4, 6 it is 6, whatever
     * the seed, since nothing is scattered about the line.
     *
     * @param seed which one
     */
    record NormalDraw(int seed) implements Imputation {}

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

    /** A straight line between the unit's own nearest figures, at most so many years apart. */
    static Imputation linear(Outside outside, int apart) {
        return new Linear(outside, apart);
    }

    /** What the units with the most similar other figures have. */
    static Imputation nearestNeighbors(int count, Distance distance, Blend blend) {
        return new NearestNeighbors(count, distance, blend);
    }

    /** What the unit's figures in other leaves let expect, by least squares. */
    static Imputation regression(Predictors predictors) {
        return new Regression(predictors);
    }

    /** What the unit's figures in other leaves let expect, under the likeliest normal distribution. */
    static Imputation expectationMaximization() {
        return new ExpectationMaximization();
    }

    /** One random imputation under a normal distribution. */
    static Imputation normalDraw(int seed) {
        return new NormalDraw(seed);
    }
}
