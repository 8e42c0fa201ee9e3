package org.mattstock.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Population;
import org.mattstock.internal.statistics.matrix.LinearRegression;
import org.mattstock.internal.text.Checks;

/**
 * What a figure is beside the value that its unit's preconditions lead one to expect (förväntat värde, modellberäknat
 * värde): a linear regression of the indicator on preconditions over the stated units, {@code expected = b0 + b1 x1 +
 * b2 x2 + ...} by least squares. What comes out is an indicator of its own beside the old one, and an index uses it in
 * a leaf as any other, with the direction of that leaf.
 *
 * <p>It is a change of the panel and no normalization, since it needs other indicators than the leaf's own and, for a
 * leaf that takes the latest figure, the preconditions of the year that figure is from; so it is worked out before
 * anything is scored, once, and can be looked at, written to a file and checked by itself.
 *
 * <p>A regression tells what goes together among these units, which is no cause: what it takes away may be luck of the
 * place or the doing of those who have such places, and what it leaves holds all that is not among the preconditions.
 *
 * <ul>
 *   <li>Nothing is adjusted twice. An indicator is refused whose title or description says that a model has been at it
 *       (Kolada's nettokostnadsavvikelse, referenskostnad, standardkostnad, strukturkostnad, modellberäknat or
 *       förväntat värde, SALSA; expected value, model-adjusted), or whose figures carry the flag {@code ADJUSTED}, as
 *       what comes out of this does and what is worked out from it.
 *   <li>A unit without figure has none here either. One without a precondition is missing for the reason of the first
 *       that it lacks; one that is not among the stated units is missing as not applicable. The fit leaves them out and
 *       {@linkplain ExpectedValueFit#leftOut() lists} them.
 *   <li>A value outside its indicator's stated range counts as missing, with the status that says so, as it would bend
 *       the line for all.
 *   <li>A year for which fewer than two units for each coefficient have all figures has no fit: {@link #fit} refuses
 *       it, and in the changed panel its figures are missing, with the status {@code no fit}.
 *   <li>Flags of the figure and the preconditions carry over, with {@code WORKED_OUT} and {@code ADJUSTED}.
 * </ul>
 *
 * @param indicator by id or name
 * @param breakdown the part of the population whose figures are looked at, {@link Breakdown#TOTAL} by default
 * @param preconditions at least one, of other indicators, none twice
 * @param among the units that the regression is fitted on; by default everybody, so a panel with its country among the
 *     units needs to say which they are
 * @param basis the year that it is fitted on
 * @param measure what is made of figure and expected value
 * @param described the new indicator; empty for one named after the old
 */
