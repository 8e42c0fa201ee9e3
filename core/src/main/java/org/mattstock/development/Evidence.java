package org.mattstock.development;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.mattstock.data.Unit;
import org.mattstock.internal.text.Lookup;
import org.mattstock.table.Table;

/**
 * How surely a unit's indicators rise together more than chance would have it, for all units at once.
 *
 * <ul>
 *   <li>T = sum w S / sd(S), divided by sqrt(sum w^2), over the indicators of the unit's basket with at least three values:
 *       Kendall's S in the direction of good, its standard deviation given the ties, the effective weight w. A constant
 *       indicator counts as one but adds nothing; a unit whose indicators are all constant has T = 0.
 *   <li>Relative (the default): the median unit of each year is subtracted first. It is the median of those that have every year
 *       that anybody has or, where they are fewer than half, of all that have the year. Differences are taken on decimals, so
 *       that equal distances are ties.
 *   <li>The {@link Null}, always named, is what T is compared with. Levels wander, so that years are not exchangeable; the null
 *       is therefore made by tested units, the unit itself included: the median of T and 1.4826 median absolute deviations,
 *       never less than the 1 that independent indicators and years would give. One-sided p is the upper tail of Student's
 *       curve with 0.3675 n degrees of freedom: the spread is itself estimated, and from n units the median absolute deviation
 *       knows it no better than a standard deviation does from 0.3675 n. It asks whether a unit stands out from the others, not
 *       whether it improved.
 *   <li>Those units are the quarter whose own persistence is nearest ({@link EvidenceRule.Groups.LikePersistence}), the default;
 *       all of them; or those of the same group or size class ({@link EvidenceRule.Groups}). q is over all.
 *   <li>Below {@value #LEAST_UNITS} tested units: the share of all orders of the years, common to all indicators, with a T at
 *       least as high; indicators that lack a year are left out, and p is never below 1/n!.
 *   <li>q is Benjamini and Hochberg's over all tested units; beside it Benjamini and Yekutieli's and Holm's.
 *   <li>Beside it, always, a second null ({@link Null#STEP_SIGNS}): <b>moved at all, even if levels wander; includes national
 *       movement</b>. T of the values themselves, nothing subtracted, against that of all units with the steps from year to year
 *       turned in sign, the same for all indicators of a unit: all signs but its own for up to ten years, beyond 250 seeded
 *       pairs of opposite ones. p = (1 + how many are as high) / (1 + all).
 *   <li>What a null cannot see: {@link Null#limits}.
 *   <li>The interval of q ({@link Span}): the unit's own indicators drawn with replacement; the null and all others' p are held.
 *       Absent without replicates.
 *   <li>Not decidable, which is not "no trend": three values or fewer, fewer than {@value #LEAST_INDICATORS} indicators, or more
 *       than a third of the values missing, counted over the leaves that any unit has.
 * </ul>
 *
 * <p>A q-value speaks of a list, never of one municipality: {@link #statement}.
 *
 * <p><b>What the rules do, measured</b> on invented panels of 290 units and 28 independent indicators without national movement,
 * q at most 0.10: 500 panels a cell, 250 for the second null. Where 0, 10, 25 and 40 % of the units rise by 0.3 standard
 * deviations a year in every indicator: the share of panels in which anybody is named; the power, the share of the risers that is
 * found; and how many others are named on average, by luck. A walk's steps have the standard deviation of the other worlds'
 * years; a quarter walking is every fourth unit; by size, the smallest unit's noise is twice the largest's.
 *
 * <p>The default, the other units of like persistence:
 *
 * <pre>
 * world     years |   0 %     |      10 %      |      25 %      |      40 %
 * independent   4 | 0.01 0.01 | 0.92 0.25 0.12 | 0.41 0.03 0.01 | 0.01 0.00 0.00
 * independent   5 | 0.01 0.01 | 1.00 0.85 0.47 | 0.99 0.52 0.05 | 0.07 0.00 0.00
 * independent   8 | 0.02 0.02 | 1.00 1.00 0.55 | 1.00 1.00 0.17 | 1.00 0.79 0.00
 * AR 0.3        4 | 0.03 0.04 | 0.89 0.25 0.21 | 0.36 0.03 0.01 | 0.01 0.00 0.00
 * AR 0.3        5 | 0.02 0.02 | 1.00 0.78 0.52 | 0.93 0.35 0.05 | 0.04 0.00 0.00
 * AR 0.3        8 | 0.04 0.07 | 1.00 1.00 0.76 | 1.00 1.00 0.18 | 0.99 0.60 0.00
 * walks         4 | 0.05 0.08 | 0.61 0.09 0.13 | 0.18 0.01 0.00 | 0.00 0.00 0.00
 * walks         5 | 0.07 0.09 | 0.84 0.20 0.17 | 0.29 0.02 0.00 | 0.01 0.00 0.00
 * walks         8 | 0.07 0.10 | 1.00 0.65 0.50 | 0.77 0.20 0.03 | 0.02 0.00 0.00
 * quarter walks 4 | 0.07 0.08 | 0.89 0.23 0.22 | 0.46 0.03 0.01 | 0.01 0.00 0.00
 * quarter walks 5 | 0.09 0.09 | 1.00 0.68 0.54 | 0.97 0.37 0.08 | 0.05 0.00 0.00
 * quarter walks 8 | 0.08 0.09 | 1.00 0.91 0.68 | 1.00 0.76 0.14 | 1.00 0.58 0.00
 * noise by size 4 | 0.01 0.01 | 0.97 0.32 0.17 | 0.59 0.06 0.01 | 0.01 0.00 0.00
 * noise by size 5 | 0.00 0.00 | 1.00 0.82 0.42 | 1.00 0.53 0.07 | 0.08 0.00 0.00
 * noise by size 8 | 0.02 0.02 | 1.00 1.00 0.54 | 1.00 1.00 0.14 | 1.00 0.57 0.00
 * </pre>
 *
 * <p>The second null, the signs of steps:
 *
 * <pre>
 * world     years |   0 %     |      10 %      |      25 %      |      40 %
 * independent   4 | 0.00 0.00 | 0.30 0.05 0.00 | 0.72 0.18 0.02 | 0.95 0.37 0.14
 * independent   5 | 0.00 0.00 | 0.95 0.48 0.01 | 1.00 0.76 0.05 | 1.00 0.85 0.11
 * independent   8 | 0.00 0.00 | 1.00 1.00 0.00 | 1.00 1.00 0.00 | 1.00 1.00 0.00
 * AR 0.3        4 | 0.00 0.00 | 0.70 0.18 0.02 | 0.99 0.42 0.23 | 1.00 0.57 0.58
 * AR 0.3        5 | 0.00 0.00 | 1.00 0.64 0.04 | 1.00 0.80 0.14 | 1.00 0.86 0.28
 * AR 0.3        8 | 0.00 0.00 | 1.00 1.00 0.01 | 1.00 1.00 0.01 | 1.00 1.00 0.02
 * walks         4 | 0.01 0.02 | 0.95 0.31 0.70 | 1.00 0.48 1.76 | 1.00 0.57 2.50
 * walks         5 | 0.04 0.04 | 1.00 0.50 0.84 | 1.00 0.63 1.56 | 1.00 0.68 1.86
 * walks         8 | 0.08 0.12 | 1.00 0.85 0.92 | 1.00 0.89 1.35 | 1.00 0.91 1.40
 * quarter walks 4 | 0.00 0.00 | 0.57 0.12 0.06 | 0.95 0.29 0.24 | 1.00 0.44 0.52
 * quarter walks 5 | 0.01 0.01 | 0.98 0.49 0.21 | 1.00 0.71 0.46 | 1.00 0.80 0.74
 * quarter walks 8 | 0.02 0.02 | 1.00 0.96 0.25 | 1.00 0.97 0.34 | 1.00 0.98 0.42
 * noise by size 4 | 0.00 0.00 | 0.54 0.11 0.00 | 0.96 0.31 0.04 | 1.00 0.44 0.16
 * noise by size 5 | 0.00 0.00 | 1.00 0.53 0.00 | 1.00 0.71 0.02 | 1.00 0.78 0.07
 * noise by size 8 | 0.00 0.00 | 1.00 0.99 0.00 | 1.00 1.00 0.00 | 1.00 1.00 0.00
 * </pre>
 *
 * <ul>
 *   <li>Without risers, 2,000 panels of each kind over 4, 5 and 8 years: the default names somebody in 1 to 7 % where
 *       persistence is equal, in 7 to 12 % where a quarter of the units walks, a unit's indicators being independent or
 *       correlated by 0.1. The upper one-sided 95 % limit is below 13 % in all of them. Compared with all units together, a
 *       quarter walking is 17, 33 and 77 % over 4, 5 and 8 years.
 *   <li>Risers hide one another where they are many. The second null keeps its power where a quarter or more rise, and has little
 *       over four years where few do. Under national movement as large as a year's noise it loses most: over four years 3 and
 *       8 % of 10 and 25 % risers are found instead of 5 and 19, over five 12 and 22 instead of 49 and 76.
 *   <li>An empty list is the usual answer over four years and no proof that nobody rose.
 * </ul>
 */
