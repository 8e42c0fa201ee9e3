package org.mattstock.development;

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
 *   <li>Relative (the default): the median unit of each year is subtracted first. It is the median of those that have every
 *       year, and differences are taken on decimals, so that equal distances are ties.
 *   <li>The {@link Null}, always named, is what T is compared with. Levels wander, so that years are not exchangeable; the null
 *       is therefore made by all tested units together, the unit itself included: their median and 1.4826 median absolute
 *       deviations, never less than the 1 that independent indicators and years would give. One-sided p is the upper tail of
 *       Student's curve with 0.3675 n degrees of freedom: the spread is itself estimated, and from n units the median absolute
 *       deviation knows it no better than a standard deviation does from 0.3675 n. It asks whether a unit stands out from the
 *       others, not whether it improved.
 *   <li>Within groups, such as size classes ({@link EvidenceRule.Groups}): each group's units make its null; q is over all.
 *   <li>Below {@value #LEAST_UNITS} tested units: the share of all orders of the years, common to all indicators, with a T at
 *       least as high; indicators that lack a year are left out, and p is never below 1/n!.
 *   <li>q is Benjamini and Hochberg's over all tested units; beside it Benjamini and Yekutieli's and Holm's.
 *   <li>The interval of q: everything computed again from indicators drawn with replacement, 5th to 95th percentile. It is
 *       often wide. Absent without replicates, and for joint orders of more than six years.
 *   <li>Not decidable, which is not "no trend": three values or fewer, fewer than {@value #LEAST_INDICATORS} indicators, or more
 *       than a third of the values missing, counted over the leaves that any unit has.
 * </ul>
 *
 * <p>A q-value speaks of a list, never of one municipality: {@link #statement}.
 *
 * <p><b>What the rule does, measured</b> on 2,000 invented panels of each kind: 290 units, 4 years, 20 indicators, relative, q at
 * most 0.10; 95 % limits in brackets.
 *
 * <ul>
 *   <li>No signal, equal persistence: someone is named in 3 % (2-4) of panels where indicators and years are independent, 4 %
 *       (3-4) where a unit's indicators correlate by 0.1, 8 % (7-9) where all levels are random walks, 8 % (7-9) with 50
 *       indicators that are; in four groups of 72 units 1 to 6 %. With the normal curve instead of Student's it would be 4, 5,
 *       10, 11 and up to 22 %; taking indicators and years as independent, 7, over 99, 84, 84 %.
 *   <li><b>No signal, unequal persistence</b>: where the levels of a quarter of the units are random walks and the others'
 *       years are independent, someone is named in 16 % (14-18) of panels, 12 % (11-14) at correlation 0.1:
 *       levels that wander spread more than the common null knows. Within groups that are exactly these two it is
 *       4 and 3 %. Where persistence is likely to go with size, judge within size groups, and read a q just below the level as
 *       weak either way.
 *   <li>29 units that rise by 0.3 standard deviations a year in every indicator: 17 % of them are found, at correlation 0.1
 *       1 %, at 0.3 none. Four years say little; an empty list is
 *       the usual answer and no proof that nobody rose. Four groups of 72 find 9 % instead of 17 %.
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

        private final List<Limit> limits;

        Null(Limit... limits) {
            this.limits = List.of(limits);
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
     * From where to where q may lie with another basket like the unit's own: 5th to 95th percentile, never without q itself. It
     * holds the q of a fresh basket COVERAGE, not in 90 %: the null and all other units' p are held, and a few indicators
     * know their own spread only roughly.
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
            Optional<Undecidable> undecidable) {}

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
        return toTable().toText();
    }
}