public record ExpectedValue(
        String indicator,
        Breakdown breakdown,
        List<Precondition> preconditions,
        Population among,
        BasisYear basis,
        Measure measure,
        Optional<Indicator> described)
        implements Panel.Change {
    /** What is made of a figure and what is expected. */
    public enum Measure {
        /** The residual, {@code figure - expected}: 0 on average over the units that were fitted. The default. */
        DIFFERENCE,
        /**
         * {@code figure - expected + mean} with the mean of the units that were fitted: what the figure would be had
         * the unit average preconditions. Ordered as the difference, on the scale of the indicator, for normalizations
         * that look at levels.
         */
        LEVEL,
        /** {@code figure / expected}; missing where the expected value is not positive. */
        RATIO,
        /** The expected value alone. */
        EXPECTED;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the preconditions and checks them. */
    public ExpectedValue {
        Checks.notBlank("indicator", indicator);
        Objects.requireNonNull(breakdown, "breakdown");
        preconditions = List.copyOf(preconditions);
        Objects.requireNonNull(among, "among");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(described, "described");
        if (preconditions.isEmpty()) {
            throw new IllegalArgumentException("preconditions must not be empty");
        }
        Checks.distinct("preconditions", preconditions);
    }

    /** The difference from what these preconditions of the same year lead one to expect, fitted on everybody. */
    public static ExpectedValue of(String indicator, List<Precondition> preconditions) {
        return new ExpectedValue(
                indicator,
                Breakdown.TOTAL,
                preconditions,
                Population.everyone(),
                BasisYear.eachYear(),
                Measure.DIFFERENCE,
                Optional.empty());
    }

    /** The difference from what these preconditions of the same year lead one to expect, fitted on everybody. */
    public static ExpectedValue of(String indicator, Precondition... preconditions) {
        return of(indicator, List.of(preconditions));
    }

    /** The same in another breakdown of the indicator. */
    public ExpectedValue withBreakdown(Breakdown other) {
        return new ExpectedValue(indicator, other, preconditions, among, basis, measure, described);
    }

    /** The same, fitted on other units. */
    public ExpectedValue withAmong(Population units) {
        return new ExpectedValue(indicator, breakdown, preconditions, units, basis, measure, described);
    }

    /** The same, fitted on another year. */
    public ExpectedValue withBasis(BasisYear year) {
        return new ExpectedValue(indicator, breakdown, preconditions, among, year, measure, described);
    }

    /** Another measure of the same regression. */
    public ExpectedValue withMeasure(Measure other) {
        return new ExpectedValue(indicator, breakdown, preconditions, among, basis, other, described);
    }

    /** The same under a description of one's own. */
    public ExpectedValue withDescribed(Indicator other) {
        return new ExpectedValue(indicator, breakdown, preconditions, among, basis, measure, Optional.of(other));
    }

    /**
     * The indicator that comes out: as described, or under the old id and name with the measure added, such as {@code
     * N15428-difference}.
     *
     * @throws IllegalArgumentException if the panel lacks the indicator
     */
    public Indicator described(Panel panel) {
        String names = String.join(
                ", ", preconditions.stream().map(Precondition::toString).toList());
        String words = switch (measure) {
            case DIFFERENCE -> "difference from what " + names + " lead one to expect";
            case LEVEL -> "were " + names + " average";
            case RATIO -> "as a share of what " + names + " lead one to expect";
            case EXPECTED -> "what " + names + " lead one to expect";
        };
        return NewFigures.described(described, panel.requireIndicator(indicator), breakdown, measure.word(), words);
    }

    /**
     * The regression that counts for a year, with the units of that year beside it.
     *
     * @throws IllegalArgumentException if the panel lacks an indicator or a unit that is named, the indicator is
     * adjusted already or one of its own preconditions, fewer than two units for each coefficient have all figures, all
     * have the same one, or a precondition follows from those before it or is the same for all; which one is named
     */
    public ExpectedValueFit fit(Panel panel, int year) {
        check(panel);
        return ExpectedValueFit.of(this, new Design(this, panel, basis.of(year)), new Design(this, panel, year));
    }

    private void check(Panel panel) {
        Indicator looked = panel.requireIndicator(indicator);
        ModelAdjusted.refuse(panel, looked, breakdown);
        for (Precondition each : preconditions) {
            if (panel.requireIndicator(each.indicator()).equals(looked)) {
                throw new IllegalArgumentException(
                        "preconditions must be other indicators, got " + each + " for " + looked);
            }
        }
    }

    /**
     * The panel with the indicator that comes out.
     *
     * @throws IllegalArgumentException as {@link #fit}, but for years without enough figures; if no year has enough; or
     * if the panel has the new id already
     */
    @Override
    public Panel applyTo(Panel panel) {
        check(panel);
        Map<Integer, Optional<LinearRegression>> regressions = new TreeMap<>();
        for (int year : panel.years()) {
            regressions.computeIfAbsent(basis.of(year), each -> regression(panel, each));
        }
        if (regressions.values().stream().allMatch(Optional::isEmpty)) {
            throw new IllegalArgumentException("a year must have two units for each coefficient of "
                    + panel.requireIndicator(indicator) + ", got none in " + regressions.keySet());
        }
        return NewFigures.added(panel, described(panel), breakdown, year -> {
            Optional<LinearRegression> regression = regressions.getOrDefault(basis.of(year), Optional.empty());
            return cells(new Design(this, panel, year), regression);
        });
    }

    private Optional<LinearRegression> regression(Panel panel, int year) {
        Design design = new Design(this, panel, year);
        return design.hasEnough() ? Optional.of(design.regression()) : Optional.empty();
    }

    private List<Cell> cells(Design design, Optional<LinearRegression> regression) {
        List<Cell> cells = new ArrayList<>();
        for (int unit = 0; unit < design.panel.units().size(); unit++) {
            cells.add(cell(design, regression, unit));
        }
        return cells;
    }

    private Cell cell(Design design, Optional<LinearRegression> regression, int unit) {
        Cell figure = design.figures.cells().get(unit);
        if (figure instanceof Cell.Observed && !design.isStated(unit)) {
            return new Cell.Missing(MissingReason.NOT_APPLICABLE, LeftOut.OUTSIDE);
        }
        if (!design.isComplete(unit)) {
            return AdjustedCell.lacking(figure, design.preconditions, unit);
        }
        List<Cell> from = new ArrayList<>(List.of(figure));
        design.preconditions.forEach(each -> from.add(each.cells().get(unit)));
        return regression
                .map(fitted -> measured(fitted, design, unit, from))
                .orElseGet(() -> AdjustedCell.missing("no fit", from));
    }

    private Cell measured(LinearRegression regression, Design design, int unit, List<Cell> from) {
        double figure = design.figures.value(unit);
        double expected = regression.at(design.row(unit), figure);
        return switch (measure) {
            case DIFFERENCE -> AdjustedCell.of(figure - expected, from);
            case LEVEL -> AdjustedCell.of(figure - expected + regression.mean(), from);
            case RATIO ->
                expected > 0
                        ? AdjustedCell.of(figure / expected, from)
                        : AdjustedCell.missing("expected value not positive", from);
            case EXPECTED -> AdjustedCell.of(expected, from);
        };
    }
}