public final class Evidence {
    /** Fewer tested units than this make no null of their own. */
    public static final int LEAST_UNITS = 50;

    /** A basket with fewer indicators than this decides nothing. */
    public static final int LEAST_INDICATORS = 10;

    /** What a statistic is compared with. */
    public enum Null {
        /** The other units. */
        OTHER_UNITS(Limit.MOVEMENT_OF_ALL, Limit.MANY_RISERS, Limit.UNLIKE_PERSISTENCE),
        /** The other units whose own persistence is nearest, see {@link EvidenceRule.Groups.LikePersistence}. */
        OTHER_UNITS_OF_LIKE_PERSISTENCE(Limit.MOVEMENT_OF_ALL, Limit.MANY_RISERS),
        /** The other units of the same size class, at least {@value Evidence#LEAST_UNITS} in each. */
        OTHER_UNITS_IN_SIZE_GROUP(Limit.MOVEMENT_OF_ALL, Limit.MANY_RISERS, Limit.UNLIKE_PERSISTENCE),
        /** The other units of the same group of a grouping, at least {@value Evidence#LEAST_UNITS} in each. */
        OTHER_UNITS_IN_GROUP(Limit.MOVEMENT_OF_ALL, Limit.MANY_RISERS, Limit.UNLIKE_PERSISTENCE),
        /** All orders of the years, the same for all indicators of a unit; used below {@value Evidence#LEAST_UNITS} units. */
        JOINT_YEARS(Limit.FEW_ORDERS, Limit.WANDERING_LEVELS),
        /** All signs of the steps from year to year, the same for all indicators of a unit, pooled over the units. */
        STEP_SIGNS(Limit.NATIONAL_MOVEMENT, Limit.FEW_SIGNS, Limit.STEPS_THAT_HANG_TOGETHER);

