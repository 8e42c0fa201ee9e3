package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.fit.Finding;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * What an editor would want to check before places are published (granskning): what scoring finds in the year whose places are
 * published, {@link Scores#findings()}, gathered with what shows only against other years and between neighboring places. Nothing
 * is refused or changed by it. Immutable.
 *
 * <p><b>Jumps.</b> A figure x of unit u, year t, against the unit's latest figure before, d = x - before:
 *
 * <pre>
 *   |d - m(t)| / max(s(t), o(u, t)) at least 6
 *   m(t)    median of all units' changes into t
 *   s(t)    1.4826 * median of |change - m(t)| over the units whose change is not 0
 *   o(u, t) 1.4826 * median of |change - m(year)| over the unit's own earlier yearly changes, if there are at least 3
 * </pre>
 *
 * <p>Medians, since a jump must not hide itself or others; 1.4826 makes them standard deviations where changes are normal. Changes
 * of 0 are left out of s, as opening hours that most units never change would have no spread at all; where fewer than five units
 * change, s is the median of the other years'. The larger of s and o counts, so that a small unit whose figures always swing is
 * no news. Where years lie between the two figures, medians add up and spreads grow by the root of the number of steps. The limit of 6 is far outside what chance gives by normal changes (1 in 500 million); yearly changes have heavier tails,
 * and in Kolada's figures of 2019-2022 one of 800 passes. A change that is only the rounding of arithmetic, 2^-40 of the figures, is 0.
 *
 * <p><b>Common changes.</b> The median change m(t) lies at least 2 spreads from what m usually is (its median over the other years),
 * the spread being the larger of s(t) and its median over the other years, and at least 90 % of the units move the same way. At 2
 * spreads normal changes have 98 % on one side; cost of living and other steady growth is usual, and a business cycle stays
 * below but in its worst years. Stated breaks are listed whether or not anything moved, and nothing is compared across them.
 *
 * <p><b>Old figures.</b> In the last year: of an earlier year by selection or imputation; means of several years and figures that
 * the source repeats, as the indicator's measurement declares; and, though not declared so, figures of which at least 90 %, and
 * at least ten, are those of the round before, where less than half usually are (the median over the earlier rounds).
 *
 * <p><b>Places.</b> The gap of each ranked unit to the next lower place, by {@link Scores#difference} in amounts of leaves that
 * add up to it (exact where everything is added up; Shapley values below other aggregations), summed by indicator. One indicator
 * decides where its amount a is at least the gap, so that all others together speak against the unit, and a share of all that speaks
 * for it that chance seldom gives. The first alone says little: most gaps are small, and half of the indicators are larger. What
 * chance gives the largest indicator goes with the weight: about half of the indicators speak for the unit, and the largest of
 * these has two to four times an even share among them. The limit is therefore 9 times the weight w of the indicator, but at
 * least a third, and at most 0.9 or 4 w, whichever is larger, so that one that weighs a quarter or more decides by definition and
 * is listed only where nothing else speaks for the unit. In 60 panels
 * of pure chance, 100 units with normal figures each, 0.1, 0.3 and 0.3 of 99 gaps are listed on average where 12, 20 and 28
 * indicators weigh the same, and never more than two. Gaps in which fewer than eight indicators differ are passed over:
 * of few, one always makes much.
 *
 * <p><b>Order.</b> First what upsets the whole (values that cannot be, mixed kinds, unlike scales, constant columns, collapsed
 * classes), then what is measured, by how many times it passes its limit, then hints: parts that run against their branch,
 * indicators that count twice, old figures.
 *
 * <p><b>What it cannot see.</b> Figures that are wrong from the first year on, or drift slowly; a jump that all units share, one
 * by one; jumps of a unit that has always jumped; a mistake common to about half of the units of a column, such as one of 1000 times for 50
 * of 100, which looks like two groups; repeated figures of less than 90 % of the units, or where there are not two earlier rounds;
 * that a jump is true. Figures after the last year are not looked at. Only units of
 * the population are, and only what has weight. Gaps are not read in branches by population (such as Copeland's), nor where more
 * than 12 parts differ in a branch that is not added up.
 */
public final class Review {
    /**
     * From where on something is listed.
     *
     * @param jump how many spreads a change must lie from the median unit's; {@value #JUMP} by default
     * @param common how many spreads the median change must lie from the usual one; {@value #COMMON} by default
     * @param ofAhead the least share, from 0 to 1, of all that speaks for a unit that one indicator must have, however little it
     *     weighs; a third by default
     */
    public record Limits(double jump, double common, double ofAhead) {
        private static final double JUMP = 6;
        private static final double COMMON = 2;
        /** So many times its weight chance seldom gives an indicator. */
        private static final double TIMES_WEIGHT = 9;
        /** What is nearly everything, for any indicator that does not decide by its weight. */
        private static final double NEARLY_ALL = 0.9;
        /** An indicator that weighs a quarter may be all by definition. */
        private static final double TIMES_HEAVY = 4;

        /** Checks that they are positive, and the last a share. */
        public Limits {
            Checks.positive("jump", jump);
            Checks.positive("common", common);
            Checks.positive("ofAhead", ofAhead);
            Checks.share("ofAhead", ofAhead);
        }

        /** The defaults. */
        public static Limits standard() {
            return new Limits(JUMP, COMMON, 1.0 / 3);
        }

        /** Another limit for jumps. */
        public Limits withJump(double other) {
            return new Limits(other, common, ofAhead);
        }

        /** Another limit for common changes. */
        public Limits withCommon(double other) {
            return new Limits(jump, other, ofAhead);
        }

        /** Another limit for indicators that decide a place. */
        public Limits withOfAhead(double other) {
            return new Limits(jump, common, other);
        }

        double ofAhead(double weight) {
            double byChance = Math.min(NEARLY_ALL, TIMES_WEIGHT * weight);
            return Math.max(ofAhead, Math.max(byChance, TIMES_HEAVY * weight));
        }
    }

    /**
     * How much was looked at: what the counts of findings are to be held against.
     *
     * @param changes figures of units that were compared with an earlier one
     * @param columns indicators in a year, in which all units' changes were compared with those of other years
     * @param gaps pairs of neighboring places that were read: those in which eight indicators or more differ
     */
    public record Looked(int changes, int columns, int gaps) {
        @Override
        public String toString() {
            return changes + " changes of units, " + columns + " of whole columns and " + gaps
                    + " gaps between places looked at";
        }
    }

    private final Scores scores;
    private final Panel panel;
    private final int first;
    private final Gravity gravity;
    private final List<Finding> findings;
    private final Looked looked;

    private Review(Scores scores, Panel panel, int first, Limits limits) {
        this.scores = scores;
        this.panel = panel;
        this.first = first;
        this.gravity = new Gravity(limits);
        Reviewed reviewed = new Reviewed(scores, panel, first);
        ColumnCheck columns = new ColumnCheck(reviewed, limits);
        PlaceCheck places = new PlaceCheck(scores, limits);
        List<Finding> found = new ArrayList<>(scores.findings());
        found.addAll(EarlierSlips.of(reviewed));
        found.addAll(columns.found());
        found.addAll(places.found());
        found.addAll(AgeCheck.of(reviewed));
        this.findings = gravity.sorted(found);
        this.looked = new Looked(columns.changes(), columns.columns(), places.gaps());
    }

    /**
     * The review of one year's places, figures being compared with earlier ones.
     *
     * @param index the definition
     * @param panel the figures
     * @param year the year whose places are published
     * @throws IllegalArgumentException if the year cannot be scored, as {@link CompositeIndex#score(Panel, int)} says
     */
    public static Review of(CompositeIndex index, Panel panel, int year) {
        return of(index, panel, year, year);
    }

    /**
     * The review of a development over some years: of all changes from the first to the last, and of the last year's places.
     *
     * @param index the definition
     * @param panel the figures
     * @param first the year from which change is counted; the same as {@code last} for one year's places
     * @param last the year whose places are published
     * @throws IllegalArgumentException if the last year cannot be scored, or the first is after it or not one of the panel's
     */
    public static Review of(CompositeIndex index, Panel panel, int first, int last) {
        return of(Objects.requireNonNull(index, "index").score(panel, last), panel, first, Limits.standard());
    }

    /**
     * The review of scores that are there already, such as those with methods that a user brings, or by other limits.
     *
     * @param scores of the year whose places are published
     * @param panel the figures that they were made from, with those that cannot be
     * @param first the year from which change is counted; that of the scores for one year's places
     * @param limits from where on something is listed
     */
    public static Review of(Scores scores, Panel panel, int first, Limits limits) {
        Objects.requireNonNull(limits, "limits");
        if (!scores.panelDigest().equals(panel.digest())) {
            throw new IllegalArgumentException("panel must be the one that was scored, got one with digest "
                    + panel.digest() + " instead of " + scores.panelDigest());
        }
        if (first > scores.year() || !panel.years().contains(first)) {
            throw new IllegalArgumentException("first must be one of the panel's years " + panel.years()
                    + ", and not after " + scores.year() + ", got " + first);
        }
        return new Review(scores, panel, first, limits);
    }

    /** The definition. */
    public CompositeIndex index() {
        return scores.index();
    }

    /** The scores of the last year. */
    public Scores scores() {
        return scores;
    }

    /** The year from which change is counted; that of the scores where one year's places are reviewed. */
    public int first() {
        return first;
    }

    /** The year whose places are published. */
    public int last() {
        return scores.year();
    }

    /** The limits. */
    public Limits limits() {
        return gravity.limits();
    }

    /** How much was looked at. */
    public Looked looked() {
        return looked;
    }

    /** Everything that was found, the gravest first. */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * The gravest.
     *
     * @param n how many at most, at least 0
     */
    public List<Finding> worst(int n) {
        Checks.atLeast("n", n, 0);
        return findings.subList(0, Math.min(n, findings.size()));
    }

    /**
     * What concerns one unit by name: its figures, or its place. Findings about a whole column or definition are not repeated.
     *
     * @param idOrName the unit's id, or its name
     * @throws IllegalArgumentException if the panel has no such unit (the nearest are named), or several of that name
     */
    public List<Finding> of(String idOrName) {
        return about(panel.requireUnit(idOrName));
    }

    private List<Finding> about(Unit unit) {
        return findings.stream().filter(finding -> finding.concerns(unit)).toList();
    }

    /** How many there are of each kind, in the words of {@link Finding#kind()}, by these. */
    public Map<String, Integer> counts() {
        return Collections.unmodifiableMap(
                findings.stream().collect(Collectors.toMap(Finding::kind, finding -> 1, Integer::sum, TreeMap::new)));
    }

    /** Kind, where, how many times its limit it is (empty for what is not measured) and the sentence; the gravest first. */
    public Table toTable() {
        Table.Builder table = Table.builder(heading())
                .text("finding")
                .text("where")
                .decimal("times limit", 1)
                .text("what");
        findings.forEach(finding -> table.row(finding.kind(), finding.where(), times(finding), finding.toString()));
        return table.build();
    }

    /**
     * Those who are to be named, each with what concerns it; {@code nothing found} for whom there is nothing.
     *
     * @param units such as the nominated, in the order of the rows
     */
    public Table toTable(Collection<Unit> units) {
        Table.Builder table = Table.builder(heading())
                .text("id")
                .text("unit")
                .text("finding")
                .text("where")
                .decimal("times limit", 1)
                .text("what");
        for (Unit unit : units) {
            List<Finding> own = about(panel.requireUnit(unit.id()));
            if (own.isEmpty()) {
                table.row(unit.id(), unit.name(), "", "", null, "nothing found");
            }
            own.forEach(finding -> table.row(
                    unit.id(), unit.name(), finding.kind(), finding.where(), times(finding), finding.toString()));
        }
        return table.build();
    }

    private @Nullable Double times(Finding finding) {
        return gravity.times(finding).stream().boxed().findFirst().orElse(null);
    }

    private String heading() {
        return "Review of " + index().title() + " " + (first == last() ? "" : first + "-") + last() + ": "
                + findings.size() + " findings; " + looked;
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
