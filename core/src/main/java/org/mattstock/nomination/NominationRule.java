package org.mattstock.nomination;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Checks;
import org.mattstock.internal.text.Decimals;
import org.mattstock.rank.Ranking;

/**
 * Who of a ranking is nominated (nominering). Rules cut on the score before the last clamp, so that units at 100 because they
 * were cut there are told apart; who is tied with whom is what the ranking's own {@link org.mattstock.rank.Precision} says,
 * also under ordinal places, where the order of ids would decide otherwise. Each rule is shown on the scores A 90, B 88, C 87,
 * D 70, E 70, F 60.
 *
 * <p>Where the ranking has the lowest first, as sums of places have, "at least" reads "at most" and "above" reads "below".
 * A score that differs from a number of the rule by no more than 16 units in the last place is on it, and gaps that differ by
 * no more are equal: what is lost in adding up a score decides nothing.
 *
 * <p>A rule is data: it compares by value and holds no figures of the units. What it needs beside the ranking, such as the
 * groups of {@link PerClass}, comes with the {@link NominationInput}.
 */
public sealed interface NominationRule
        permits NominationRule.TopN,
                NominationRule.AboveScore,
                NominationRule.LargestGap,
                NominationRule.NaturalBreaks,
                NominationRule.WithinSpread,
                NominationRule.ShareInTop,
                NominationRule.PerClass,
                NominationRule.WithFloors {
    /**
     * The first {@code n}: for 4 D and E are tied at the cut, and both come in. All, where fewer are ranked.
     *
     * <p>Who comes last of a ranking, and is tied with nobody, changes nothing by coming or going.
     *
     * @param n how many, at least 1
     * @param cutTies what becomes of units that are tied across the cut
     */
    record TopN(int n, CutTies cutTies) implements NominationRule {
        /** Checks the number. */
        public TopN {
            Objects.requireNonNull(cutTies, "cutTies");
            Checks.atLeast("n", n, 1);
        }

        @Override
        public String inWords() {
            return "top " + n;
        }

        /** This rule with another answer to ties at the cut. */
        public TopN withCutTies(CutTies other) {
            return new TopN(n, other);
        }
    }

    /**
     * All whose score reaches a number: for 88 A and B. Nobody, where nobody does.
     *
     * @param score the number, in score units before the last clamp
     * @param bound whether a score on the number is enough
     * @param cutTies what becomes of units that count as equal and are on both sides of the number, as rounded places make
     *     possible
     */
    record AboveScore(double score, Bound bound, CutTies cutTies) implements NominationRule {
        /** Checks the score. */
        public AboveScore {
            Objects.requireNonNull(bound, "bound");
            Objects.requireNonNull(cutTies, "cutTies");
            Checks.finite("score", score);
        }

        @Override
        public String inWords() {
            return (bound == Bound.ABOVE ? "above " : "at least ") + Decimals.plain(score);
        }

        /** This rule with another answer to ties at the cut. */
        public AboveScore withCutTies(CutTies other) {
            return new AboveScore(score, bound, other);
        }
    }

    /**
     * Those above the largest gap between neighbors: for 2 to 5 A, B and C, since 17 points follow C. How many are nominated
     * varies with how many reach high results and how the results spread, as SKL described the award's first step in 2018.
     *
     * <ul>
     *   <li>A tie is never divided: a cut lies between units that are not equal. Where one tie covers every cut that is
     *       allowed, {@code cutTies} decides. Under {@link CutTies#ORDER_BY_UNCLAMPED} units are tied only if they are equal
     *       before the last clamp too.
     *   <li>At most {@code least} ranked: all of them.
     * </ul>
     *
     * @param least the least number of nominees, at least 1
     * @param most the most, at least {@code least}
     * @param equalGaps which of several equally large gaps
     * @param cutTies what becomes of a tie that covers every allowed cut
     */
    record LargestGap(int least, int most, EqualCuts equalGaps, CutTies cutTies) implements NominationRule {
        /** Checks the numbers. */
        public LargestGap {
            Objects.requireNonNull(equalGaps, "equalGaps");
            Objects.requireNonNull(cutTies, "cutTies");
            Checks.atLeast("least", least, 1);
            if (most < least) {
                throw new IllegalArgumentException("most must be at least " + least + " as least is, got " + most);
            }
        }

        @Override
        public String inWords() {
            return "largest gap after " + least + " to " + most;
        }

        /** This rule with another choice among equal gaps. */
        public LargestGap withEqualGaps(EqualCuts other) {
            return new LargestGap(least, most, other, cutTies);
        }

        /** This rule with another answer to ties at the cut. */
        public LargestGap withCutTies(CutTies other) {
            return new LargestGap(least, most, equalGaps, other);
        }
    }

    /**
     * The top class of natural breaks (Jenks), see {@link JenksClasses}: for 2 classes A, B and C. Undecided, where there are
     * fewer different scores than classes.
     *
     * @param classes how many classes, 2 to 20
     * @param severalOptima which top class, where several divisions are equally good and their top classes differ
     * @param cutTies what becomes of units that count as equal and are on both sides of the break
     */
    record NaturalBreaks(int classes, EqualCuts severalOptima, CutTies cutTies) implements NominationRule {
        /** Checks the number of classes. */
        public NaturalBreaks {
            Objects.requireNonNull(severalOptima, "severalOptima");
            Objects.requireNonNull(cutTies, "cutTies");
            Checks.atLeast("classes", classes, 2);
            if (classes > 20) {
                throw new IllegalArgumentException("classes must be at most 20, got " + classes);
            }
        }

        @Override
        public String inWords() {
            return "top of " + classes + " natural classes";
        }

        /** This rule with another choice among equally good divisions. */
        public NaturalBreaks withSeveralOptima(EqualCuts other) {
            return new NaturalBreaks(classes, other, cutTies);
        }

        /** This rule with another answer to ties at the cut. */
        public NaturalBreaks withCutTies(CutTies other) {
            return new NaturalBreaks(classes, severalOptima, other);
        }
    }

    /**
     * All whose distance to the best is at most a width: within 3 points A, B and C; within one robust deviation, which is
     * 13.3, the same.
     *
     * @param width how far from the best
     * @param cutTies what becomes of units that count as equal and are on both sides of the cut
     */
    record WithinSpread(Width width, CutTies cutTies) implements NominationRule {
        /** Checks for null. */
        public WithinSpread {
            Objects.requireNonNull(width, "width");
            Objects.requireNonNull(cutTies, "cutTies");
        }

        @Override
        public String inWords() {
            return width.inWords() + " of the best";
        }

        /** This rule with another answer to ties at the cut. */
        public WithinSpread withCutTies(CutTies other) {
            return new WithinSpread(width, other);
        }

        /** How far from the best a unit may be. */
        public sealed interface Width permits Width.Points, Width.RobustDeviations {
            /** This width in words: {@code within 3 points}. */
            String inWords();

            /**
             * So many points.
             *
             * @param points at least 0
             */
            record Points(double points) implements Width {
                /** Checks the number. */
                public Points {
                    Checks.atLeastZero("points", points);
                }

                @Override
                public String inWords() {
                    return "within " + Decimals.plain(points) + " points";
                }
            }

            /**
             * So many robust standard deviations of all that the rule looks at: 1.4826 times the median distance to the
             * median, which a few extreme scores do not move. 0 where more than half of the scores are equal.
             *
             * @param deviations at least 0
             */
            record RobustDeviations(double deviations) implements Width {
                /** Checks the number. */
                public RobustDeviations {
                    Checks.atLeastZero("deviations", deviations);
                }

                @Override
                public String inWords() {
                    return "within " + Decimals.plain(deviations) + " robust deviations";
                }
            }

            /** So many points. */
            static Width points(double points) {
                return new Points(points);
            }

            /** So many robust standard deviations. */
            static Width robustDeviations(double deviations) {
                return new RobustDeviations(deviations);
            }
        }
    }

    /**
     * All that are in the top {@code k} in at least a share of tried definitions: a nomination that says how much it hangs on
     * the choices made. The shares come with the input, see {@link NominationInput#withShares}; ordered by them, not by the
     * ranking.
     *
     * @param k how many places are the top, at least 1
     * @param leastShare above 0, at most 1
     */
    record ShareInTop(int k, double leastShare) implements NominationRule {
        /** Checks both numbers. */
        public ShareInTop {
            Checks.atLeast("k", k, 1);
            if (!(leastShare > 0 && leastShare <= 1)) {
                throw new IllegalArgumentException("leastShare must be above 0 and at most 1, got " + leastShare);
            }
        }

        @Override
        public String inWords() {
            return "in the top " + k + " in at least " + Decimals.plain(leastShare) + " of tried definitions";
        }
    }

    /**
     * A rule inside each group, as if the group were the whole ranking. A unit in no group is not nominated.
     *
     * @param grouping the grouping's id, such as that of SKR's municipality classes
     * @param rule the rule, not per class itself
     */
    record PerClass(String grouping, NominationRule rule) implements NominationRule {
        /** Checks that rules nest once. */
        public PerClass {
            Objects.requireNonNull(rule, "rule");
            Checks.notBlank("grouping", grouping);
            if (rule.holds(PerClass.class)) {
                throw new IllegalArgumentException("rule must not be per class itself, got " + rule);
            }
        }

        @Override
        public boolean holds(Class<? extends NominationRule> kind) {
            return kind.isInstance(this) || rule.holds(kind);
        }

        @Override
        public String inWords() {
            return rule.inWords() + " in each " + grouping;
        }
    }

    /**
     * A rule among those that reach a least score in some nodes, such as each dimension: who does not is passed over, and the
     * next in order takes the place. Needs scores, not a ranking alone.
     *
     * @param rule the rule, without floors itself
     * @param floors at least one, each node once
     */
    record WithFloors(NominationRule rule, List<Floor> floors) implements NominationRule {
        /** Checks the floors. */
        public WithFloors {
            Objects.requireNonNull(rule, "rule");
            floors = List.copyOf(floors);
            if (floors.isEmpty()) {
                throw new IllegalArgumentException("floors must be at least one");
            }
            Checks.distinct("nodes of floors", floors.stream().map(Floor::node).toList());
            if (rule.holds(WithFloors.class)) {
                throw new IllegalArgumentException("rule must be without floors, got " + rule + "; give all in one");
            }
        }

        @Override
        public boolean holds(Class<? extends NominationRule> kind) {
            return kind.isInstance(this) || rule.holds(kind);
        }

        @Override
        public String inWords() {
            return rule.inWords() + " of those with "
                    + floors.stream().map(Floor::inWords).collect(Collectors.joining(", "));
        }
    }

    /**
     * A least score in one node.
     *
     * @param node the node's id
     * @param least in score units of the node; a score on it is enough
     */
    record Floor(String node, double least) {
        /** Checks both. */
        public Floor {
            Checks.notBlank("node", node);
            Checks.finite("least", least);
        }

        String inWords() {
            return node + " at least " + Decimals.plain(least);
        }
    }

    /** What becomes of units that are tied across the cut. */
    enum CutTies {
        /** All are nominated. The default: nobody is left out with the score of somebody who is in. */
        INCLUDE_ALL,
        /** None is nominated. */
        EXCLUDE_ALL,
        /** Nobody is nominated; the outcome says that the tie must be decided first. */
        REFUSE,
        /** The better score before the last clamp, not rounded, goes first; those equal in that too are all nominated. */
        ORDER_BY_UNCLAMPED
    }

    /** Which of several equally good cuts. */
    enum EqualCuts {
        /** The one with the fewest nominees. */
        FEWEST,
        /** The one with the most. The default. */
        MOST,
        /** None; the outcome says that the choice must be made first. */
        REFUSE
    }

    /** Whether a score on a bound is enough. */
    enum Bound {
        /** It is. */
        AT_LEAST,
        /** It is not. */
        ABOVE
    }

    /** The first {@code n}; ties at the cut come in. */
    static TopN topN(int n) {
        return new TopN(n, CutTies.INCLUDE_ALL);
    }

    /** The first {@code n}. */
    static TopN topN(int n, CutTies cutTies) {
        return new TopN(n, cutTies);
    }

    /** All above a score. */
    static AboveScore aboveScore(double score, Bound bound, CutTies cutTies) {
        return new AboveScore(score, bound, cutTies);
    }

    /** All with at least this score. */
    static AboveScore atLeast(double score) {
        return new AboveScore(score, Bound.AT_LEAST, CutTies.INCLUDE_ALL);
    }

    /** All with more than this score. */
    static AboveScore above(double score) {
        return new AboveScore(score, Bound.ABOVE, CutTies.INCLUDE_ALL);
    }

    /** Those above the largest gap after {@code least} to {@code most} units; of equal gaps the one with the most nominees. */
    static LargestGap largestGap(int least, int most) {
        return new LargestGap(least, most, EqualCuts.MOST, CutTies.INCLUDE_ALL);
    }

    /** Those above the largest gap after {@code least} to {@code most} units. */
    static LargestGap largestGap(int least, int most, EqualCuts equalGaps, CutTies cutTies) {
        return new LargestGap(least, most, equalGaps, cutTies);
    }

    /** The top class of so many; of equally good divisions the one with the most nominees. */
    static NaturalBreaks naturalBreaks(int classes) {
        return new NaturalBreaks(classes, EqualCuts.MOST, CutTies.INCLUDE_ALL);
    }

    /** The top class of so many. */
    static NaturalBreaks naturalBreaks(int classes, EqualCuts severalOptima, CutTies cutTies) {
        return new NaturalBreaks(classes, severalOptima, cutTies);
    }

    /** All within a width of the best. */
    static WithinSpread withinSpread(WithinSpread.Width width, CutTies cutTies) {
        return new WithinSpread(width, cutTies);
    }

    /** All within so many points of the best. */
    static WithinSpread withinPoints(double points) {
        return new WithinSpread(new WithinSpread.Width.Points(points), CutTies.INCLUDE_ALL);
    }

    /** All within so many robust deviations of the best. */
    static WithinSpread withinDeviations(double deviations) {
        return new WithinSpread(new WithinSpread.Width.RobustDeviations(deviations), CutTies.INCLUDE_ALL);
    }

    /** All that are in the top {@code k} in at least this share of tried definitions. */
    static ShareInTop shareInTop(int k, double leastShare) {
        return new ShareInTop(k, leastShare);
    }

    /** A rule inside each group of a grouping. */
    static PerClass perClass(String grouping, NominationRule rule) {
        return new PerClass(grouping, rule);
    }

    /** A rule among those that reach every floor. */
    static WithFloors withFloors(NominationRule rule, List<Floor> floors) {
        return new WithFloors(rule, floors);
    }

    /** This rule in words, as titles and grounds have it: {@code top 4 in each skr-class}. */
    String inWords();

    /** Whether this rule is of a kind, or holds one that is. */
    default boolean holds(Class<? extends NominationRule> kind) {
        return kind.isInstance(this);
    }

    /** This rule inside each group of a grouping. */
    default PerClass perClass(String grouping) {
        return new PerClass(grouping, this);
    }

    /** This rule among those that reach every floor. */
    default WithFloors withFloors(Floor... floors) {
        return new WithFloors(this, List.of(floors));
    }

    /** This rule on scores, ranked by the definition's own ranking rule. */
    default Nomination nominate(Scores scores) {
        return nominate(NominationInput.of(scores));
    }

    /** This rule on a ranking, such as one of sums of points. */
    default Nomination nominate(Ranking ranking) {
        return nominate(NominationInput.of(ranking));
    }

    /**
     * This rule on a ranking and what comes with it.
     *
     * @throws IllegalArgumentException if the rule needs what the input lacks: a grouping, shares, or scores for its floors
     */
    default Nomination nominate(NominationInput input) {
        return NominationBasis.of(this, input).nomination();
    }
}
