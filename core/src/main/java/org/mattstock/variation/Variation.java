package org.mattstock.variation;

import java.util.List;
import java.util.Objects;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Treatment;

/**
 * One thing about a definition that could have been chosen, or measured, otherwise. Variations are drawn jointly and
 * independently; the definition's own choice is always one of the alternatives. Where methods can clash
 * ({@link Normalizations}, {@link Treatments}, {@link Aggregations}, {@link MissingRules}), every combination that is not
 * forbidden is equally likely.
 */
public sealed interface Variation
        permits Variation.Weights,
                Variation.Leaves,
                Variation.Normalizations,
                Variation.Treatments,
                Variation.Aggregations,
                Variation.MissingRules,
                Variation.Noise,
                Variation.MissingFigures {
    /**
     * The weights of one branch's parts. What is drawn keeps the branch's total weight.
     *
     * @param branch the branch's node id
     * @param set which weights they may have
     */
    record Weights(String branch, WeightSet set) implements Variation {
        /** Checks for null. */
        public Weights {
            Objects.requireNonNull(branch, "branch");
            Objects.requireNonNull(set, "set");
        }
    }

    /**
     * The set of indicators: leaves are left out or counted several times within their branch, and the branch keeps its total
     * weight. A demand of eligibility on a leaf goes when the leaf does.
     *
     * @param resampling how
     */
    record Leaves(Resampling resampling) implements Variation {
        /** Checks for null. */
        public Leaves {
            Objects.requireNonNull(resampling, "resampling");
        }
    }

    /**
     * The normalization of all leaves at once.
     *
     * @param others the alternatives to the definition's own
     */
    record Normalizations(List<Normalization> others) implements Variation {
        /** Copies the alternatives. */
        public Normalizations {
            others = requireSome(others);
        }
    }

    /**
     * The treatment of extreme values, of all leaves at once.
     *
     * @param others the alternatives to the definition's own
     */
    record Treatments(List<Treatment> others) implements Variation {
        /** Copies the alternatives. */
        public Treatments {
            others = requireSome(others);
        }
    }

    /**
     * How branches aggregate. Where an alternative at the root counts places, the lowest score is first, and the reverse.
     *
     * @param others the alternatives to the definition's own
     * @param branches the node ids of the branches that vary, all alike; none means all branches
     */
    record Aggregations(List<Aggregation> others, List<String> branches) implements Variation {
        /** Copies the lists. */
        public Aggregations {
            others = requireSome(others);
            branches = List.copyOf(branches);
        }
    }

    /**
     * What branches do about missing parts.
     *
     * @param others the alternatives to the definition's own
     * @param branches the node ids of the branches that vary, all alike; none means all branches
     */
    record MissingRules(List<MissingRule> others, List<String> branches) implements Variation {
        /** Copies the lists. */
        public MissingRules {
            others = requireSome(others);
            branches = List.copyOf(branches);
        }
    }

    /**
     * The error of one indicator's figures: to every value that has a standard error, a normal deviate times that error is
     * added, independently by unit and year.
     *
     * @param indicator the indicator's id
     * @param standardError the id of the companion indicator that holds standard errors, by the same breakdown; a panel in which
     *     one of them is negative is refused, with indicator, unit, year and value: it is a slip, or a code for something else
     */
    record Noise(String indicator, String standardError) implements Variation {
        /** Checks for null. */
        public Noise {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(standardError, "standardError");
        }
    }

    /**
     * The figures that are missing, as multiple imputation has them (Rubin 1987): every replicate fills the gaps of the leaves that the
     * definition imputes by {@code Imputation.ExpectationMaximization} at random instead, by an {@code Imputation.NormalDraw} of its own,
     * and is scored with them. A span of places then holds the doubt about what is not known, which is the wider the more is missing
     * and the less other leaves tell of it; where nothing is missing, nothing varies. A definition without such a leaf is refused: no
     * other imputation says how far off it may be.
     */
    record MissingFigures() implements Variation {}

    /** How the set of leaves changes. */
    sealed interface Resampling permits Bootstrap, LeaveOneOut, LeaveOut {}

    /**
     * In every branch, as many leaves as it has are drawn from them with replacement: one may count twice, another not at all.
     * As if the indicators were a sample of those that could describe the dimension. Where a branch would keep no part that
     * carries weight, its draw is repeated.
     */
    record Bootstrap() implements Resampling {}

    /** One leaf of the whole tree is left out, each equally likely; never the only part of a branch that carries weight. */
    record LeaveOneOut() implements Resampling {}

    /**
     * Every leaf is left out with the same chance. Where a branch would keep no part that carries weight, its draw is repeated.
     *
     * @param share the chance, above 0 and at most 0.9
     */
    record LeaveOut(double share) implements Resampling {
        /** Checks the share. */
        public LeaveOut {
            if (!(share > 0 && share <= 0.9)) {
                throw new IllegalArgumentException("share must be above 0 and at most 0.9, got " + share);
            }
        }
    }

    private static <T> List<T> requireSome(List<T> others) {
        List<T> copy = List.copyOf(others);
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("others must not be empty");
        }
        return copy;
    }

    /** The weights of one branch's parts. */
    static Variation weights(String branch, WeightSet set) {
        return new Weights(branch, set);
    }

    /** The set of indicators. */
    static Variation leaves(Resampling resampling) {
        return new Leaves(resampling);
    }

    /** Leaves drawn within their branch with replacement. */
    static Resampling bootstrap() {
        return new Bootstrap();
    }

    /** One leaf left out. */
    static Resampling leaveOneOut() {
        return new LeaveOneOut();
    }

    /** Each leaf left out with the same chance. */
    static Resampling leaveOut(double share) {
        return new LeaveOut(share);
    }

    /** Other normalizations of all leaves. */
    static Variation normalizations(Normalization... others) {
        return new Normalizations(List.of(others));
    }

    /** Other treatments of all leaves. */
    static Variation treatments(Treatment... others) {
        return new Treatments(List.of(others));
    }

    /** Other aggregations of all branches. */
    static Variation aggregations(Aggregation... others) {
        return new Aggregations(List.of(others), List.of());
    }

    /** Other aggregations of some branches, by node id. */
    static Variation aggregations(List<Aggregation> others, List<String> branches) {
        return new Aggregations(others, branches);
    }

    /** Other missing rules of all branches. */
    static Variation missingRules(MissingRule... others) {
        return new MissingRules(List.of(others), List.of());
    }

    /** Other missing rules of some branches, by node id. */
    static Variation missingRules(List<MissingRule> others, List<String> branches) {
        return new MissingRules(others, branches);
    }

    /** The error of one indicator's figures. */
    static Variation noise(String indicator, String standardError) {
        return new Noise(indicator, standardError);
    }

    /** The figures that are missing. */
    static Variation missingFigures() {
        return new MissingFigures();
    }
}