        private final ImmutableList<Limit> limits;

        Null(Limit... limits) {
            this.limits = ImmutableList.copyOf(limits);
        }

        /** What it cannot see. */
        public List<Limit> limits() {
            return limits;
        }
    }

    /** What a null cannot see: to be read beside every p-value that it gives. */
    public enum Limit {
        /** Whether a unit improved: only whether it stands out from the others. */
        MOVEMENT_OF_ALL("It asks whether a unit stands out from the others, not whether it improved."),
        /** Risers that are many: they make the null wide, or lie at its middle, and hide one another. */
        MANY_RISERS(
                "Where many units rise they hide one another: with a quarter of them rising hardly anybody is found."),
        /** Units whose levels wander more than those that they are compared with. */
        UNLIKE_PERSISTENCE(
                "Units whose levels wander spread more than the others and are named too often, the more the longer the window."),
        /** That p-values have a floor that no evidence can pass: 1/24 for four years. */
        FEW_ORDERS("n years have n! orders, and no p-value is below 1/n!."),
        /** That years are not exchangeable: levels that wander rise by themselves more often than their orders do. */
        WANDERING_LEVELS("Levels that wander rise every year more often than the orders of their years say."),
        /** Whose movement it is: what all units did together counts for each of them. */
        NATIONAL_MOVEMENT("What all units did together counts as each one's own."),
        /** Risers that are few: four years have eight signs, so that one unit alone is never named among hundreds. */
        FEW_SIGNS("Few years have few signs: over four years a single unit among hundreds can never be named."),
        /** Steps that depend on one another: noise around a fixed level takes back what it gave, and is judged too strictly. */
        STEPS_THAT_HANG_TOGETHER(
                "It takes steps for independent: noise about a level is judged too strictly, lasting drift too mildly.");

