package org.mattstock.definition;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mattstock.internal.text.Checks;
import org.mattstock.rank.TieRule;

/**
 * How the parts of a branch become one value. {@code x} are the parts' values, {@code w} their weights, both over the parts
 * that the {@link MissingRule} leaves. Each is shown on the parts 1, 3, 4, 3 with equal weights.
 */
public sealed interface Aggregation permits Aggregation.ByUnit, Aggregation.ByPopulation {
    /** What is known of an aggregation. For whoever chooses one; what is computed with it is asked elsewhere. */
    enum Trait {
        /** The result is a weighted sum of the parts, so that contributions add up. */
        ADDITIVE,
        /** The logarithm of the result is a weighted sum of the parts' logarithms. */
        LOG_ADDITIVE,
        /** A better part never makes the result worse, all else equal. */
        MONOTONE,
        /** The parts must be positive. */
        POSITIVE_ONLY,
        /** The result is a place, 1 being best: less is better. */
        LOWER_IS_BETTER
    }

    /** The traits of this aggregation. */
    Set<Trait> traits();

    /** Looks at one unit at a time. */
    sealed interface ByUnit extends Aggregation
            permits Arithmetic,
                    Geometric,
                    Harmonic,
                    Minimum,
                    Sum,
                    ShareOfMaximum,
                    Power,
                    Median,
                    Trimmed,
                    OrderedWeighted,
                    OrderedPositions,
                    MazziottaPareto,
                    MeanMin,
                    Spotis,
                    Custom {}

    /** Looks at all units of the population together; units outside are compared with the population and change nothing in it. */
    sealed interface ByPopulation extends Aggregation
            permits RankSum,
                    MeanRank,
                    Copeland,
                    Borda,
                    Topsis,
                    Vikor,
                    Promethee,
                    Outranking,
                    BenefitOfTheDoubt,
                    MultiplicativeBenefitOfTheDoubt {}

