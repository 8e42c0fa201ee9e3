package org.mattstock.inference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.Slice;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.text.Checks;
import org.mattstock.table.Table;

/**
 * Estimates of units with their standard errors, best first: what a survey says, or the scores of an index of such figures.
 * Immutable.
 *
 * <p>Assumed by all that is concluded from them: each estimate is normally distributed around the true value of its unit, with the
 * standard error that is stated, and those of different units are independent, as samples are that were drawn unit by unit. Errors
 * that all units share, such as a question that everybody misunderstands, are not in them. A standard error of 0 means that the
 * figure is known.
 *
 * <p>Estimates that differ by rounding only (1e-12 of the larger one) are equal, and stand by id.
 */
public final class Estimates {
    private static final Level ROUNDING = Level.upToRounding(0);

    private final List<Estimate> bestFirst;
    private final List<Unit> without;
    private final boolean lessIsBetter;

    private Estimates(Collection<Estimate> estimates, Collection<Unit> without, boolean lessIsBetter) {
        Checks.atLeast("units with an estimate", estimates.size(), 2);
        Comparator<Estimate> order = Comparator.comparingDouble(Estimate::value);
        List<Estimate> sorted = new ArrayList<>(estimates);
        sorted.sort((lessIsBetter ? order : order.reversed()).thenComparing(Estimate::unit));
        this.bestFirst = List.copyOf(byIdWhereEqual(sorted));
        this.without = without.stream().sorted().toList();
        this.lessIsBetter = lessIsBetter;
    }

    /**
     * What is known of one unit.
     *
     * @param unit the unit
     * @param value its estimate
     * @param standardError the standard error, at least 0
     */
    public record Estimate(Unit unit, double value, double standardError) {
        /** Checks the numbers. */
        public Estimate {
            Objects.requireNonNull(unit, "unit");
            Checks.moderate("estimate of " + unit, value);
            Checks.moderate("standard error of " + unit, standardError);
            Checks.atLeastZero("standard error of " + unit, standardError);
        }
    }

