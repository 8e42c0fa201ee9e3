package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.given.Shares;
import org.mattstock.table.Table;

/**
 * What there is to build an index on, before anything is done to it (genomgång av underlaget): how many figures each indicator
 * and each unit has, how many of them are 0, and how each indicator's figures lie. What passes a limit is flagged, and nothing is
 * changed or refused by it. Immutable.
 *
 * <p>Figures are those that scoring would start from: of a definition what each leaf takes of the year, by its selection and after
 * its denominator, for the units of its population; neither treated nor imputed, and without those that the definition takes as
 * missing since they cannot be. Leaves of weight 0 are not looked at. Of a list of indicators it is the year's own figures of all
 * units.
 *
 * <pre>
 *   present = figures / cells                of an indicator over units, of a unit over indicators
 *   zeros   = figures that are 0 / figures   none where there are no figures
 * </pre>
 *
 * <p>A cell that does not apply is a cell without a figure, and is counted apart, since what flags a unit there may be no lack.
 * Zeros are of interest because many of them are often a count that few units have, or a missing value that was written as 0.
 *
 * <p>What follows from it is the definition's to say: who has too little is left out by {@link ScreeningLimits#requirement}, long tails are
 * drawn in by a treatment, which {@link TreatmentReport} then tells of.
 */
public final class Screening {
    /** What is flagged. */
    public enum Flag {
        /** Fewer figures than the limit. */
        FEW_FIGURES,
        /** More zeros than the limit. */
        MANY_ZEROS,
        /** Skewness and kurtosis at or above their limits: a few units are far from all others. */
        LONG_TAIL,
        /** All figures are the same, which tells nobody apart. */
        CONSTANT
    }

    /**
     * One indicator, over the units.
     *
     * @param id the leaf's id, or the indicator's
     * @param title for readers
     * @param units how many cells there are
     * @param inapplicable in how many of them the source says that there can be no figure
     * @param zeros how many figures are 0
     * @param shape how the figures lie
     * @param flags in their order; none where nothing passes a limit
     */
    public record OfIndicator(
            String id, String title, int units, int inapplicable, int zeros, Shape shape, List<Flag> flags) {
        /** Copies the flags. */
        public OfIndicator {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(shape, "shape");
            flags = List.copyOf(flags);
        }

        /** The share of units with a figure, from 0 to 1. */
        public double present() {
            return Cells.share(shape.count(), units).orElse(0);
        }

        /** The share of figures that are 0, from 0 to 1; empty without figures. */
        public OptionalDouble zeroShare() {
            return Cells.share(zeros, shape.count());
        }
    }

    /**
     * One unit, over the indicators.
     *
     * @param unit the unit
     * @param indicators how many cells there are
     * @param figures how many of them have a figure
     * @param inapplicable in how many of them the source says that there can be none
     * @param zeros how many figures are 0
     * @param weight the share of the definition's weight that its figures carry, from 0 to 1, as {@link Requirement.CoverageAtLeast}
     *     counts it at the root; empty for a list of indicators
     * @param flags in their order; none where nothing passes a limit
     */
    public record OfUnit(
            Unit unit,
            int indicators,
            int figures,
            int inapplicable,
            int zeros,
            OptionalDouble weight,
            List<Flag> flags) {
        /** Copies the flags. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(weight, "weight");
            flags = List.copyOf(flags);
        }

        /** The share of indicators with a figure, from 0 to 1. */
        public double present() {
            return Cells.share(figures, indicators).orElse(0);
        }

        /** The share of figures that are 0, from 0 to 1; empty without figures. */
        public OptionalDouble zeroShare() {
            return Cells.share(zeros, figures);
        }
    }

    private final String title;
    private final ScreeningLimits limits;
    private final List<OfIndicator> indicators;
    private final List<OfUnit> units;

    private Screening(ScreenedFigures figures, ScreeningLimits limits) {
        this.title = figures.title();
        this.limits = limits;
        List<OfIndicator> ofIndicators = new ArrayList<>();
        figures.columns().forEach(column -> ofIndicators.add(indicator(column, figures.units().length, limits)));
        List<OfUnit> ofUnits = new ArrayList<>();
        for (int position = 0; position < figures.units().length; position++) {
            ofUnits.add(unit(figures, position, limits));
        }
        this.indicators = List.copyOf(ofIndicators);
        this.units = List.copyOf(ofUnits);
    }

    /**
     * The figures that a definition would start from in a year, by the usual limits.
     *
     * @param index the definition
     * @param panel the figures
     * @param year one of the panel's years
     * @throws IllegalArgumentException if the panel lacks an indicator, the year or everybody in the population
     */
    public static Screening of(CompositeIndex index, Panel panel, int year) {
        return of(index, panel, year, ScreeningLimits.standard());
    }