        private final String explanation;

        Limit(String explanation) {
            this.explanation = explanation;
        }

        /** The sentence, in English; other languages word the constant themselves. */
        public String explanation() {
            return explanation;
        }
    }

    /** Why nothing can be decided about a unit: not the same as no trend. */
    public enum Undecidable {
        /** The window has three values or fewer. */
        THREE_VALUES,
        /** Fewer than ten indicators with enough values. */
        FEW_INDICATORS,
        /** More than a third of the values are missing. */
        MANY_GAPS,
        /** The unit is in none of the groups, or its size is unknown. */
        NO_GROUP,
        /** Fewer than 50 units, and too many years to list their orders. */
        MANY_YEARS
    }

    /**
     * From where to where q may lie with another basket like the unit's own: 5th to 95th percentile. The unit's indicators
     * are drawn with replacement; deviations of its T from what it is are taken times the root of 2, since a fresh basket
     * varies as this one does; the null and all other units' p are held. The ends are those of T, since q never rises with
     * it. T lies between them in all of 200,000 intervals that were looked at, and where it should not, the interval is
     * drawn out to q.
     *
     * <p>It is no 90 % interval. With a fresh basket of the unit's own, all others held, it holds the new q in 90 to 96 %.
     * Where all units have fresh baskets the others' p and the null move as well: 71 to 83 % for independent indicators,
     * 50 to 72 % where a unit's indicators correlate by 0.1 (290 units, 28 indicators, 4 to 8 years, none or a tenth
     * rising).
     *
     * @param low from 0 to q
     * @param high from q to 1
     */
    public record Span(double low, double high) {}

    /**
     * Whether a unit moved at all, even if levels wander: its own values, with nothing subtracted, against
     * {@link Null#STEP_SIGNS}. National movement is in it.
     *
     * @param statistic T of the values themselves
     * @param place 1 for the smallest p, ties sharing the better place
     * @param p one-sided
     * @param smallestP the smallest p that the unit could have had
     * @param q Benjamini and Hochberg's, over all tested units
     */
    public record Moved(double statistic, int place, double p, double smallestP, double q) {}

    /**
     * What was found of one unit.
     *
     * @param statistic T
     * @param place 1 for the smallest p, ties sharing the better place
     * @param p one-sided, under the named null
     * @param smallestP the smallest p that the unit could have had
     * @param q Benjamini and Hochberg's, over all tested units
     * @param qAnyDependence Benjamini and Yekutieli's
     * @param holm Holm's adjusted p: for one winner that must be defended
     * @param qSpan the interval of q; absent without replicates
     * @param pOptimistic exact if indicators were independent and years exchangeable, with equal weights whatever the
     *     definition's; absent beyond ten years. How far it is from p is information
     * @param moved the second null, which is always beside the first
     */
    public record Test(
            double statistic,
            int place,
            double p,
            double smallestP,
            double q,
            double qAnyDependence,
            double holm,
            Optional<Span> qSpan,
            OptionalDouble pOptimistic,
            Moved moved) {}