    /** A group of equal estimates starts at its best one, as places do. */
    private static List<Estimate> byIdWhereEqual(List<Estimate> sorted) {
        List<Estimate> all = new ArrayList<>();
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size()
                    && ROUNDING.has(sorted.get(from).value(), sorted.get(to).value())) {
                to++;
            }
            List<Estimate> equal = new ArrayList<>(sorted.subList(from, to));
            equal.sort(Comparator.comparing(Estimate::unit));
            all.addAll(equal);
            from = to;
        }
        return all;
    }

    /**
     * Stated estimates, of which the highest is best.
     *
     * @param estimates of at least two units, each once, in any order
     */
    public static Estimates of(Collection<Estimate> estimates) {
        Set<String> seen = new HashSet<>();
        for (Estimate each : estimates) {
            if (!seen.add(each.unit().id())) {
                throw new IllegalArgumentException(
                        "estimates must be of different units, got " + each.unit() + " twice");
            }
        }
        return new Estimates(estimates, List.of(), false);
    }

    /**
     * Stated estimates by the id of the unit, of which the highest is best.
     *
     * @param values by id, of at least two units
     * @param standardErrors for the same ids
     */
    public static Estimates of(Map<String, Double> values, Map<String, Double> standardErrors) {
        for (String id : new TreeMap<>(standardErrors).keySet()) {
            if (!values.containsKey(id)) {
                throw new IllegalArgumentException("a standard error must belong to an estimate, got one for " + id);
            }
        }
        List<Estimate> found = new ArrayList<>();
        new TreeMap<>(values).forEach((id, value) -> {
            Double error = standardErrors.get(id);
            if (error == null) {
                throw new IllegalArgumentException("every estimate must have a standard error, got none for " + id);
            }
            found.add(new Estimate(Unit.of(id, id), value, error));
        });
        return of(found);
    }

    /**
     * The figures of an indicator and the indicator that holds their standard errors, both in total, of one year; the highest
     * figure is best. Units without a figure are left out ({@link #without}).
     *
     * @param panel the figures
     * @param indicator the id or name of the indicator
     * @param standardError the id or name of the indicator of its standard errors
     * @param year the year
     * @throws IllegalArgumentException if a figure has no standard error, or a negative one
     */
    public static Estimates of(Panel panel, String indicator, String standardError, int year) {
        Slice figures = panel.slice(panel.requireIndicator(indicator).id(), Breakdown.TOTAL, year);
        Slice errors = panel.slice(panel.requireIndicator(standardError).id(), Breakdown.TOTAL, year);
        List<Estimate> found = new ArrayList<>();
        List<Unit> without = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Unit unit = figures.units().get(i);
            if (Double.isNaN(figures.valueAt(i))) {
                without.add(unit);
            } else if (Double.isNaN(errors.valueAt(i))) {
                throw new IllegalArgumentException("every figure must have a standard error, got a figure of "
                        + figures.indicator() + " and none in " + errors.indicator() + " for " + unit + " in " + year
                        + "; Panel.withUnits leaves units out");
            } else {
                found.add(new Estimate(unit, figures.valueAt(i), errors.valueAt(i)));
            }
        }
        return new Estimates(found, without, false);
    }

    /**
     * The scores of ranked units, with the errors that those of their figures make. Only for scores that are a straight line in each
     * of these figures: then the variance of a score is the sum of squares of weight times slope times standard error. Of leaves that
     * use the same figure the slopes are added first.
     *
     * <ul>
     *   <li>What was learned (the bounds of a min-max, a mean and a deviation) is taken as given, though it moves a little with the
     *       figures too.
     *   <li>From the root to these leaves branches must be arithmetic means without a normalization of their own, and the leaves
     *       straight lines (min-max, goalposts, standard scores, none) with one reference for all, without a denominator or
     *       treatment, in the direction higher or lower.
     *   <li>A unit that lacks a part is weighted as it was scored. Nobody's value may be cut or imputed in such a leaf.
     * </ul>
     *
     * <p>Where this is refused, {@code Variation.noise} of an uncertainty analysis draws such errors under any definition.
     *
     * @param scores the scores
     * @param standardErrors by the id or name of an indicator that the scores use, the id or name of the indicator that holds its
     *     standard errors, by the same breakdown and year
     * @throws IllegalArgumentException if the scores are no straight line in these figures, with the node and the reason
     */
    public static Estimates of(Scores scores, Map<String, String> standardErrors) {
        List<Unit> without = new ArrayList<>();
        scores.ranking().unranked().forEach(each -> without.add(each.unit()));
        return new Estimates(LinearScores.of(scores, standardErrors), without, LinearScores.isLessBetter(scores));
    }

    /**
     * The same estimates with another best end.
     *
     * @param direction higher or lower
     * @throws IllegalArgumentException if it is a target
     */
    public Estimates withDirection(Direction direction) {
        if (!direction.equals(Direction.HIGHER) && !direction.equals(Direction.LOWER)) {
            throw new IllegalArgumentException("direction must be higher or lower, got " + direction);
        }
        return new Estimates(bestFirst, without, direction.equals(Direction.LOWER));
    }

    /** All estimates, best first; equal ones by id. */
    public List<Estimate> bestFirst() {
        return bestFirst;
    }

    /** The units without an estimate, by id: nothing is concluded about them. */
    public List<Unit> without() {
        return without;
    }

    /** How far the first of two positions is ahead of the second, in the units of the estimates; 0 if they are equal. */
    double lead(int first, int second) {
        double one = bestFirst.get(first).value();
        double other = bestFirst.get(second).value();
        return ROUNDING.has(one, other) || ROUNDING.has(other, one) ? 0 : lessIsBetter ? other - one : one - other;
    }

    /** The standard error of the difference of two positions. */
    double error(int first, int second) {
        double one = bestFirst.get(first).standardError();
        double other = bestFirst.get(second).standardError();
        return Math.sqrt(one * one + other * other);
    }

    /** By unit, best first: estimate and standard error. */
    public Table toTable() {
        Table.Builder table = Table.builder("Estimates and standard errors")
                .text("id")
                .text("unit")
                .decimal("estimate", 2)
                .decimal("standard error", 2);
        bestFirst.forEach(each -> table.row(each.unit().id(), each.unit().name(), each.value(), each.standardError()));
        return table.build();
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