    /**
     * The figures that a definition would start from in a year.
     *
     * @param index the definition
     * @param panel the figures
     * @param year one of the panel's years
     * @param limits from where on something is flagged
     * @throws IllegalArgumentException if the panel lacks an indicator, the year or everybody in the population
     */
    public static Screening of(CompositeIndex index, Panel panel, int year, ScreeningLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return new Screening(ScreenedFigures.of(index, panel, year), limits);
    }

    /**
     * A year's figures of some indicators for all units, men and women together, by the usual limits.
     *
     * @param panel the figures
     * @param year one of the panel's years
     * @param indicators their ids or names, each once; at least one
     * @throws IllegalArgumentException if the panel lacks one of them or the year, or has no units
     */
    public static Screening of(Panel panel, int year, Collection<String> indicators) {
        return of(panel, year, indicators, ScreeningLimits.standard());
    }

    /**
     * A year's figures of some indicators for all units, men and women together.
     *
     * @param panel the figures
     * @param year one of the panel's years
     * @param indicators their ids or names, each once; at least one
     * @param limits from where on something is flagged
     * @throws IllegalArgumentException if the panel lacks one of them or the year, or has no units
     */
    public static Screening of(Panel panel, int year, Collection<String> indicators, ScreeningLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return new Screening(ScreenedFigures.of(panel, year, indicators), limits);
    }

    private static OfIndicator indicator(ScreenedFigures.Column column, int units, ScreeningLimits limits) {
        Shape shape = Shape.of(column.figures());
        int zeros = (int) Arrays.stream(column.figures()).filter(x -> x == 0).count();
        List<Flag> flags = new ArrayList<>(flags(shape.count(), units, zeros, limits));
        if (!shape.passes(limits.skewness(), limits.kurtosis())) {
            flags.add(Flag.LONG_TAIL);
        }
        if (shape.distinct() == 1) {
            flags.add(Flag.CONSTANT);
        }
        int inapplicable = (int) Arrays.stream(column.reasons())
                .filter(reason -> reason == MissingReason.NOT_APPLICABLE)
                .count();
        return new OfIndicator(column.id(), column.title(), units, inapplicable, zeros, shape, flags);
    }

    private static OfUnit unit(ScreenedFigures all, int position, ScreeningLimits limits) {
        int figures = 0;
        int zeros = 0;
        int inapplicable = 0;
        for (ScreenedFigures.Column column : all.columns()) {
            double figure = column.figures()[position];
            @Nullable MissingReason reason = column.reasons()[position];
            figures += Double.isNaN(figure) ? 0 : 1;
            zeros += figure == 0 ? 1 : 0;
            inapplicable += reason == MissingReason.NOT_APPLICABLE ? 1 : 0;
        }
        int cells = all.columns().size();
        return new OfUnit(
                all.units()[position],
                cells,
                figures,
                inapplicable,
                zeros,
                Cells.optional(all.weights()[position]),
                flags(figures, cells, zeros, limits));
    }

    private static List<Flag> flags(int figures, int cells, int zeros, ScreeningLimits limits) {
        List<Flag> flags = new ArrayList<>();
        if (!Shares.meets(Cells.share(figures, cells).orElse(0), limits.present())) {
            flags.add(Flag.FEW_FIGURES);
        }
        if (!Shares.meets(limits.zeros(), Cells.share(zeros, figures).orElse(0))) {
            flags.add(Flag.MANY_ZEROS);
        }
        return flags;
    }

    /** The limits. */
    public ScreeningLimits limits() {
        return limits;
    }

    /** Every indicator, in the order of the tree or the list. */
    public List<OfIndicator> indicators() {
        return indicators;
    }

    /** Every unit, by id. */
    public List<OfUnit> units() {
        return units;
    }

    /** The indicators with a flag. */
    public List<OfIndicator> flaggedIndicators() {
        return indicators.stream().filter(each -> !each.flags().isEmpty()).toList();
    }

    /** The units with a flag. */
    public List<OfUnit> flaggedUnits() {
        return units.stream().filter(each -> !each.flags().isEmpty()).toList();
    }

    /**
     * A row for each indicator: cells, how many have a figure in percent, those that do not apply, zeros among the figures in
     * percent, distinct figures, the ends and the middle, skewness and kurtosis, and the flags.
     */
    public Table toTable() {
        return ScreenedIndicatorsTable.of(title, indicators);
    }

    /** A row for each unit: cells, how many have a figure and how much weight these carry in percent, zeros among them, the flags. */
    public Table unitsTable() {
        return ScreenedUnitsTable.of(title, units);
    }

    /** What is flagged, indicators first: which it is, its figures in percent and its zeros, and why. */
    public Table flaggedTable() {
        return FlaggedTable.of(title, flaggedIndicators(), flaggedUnits());
    }

    /** The text of {@link #toTable()}. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