    /**
     * One unit: tested, or not decidable.
     *
     * @param unit the unit
     * @param group the group whose units make its null, such as "1 of 4" for the smallest quarter; empty where there are none
     * @param indicators how many indicators have at least three values
     * @param rising how many of them have S above 0
     * @param falling how many below
     * @param test what was found; absent where not decidable
     * @param undecidable why not; absent where tested
     */
    public record OfUnit(
            Unit unit,
            String group,
            int indicators,
            int rising,
            int falling,
            Optional<Test> test,
            Optional<Undecidable> undecidable) {
        /** The unit and how many of its indicators rise and fall, in one line. */
        @Override
        public String toString() {
            return unit + ": " + rising + " of " + indicators + " rise, " + falling + " fall";
        }
    }

    /**
     * A sentence about a list: among these units, about this share would be expected by chance.
     *
     * @param units those with a q at most this high, the smallest p first: the list that the sentence is about, and no other
     * @param expectedByChanceShare the highest q among them
     */
    public record ListStatement(List<Unit> units, double expectedByChanceShare) {
        /** Copies the list. */
        public ListStatement {
            units = List.copyOf(units);
        }

        /** How many units the list has: more than the place that was asked for where others have the same q. */
        public int k() {
            return units.size();
        }
    }

    private final EvidenceRule rule;
    private final Null nullModel;
    private final List<OfUnit> units;

    Evidence(EvidenceRule rule, Null nullModel, List<OfUnit> units) {
        this.rule = rule;
        this.nullModel = nullModel;
        this.units = List.copyOf(units);
    }

    /** The rule. */
    public EvidenceRule rule() {
        return rule;
    }

    /** What q, and all that stands beside it, rests on. */
    public Null nullModel() {
        return nullModel;
    }

    /** The nulls that were looked at: {@link #nullModel} and, always beside it, {@link Null#STEP_SIGNS}. */
    public List<Null> nulls() {
        return List.of(nullModel, Null.STEP_SIGNS);
    }

    /** All units, by id. */
    public List<OfUnit> units() {
        return units;
    }

    /**
     * One unit's evidence.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if there is no such unit (the nearest are named), or several of that name
     */
    public OfUnit require(String idOrName) {
        return Lookup.require(
                "unit",
                "the population's",
                idOrName,
                units,
                of -> of.unit().id(),
                of -> of.unit().name());
    }

    /** How many units were tested. */
    public int tested() {
        return (int) units.stream().filter(of -> of.test().isPresent()).count();
    }

    /** The units whose q is at most the rule's level, by id; often none. */
    public List<Unit> supported() {
        return withQ(Test::q);
    }

    /** The units that moved at all, even if levels wander: those whose q of the second null is at most the level, by id. */
    public List<Unit> moved() {
        return withQ(test -> test.moved().q());
    }

    private List<Unit> withQ(ToDoubleFunction<Test> q) {
        return units.stream()
                .filter(of -> of.test()
                        .filter(test -> q.applyAsDouble(test) <= rule.level())
                        .isPresent())
                .map(OfUnit::unit)
                .toList();
    }

    /** The smallest p-value that any tested unit could have had; absent where none was tested. */
    public OptionalDouble smallestP() {
        return units.stream()
                .flatMap(of -> of.test().stream())
                .mapToDouble(Test::smallestP)
                .min();
    }

    /**
     * The sentence about the list that reaches down to a place.
     *
     * @param place at least 1
     * @return absent where fewer units were tested
     */
    public Optional<ListStatement> statement(int place) {
        if (place < 1) {
            throw new IllegalArgumentException("place must be at least 1, got " + place);
        }
        List<OfUnit> byP = units.stream()
                .filter(of -> of.test().isPresent())
                .sorted(Comparator.comparingInt(of -> of.test().orElseThrow().place()))
                .toList();
        if (place > byP.size()) {
            return Optional.empty();
        }
        double share = byP.get(place - 1).test().orElseThrow().q();
        return Optional.of(new ListStatement(
                byP.stream()
                        .takeWhile(of -> of.test().orElseThrow().q() <= share)
                        .map(OfUnit::unit)
                        .toList(),
                share));
    }

    /** A row for each unit, the tested ones first by place. */
    public Table toTable() {
        return EvidenceTable.of(this);
    }

    @Override
    public String toString() {
        return toTable().toString();
    }
}