    /** The weighted arithmetic mean, {@code sum(w x) / sum(w)}: 2.75. A good part makes up for a bad one in full. */
    record Arithmetic() implements ByUnit {
        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ADDITIVE, Trait.MONOTONE);
        }
    }

    /** The weighted geometric mean, {@code exp(sum(w ln x) / sum(w))}: 2.449. Parts must be positive; a low one weighs more. */
    record Geometric() implements ByUnit {
        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.LOG_ADDITIVE, Trait.MONOTONE, Trait.POSITIVE_ONLY);
        }
    }

    /**
     * The weighted harmonic mean, {@code sum(w) / sum(w / x)}: 2.087. Parts must be positive; a low one weighs more than in the
     * geometric mean. The right mean of rates over equal totals, such as kronor per hour over equal sums of money.
     */
    record Harmonic() implements ByUnit {
        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE, Trait.POSITIVE_ONLY);
        }
    }

    /** The lowest part: 1. Nothing makes up for anything; weights act only through the missing rule. */
    record Minimum() implements ByUnit {
        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * The weighted sum, {@code sum(w x)}: 11. Under equal weighting every weight is 1.
     *
     * @param shortfall what happens to the sum when parts are missing
     */
    record Sum(Shortfall shortfall) implements ByUnit {
        /** Checks for null. */
        public Sum {
            java.util.Objects.requireNonNull(shortfall, "shortfall");
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ADDITIVE, Trait.MONOTONE);
        }
    }

    /**
     * The share of the maximum in percent, {@code 100 sum(w x) / (maximum sum(w))}: 68.75 for a maximum of 4. A part that is
     * dropped leaves the maximum too.
     *
     * @param maximum the most that a part can have, from 1e-100 to 1e100
     */
    record ShareOfMaximum(double maximum) implements ByUnit {
        /** Checks the maximum. */
        public ShareOfMaximum {
            Checks.moderatelyPositive("maximum", maximum);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.ADDITIVE, Trait.MONOTONE);
        }
    }

    /**
     * The weighted power mean, {@code (sum(w x^p) / sum(w))^(1/p)}: 2.958 for {@code p = 2}. Parts must be positive. Exponent 1 is the
     * arithmetic mean and -1 the harmonic one; the lower it is, the less a good part makes up for a bad one. Towards 0 it comes
     * to the geometric mean, which is a method of its own. A missing part drops out of both sums, as in every mean.
     *
     * @param exponent from 0.001 to 1,000 in size, so not 0
     */
    record Power(double exponent) implements ByUnit {
        private static final double LEAST = 0.001;
        private static final double MOST = 1_000;

        /** Checks the exponent. */
        public Power {
            Checks.finite("exponent", exponent);
            if (Math.abs(exponent) < LEAST || Math.abs(exponent) > MOST) {
                throw new IllegalArgumentException("exponent must be from 0.001 to 1000, or from -1000 to -0.001, got "
                        + exponent + "; nearest to 0 is the geometric mean");
            }
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE, Trait.POSITIVE_ONLY);
        }
    }

    /**
     * The weighted median, the lowest part at which the weight from the lowest on passes half of all: 3. Where it is exactly half,
     * within 1e-12, the mean of that part and the next. No single part moves it far, however extreme.
     */
    record Median() implements ByUnit {
        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * The weighted mean without the lowest and the highest parts: 3 for a share of 0.25. As little swayed by single extremes as the
     * median, but more of the parts count. Share 0 is the arithmetic mean; towards one half it comes to the median.
     *
     * @param share what is cut off at each end, from 0 to 0.49
     * @param cut what it is a share of; whole parts of unequal weight may make a better part worse for the mean, shares of weight
     *     never do
     */
    record Trimmed(double share, Cut cut) implements ByUnit {
        private static final double MOST = 0.49;

        /** Checks the share. */
        public Trimmed {
            java.util.Objects.requireNonNull(cut, "cut");
            if (!(share >= 0 && share <= MOST)) {
                throw new IllegalArgumentException("share must be from 0 to " + MOST + ", got " + share);
            }
        }

        @Override
        public Set<Trait> traits() {
            return cut == Cut.SHARE_OF_WEIGHT ? EnumSet.of(Trait.MONOTONE) : EnumSet.noneOf(Trait.class);
        }
    }

    /** What a trimmed mean cuts off at each end. */
    enum Cut {
        /** A share of the weight; the part in which it ends counts with the rest of its weight. */
        SHARE_OF_WEIGHT,
        /**
         * A share of the number of parts, rounded down, whatever they weigh. Where only some of equal parts are to go, each of them
         * keeps the same share of its weight: with one of two cut off, half. So the order of parts does not matter.
         */
        WHOLE_PARTS
    }

    /**
     * The ordered weighted average (OWA) with the quantifier {@code r^a}: the part at place {@code i} of {@code m} from the best
     * weighs {@code (i/m)^a - ((i-1)/m)^a}, which gives 2.188 for {@code a = 2}. Exponent 1 is the plain mean; above it bad parts weigh
     * more, towards the lowest part, below it good ones, towards the highest. It is the order of parts that weighs: their own
     * weights act only through the missing rule. A missing part leaves one place less. R. R. Yager (1988), On ordered weighted
     * averaging aggregation operators in multicriteria decisionmaking, IEEE Transactions on Systems, Man and Cybernetics 18.
     *
     * @param exponent from 0.001 to 1,000
     */
    record OrderedWeighted(double exponent) implements ByUnit {
        private static final double LEAST = 0.001;
        private static final double MOST = 1_000;

        /** Checks the exponent. */
        public OrderedWeighted {
            if (!(exponent >= LEAST && exponent <= MOST)) {
                throw new IllegalArgumentException("exponent must be from 0.001 to 1000, got " + exponent);
            }
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * The ordered weighted average (OWA) with a weight for each place of the parts from the best: 2.9 for 0.1, 0.4, 0.4, 0.1. Weights
     * are relative to their sum. Where a unit has more or fewer parts, the weight of its best ones together is read off between
     * those given, on straight lines: half of the parts weigh what half of the places weigh. The parts' own weights act only through the
     * missing rule.
     *
     * @param positions weights from the best place to the worst, from 0 to 1e100, not all 0, at most 1,000
     */
    record OrderedPositions(List<Double> positions) implements ByUnit {
        private static final int MOST = 1_000;

        /** Checks that there is something to weigh with. */
        public OrderedPositions {
            positions = List.copyOf(positions);
            Checks.between("positions", positions.size(), 1, MOST);
            for (int i = 0; i < positions.size(); i++) {
                Checks.atLeastZero("positions[" + i + "]", positions.get(i));
                Checks.moderate("positions[" + i + "]", positions.get(i));
            }
            if (positions.stream().noneMatch(weight -> weight >= Checks.SMALLEST)) {
                throw new IllegalArgumentException(
                        "positions must have a weight of at least " + Checks.SMALLEST + ", got " + positions);
            }
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * The Mazziotta-Pareto index (MPI) of the parts, {@code M - S^2 / M}: 2.318. {@code M} is their weighted mean, {@code S} their
     * weighted standard deviation with all weight as divisor, and {@code S^2 / M} the mean times the squared coefficient of
     * variation: who is uneven is penalized. Parts must be positive and on one scale: standard scores with mean 100 and population
     * deviation 10, or between goalposts around the mean at 70 and 130, for the adjusted index (AMPI). A higher part may lower the
     * result. M. Mazziotta, A. Pareto (2016), On a generalized non-compensatory composite index for measuring socio-economic
     * phenomena, Social Indicators Research 127.
     *
     * @param penalty which way unevenness moves the result
     */
    record MazziottaPareto(Penalty penalty) implements ByUnit {
        /** Checks for null. */
        public MazziottaPareto {
            java.util.Objects.requireNonNull(penalty, "penalty");
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.POSITIVE_ONLY);
        }
    }

    /** Which way the unevenness of parts moves a result. */
    enum Penalty {
        /** Down, where more is better. */
        SUBTRACTED,
        /** Up, where less is better, such as in an index of poverty. */
        ADDED
    }

    /**
     * The mean-min function, {@code M - a (sqrt((M - min)^2 + b^2) - b)}: 1.875 for {@code a = 0.5, b = 0}. {@code M} is the weighted
     * mean, {@code min} the lowest part. With {@code a = 0} it is the mean, with {@code a = 1, b = 0} the lowest part; a greater
     * {@code b} forgives small gaps. Unlike the Mazziotta-Pareto index, a better part never makes it worse, and parts need not be
     * positive. F. Casadio Tarabusi, G. Guarini (2013), An unbalance adjustment method for development indicators, Social Indicators
     * Research 112.
     *
     * @param intensity {@code a}, from 0 to 1
     * @param smoothing {@code b}, from 0 to 1e100, in the unit of the parts
     */
    record MeanMin(double intensity, double smoothing) implements ByUnit {
        /** Checks both. */
        public MeanMin {
            Checks.share("intensity", intensity);
            Checks.atLeastZero("smoothing", smoothing);
            Checks.moderate("smoothing", smoothing);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * SPOTIS: 1 less the weighted mean distance to an ideal unit that has the upper bound in every part, as a share of the bounds'
     * distance; 0.688 between 0 and 4. More is better, where the published distance is 0 for the ideal. Parts come on one scale, such
     * as a min-max between given bounds to 0..100; then nothing is learned from the others, and who comes or goes never reverses the
     * order of two units. A part beyond a bound counts for what it is. J. Dezert, A. Tchamova, D. Han, J.-M. Tacnet (2020), The
     * SPOTIS rank reversal free method for multi-criteria decision-making support, FUSION 2020.
     *
     * @param lower the worst that a part can be
     * @param upper the best that it can be; at least 1e-100 above {@code lower}, both at most 1e100 in size
     */
    record Spotis(double lower, double upper) implements ByUnit {
        /** Checks the bounds. */
        public Spotis {
            Checks.apart("lower", lower, "upper", upper);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * The weighted sum of places, {@code sum(w place)}, place 1 being best; less is better. Under equal weighting every weight
     * is 1. Units are tied in a part whose values are equal as numbers: of a leaf, equal figures; of a branch, values that differ
     * by the rounding of the arithmetic have different places, unless the branch's own normalization makes them equal.
     *
     * @param ties which places tied units get in each part; FRACTIONAL keeps the sum of places the same in every part
     */
    record RankSum(TieRule ties) implements ByPopulation {
        /** Checks for null. */
        public RankSum {
            java.util.Objects.requireNonNull(ties, "ties");
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE, Trait.LOWER_IS_BETTER);
        }
    }

    /**
     * The weighted mean place (medelplacering), {@code sum(w place) / sum(w)}; less is better. Ties in a part are those of
     * {@link RankSum}.
     *
     * @param ties which places tied units get in each part
     */
    record MeanRank(TieRule ties) implements ByPopulation {
        /** Checks for null. */
        public MeanRank {
            java.util.Objects.requireNonNull(ties, "ties");
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE, Trait.LOWER_IS_BETTER);
        }
    }

    /**
     * Copeland's score: units beaten minus units lost to, where one unit beats another if the parts in which it is better
     * carry more than half of the weight, equal parts counting half; within 1e-12 of one half is a draw. Parts are equal as
     * numbers, as in {@link RankSum}.
     */
    record Copeland() implements ByPopulation {
        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * Borda's count (1784) as a share: the weighted mean over the parts of the share of the other units that are beaten, equal ones
     * counting half; from 0, last in every part, to 1. With {@code n} units it is the count of those beaten divided by
     * {@code n - 1}. As a share it compares also where parts have gaps: a missing part drops out, and in each part only units that
     * have it are counted; who is alone there gets one half. Parts are equal as numbers, as in {@link RankSum}. Who comes or
     * goes may change the order of others.
     */
    record Borda() implements ByPopulation {
        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * TOPSIS: closeness to the best and distance from the worst, {@code d- / (d+ + d-)}, from 0 to 1. {@code d+} and {@code d-} are the
     * Euclidean distances, over the parts times their share of weight, to a unit that would have the best value of every part among
     * all, and to one that would have the worst: 0.75 for A(1, 3, 4, 3) beside B(2, 2, 2, 2) and C(0, 0, 5, 1). A part in which nobody differs moves
     * nothing; where nobody differs in any, all have one half. With vector scaling and figures below 0 a better part may make the
     * result worse. A missing part drops out of both distances. Who comes or goes with a new best or worst value may change the
     * order of others. C.-L. Hwang, K. Yoon (1981), Multiple Attribute Decision Making, Springer.
     *
     * @param scaling whether parts come on a common scale, or are brought to one here
     */
    record Topsis(Scaling scaling) implements ByPopulation {
        /** Checks for null. */
        public Topsis {
            java.util.Objects.requireNonNull(scaling, "scaling");
        }

        @Override
        public Set<Trait> traits() {
            return scaling == Scaling.NONE ? EnumSet.of(Trait.MONOTONE) : EnumSet.noneOf(Trait.class);
        }
    }

    /** How parts come to the common scale on which distances are measured. */
    enum Scaling {
        /** They are on one, by their normalization. */
        NONE,
        /** Each is divided by the root of the sum of all units' squares, as the method was published: for raw figures. */
        VECTOR
    }

    /**
     * VIKOR: 1 less its {@code Q}, so that more is better; the compromise that most agree on and that nobody regrets much has 1. In each
     * part a unit is behind the best of all by a share of what lies between the best and the worst. {@code S} is the weighted mean
     * of these shares and {@code R} the largest of them times its share of weight; {@code Q = v (S - S*) / (S- - S*) + (1 - v) (R - R*) /
     * (R- - R*)}, where the stars are the least and the minus signs the most that any unit has. What tells nobody apart counts as
     * 0: where all are equal, all have 1. A missing part drops out. Who comes or goes may change the order of others. S. Opricovic,
     * G.-H. Tzeng (2004), Compromise solution by MCDM methods, European Journal of Operational Research 156.
     *
     * @param majority {@code v}, how much the mean counts beside the largest regret, from 0 to 1; usually 0.5
     */
    record Vikor(double majority) implements ByPopulation {
        /** Checks the share. */
        public Vikor {
            Checks.share("majority", majority);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * PROMETHEE II: the net flow, how much a unit is preferred to the others on average less how much they are preferred to it, from -1 to
     * 1, and 0 for who is alone; 0.5, 0 and -0.5 for A(1, 3, 4, 3), B(2, 2, 2, 2) and C(0, 0, 5, 1) under usual preference. How much
     * one of two is preferred is the weighted mean over the parts that both have; without any it is 0. Units outside are compared
     * with the population. Net flows sum to 0 over the population; who comes or goes may change the order of others. J.-P. Brans,
     * Ph. Vincke (1985), A preference ranking organisation method, Management Science 31.
     *
     * @param preference how much a difference in a part counts, in the parts that {@code byPart} does not name
     * @param byPart the same for single parts, by the id of their node: thresholds are in the unit of the part's values
     */
    record Promethee(Preference preference, Map<String, Preference> byPart) implements ByPopulation {
        /** Copies what is said of parts, in order of id. */
        public Promethee {
            java.util.Objects.requireNonNull(preference, "preference");
            byPart = ordered(byPart);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    private static Map<String, Preference> ordered(Map<String, Preference> byPart) {
        return java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(byPart));
    }

    /** How much it counts to be ahead in a part: nothing at 0 and behind, at most 1. */
    sealed interface Preference permits Preference.Usual, Preference.Linear {
        /** Any difference counts in full: the 1st of the six published forms. */
        record Usual() implements Preference {}

        /**
         * A straight line between two thresholds: 0 up to the first, 1 from the second on. With the first at 0 it is the 3rd published
         * form, with both equal the 2nd, otherwise the 5th.
         *
         * @param indifference up to which difference nothing counts, at least 0
         * @param strict from which difference all does, at least {@code indifference}, from 1e-100 to 1e100
         */
        record Linear(double indifference, double strict) implements Preference {
            /** Checks that the thresholds ascend. */
            public Linear {
                Checks.atLeastZero("indifference", indifference);
                Checks.moderatelyPositive("strict", strict);
                if (strict < indifference) {
                    throw new IllegalArgumentException(
                            "strict must be at least indifference, got " + strict + " and " + indifference);
                }
            }
        }

        /** Any difference counts in full. */
        static Preference usual() {
            return new Usual();
        }

        /** A straight line between two thresholds. */
        static Preference linear(double indifference, double strict) {
            return new Linear(indifference, strict);
        }
    }

    /**
     * Outranking with credibilities as in ELECTRE III: the sum of a unit's credibilities over the others less theirs over it. That one unit
     * is at least as good as another is credible as far as parts agree, {@code C}: the weighted mean, over the parts that both
     * have, of 1 less the preference for the other. Parts whose veto {@code d} is above {@code C} take from it, each by the factor
     * {@code (1 - d) / (1 - C)}, so that one part in which a unit is very far behind cannot be made up for. Values sum to 0 over the
     * population; 1, 0 and -1 for A(1, 3, 4, 3), B(2, 2, 2, 2) and C(0, 0, 5, 1) under usual preference and without vetoes. There
     * is no distillation into classes. B. Roy (1978), ELECTRE III, Cahiers du CERO 20.
     *
     * @param preference how much it counts that the other is ahead, in the parts that {@code byPart} does not name
     * @param byPart the same for single parts, by the id of their node
     * @param vetoes from where a unit that is behind in a part meets its veto, by the id of the part's node: from where it begins to
     *     where it is full; a part that is not named has none
     */
    record Outranking(Preference preference, Map<String, Preference> byPart, Map<String, Preference> vetoes)
            implements ByPopulation {
        /** Copies what is said of parts, in order of id. */
        public Outranking {
            java.util.Objects.requireNonNull(preference, "preference");
            byPart = ordered(byPart);
            vetoes = ordered(vetoes);
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * The benefit of the doubt: each unit is measured with the weights that suit it best, {@code max sum(w y)} over all
     * {@code w >= 0} with which no unit of the population, nor the unit itself, comes to more than 1. The result is
     * from 0 to 1; whoever cannot be beaten with weights of its own choice has exactly 1, and such units tie. 1, 1, 1
     * and 2/3 for (1, 0.5), (0.5, 1), (0.75, 0.75) and (0.5, 0.5) with free shares. Parts need no common scale, since a
     * unit may stretch them as it likes; they must be at least 0.
     *
     * <p>Bounds say how much of a unit's value each part may give. They are the heart of the method: with many parts
     * nearly everybody is best at something and would have 1. Of 290 units with unrelated random parts and free shares
     * 1 in 25 has 1 with four of them, 1 in 8 with seven, 1 in 4 with ten and 7 in 10 with twenty; so bounds must be
     * given for more than {@value #MOST_FREE} parts. Least shares help most; of twenty parts that may give at most 0.15
     * each still half have 1. A part that must give something must not be 0, as in a geometric mean: with least shares
     * go min-max to 1..100, ratios and figures as they are.
     *
     * <p>The weights of the parts act through the missing rule, and where bounds are measured by
     * {@link ShareBounds.Of#STATED_SHARE}. A missing part drops out; others are held against the unit by the parts that
     * it has, where what they lack counts as 0. Results are worked out to 13 digits, and from 1 - 1e-9 on they are 1.
     * Which weights a unit has chosen is not told: where it ties with the best there are usually many that do as well.
     * A better part never makes the result worse. Who comes or goes may change the order of others.
     *
     * <p>This is the form with bounds on pie shares of the unit that is measured; where others put bounds on weights
     * themselves, or hold all units to them, results differ. L. Cherchye, W. Moesen, N. Rogge, T. Van Puyenbroeck
     * (2007), An introduction to 'benefit of the doubt' composite indicators, Social Indicators Research 82.
     *
     * @param shares how much of a unit's value each part may give
     */
    record BenefitOfTheDoubt(ShareBounds shares) implements ByPopulation {
        /** The most parts that may be left without bounds. */
        public static final int MOST_FREE = 10;

        /** Checks for null. */
        public BenefitOfTheDoubt {
            java.util.Objects.requireNonNull(shares, "shares");
        }

        @Override
        public Set<Trait> traits() {
            return shares.asksOfAll() ? EnumSet.of(Trait.MONOTONE, Trait.POSITIVE_ONLY) : EnumSet.of(Trait.MONOTONE);
        }
    }

    /**
     * The benefit of the doubt of products: {@link BenefitOfTheDoubt} of the logarithms, {@code max prod(y^w)} over all
     * {@code w >= 0} with which nobody's product comes to more than {@code e}. The result is from 1 to {@code e};
     * whoever cannot be beaten has exactly {@code e}. A bad part is harder to make up for than in sums. Parts must be
     * at least 1, where the logarithm is 0 and gives nothing, such as a min-max to 1..100; unlike in sums, a part in
     * another unit of measure gives another result. Bounds are on the shares of the logarithm, and everything else is
     * as there. P. Zhou, B. W. Ang, D. Q. Zhou (2010), Weighting and aggregation in composite indicator construction: a
     * multiplicative optimization approach, Social Indicators Research 96.
     *
     * @param shares how much of the logarithm of a unit's value each part may give
     */
    record MultiplicativeBenefitOfTheDoubt(ShareBounds shares) implements ByPopulation {
        /** Checks for null. */
        public MultiplicativeBenefitOfTheDoubt {
            java.util.Objects.requireNonNull(shares, "shares");
        }

        @Override
        public Set<Trait> traits() {
            return EnumSet.of(Trait.MONOTONE, Trait.POSITIVE_ONLY);
        }
    }

    /** What a sum does when parts are missing. */
    enum Shortfall {
        /** The sum of the parts present: a missing part counts as nothing. */
        AS_IS,
        /** Scaled up by the share of weight present, as if the missing parts were like the others. */
        RENORMALIZED
    }

    /** The weighted arithmetic mean: the default. */
    static Aggregation arithmetic() {
        return new Arithmetic();
    }

    /** The weighted geometric mean. */
    static Aggregation geometric() {
        return new Geometric();
    }

    /** The weighted harmonic mean. */
    static Aggregation harmonic() {
        return new Harmonic();
    }

    /** The lowest part. */
    static Aggregation minimum() {
        return new Minimum();
    }

    /** The weighted sum of the parts present. */
    static Aggregation sum() {
        return new Sum(Shortfall.AS_IS);
    }

    /** The weighted sum. */
    static Aggregation sum(Shortfall shortfall) {
        return new Sum(shortfall);
    }

    /** The share of the maximum in percent. */
    static Aggregation shareOfMaximum(double maximum) {
        return new ShareOfMaximum(maximum);
    }

    /** The weighted sum of places. */
    static Aggregation rankSum(TieRule ties) {
        return new RankSum(ties);
    }

    /** The weighted mean place. */
    static Aggregation meanRank(TieRule ties) {
        return new MeanRank(ties);
    }

    /** Copeland's score. */
    static Aggregation copeland() {
        return new Copeland();
    }

    /** The weighted power mean. */
    static Aggregation power(double exponent) {
        return new Power(exponent);
    }

    /** The weighted median of the parts. */
    static Aggregation median() {
        return new Median();
    }

    /** The weighted mean without a share of the weight, or of the parts, at each end. */
    static Aggregation trimmed(double share, Cut cut) {
        return new Trimmed(share, cut);
    }

    /** The ordered weighted average with a quantifier. */
    static Aggregation orderedWeighted(double exponent) {
        return new OrderedWeighted(exponent);
    }

    /** The ordered weighted average with a weight for each place from the best. */
    static Aggregation orderedPositions(List<Double> positions) {
        return new OrderedPositions(positions);
    }

    /** The Mazziotta-Pareto index of the parts. */
    static Aggregation mazziottaPareto(Penalty penalty) {
        return new MazziottaPareto(penalty);
    }

    /** The mean, drawn towards the lowest part. */
    static Aggregation meanMin(double intensity, double smoothing) {
        return new MeanMin(intensity, smoothing);
    }

    /** Borda's count as a share of the other units. */
    static Aggregation borda() {
        return new Borda();
    }

    /** Closeness to the best and distance from the worst. */
    static Aggregation topsis(Scaling scaling) {
        return new Topsis(scaling);
    }

    /** The compromise between the mean and the largest regret. */
    static Aggregation vikor(double majority) {
        return new Vikor(majority);
    }

    /** Closeness to an ideal that is given. */
    static Aggregation spotis(double lower, double upper) {
        return new Spotis(lower, upper);
    }

    /** Preference over the others, less theirs, with one preference for all parts. */
    static Aggregation promethee(Preference preference) {
        return promethee(preference, Map.of());
    }

    /** Preference over the others, less theirs. */
    static Aggregation promethee(Preference preference, Map<String, Preference> byPart) {
        return new Promethee(preference, byPart);
    }

    /** Credibility of being as good as the others, less theirs. */
    static Aggregation outranking(
            Preference preference, Map<String, Preference> byPart, Map<String, Preference> vetoes) {
        return new Outranking(preference, byPart, vetoes);
    }

    /** The sum with the weights that suit each unit best. */
    static Aggregation benefitOfTheDoubt(ShareBounds shares) {
        return new BenefitOfTheDoubt(shares);
    }

    /** The product with the weights that suit each unit best. */
    static Aggregation multiplicativeBenefitOfTheDoubt(ShareBounds shares) {
        return new MultiplicativeBenefitOfTheDoubt(shares);
    }

    /** An aggregation of one's own, by its name. */
    static Aggregation custom(String id, int version, Map<String, Double> parameters) {
        return new Custom(id, version, parameters);
    }
}
