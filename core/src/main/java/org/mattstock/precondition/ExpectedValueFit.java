package org.mattstock.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.Unit;
import org.mattstock.internal.statistics.matrix.LinearRegression;
import org.mattstock.rank.RankComparison;
import org.mattstock.table.Table;

/**
 * A regression on preconditions: coefficients, how well it fits those it has seen and those it has not, and each unit
 * beside what is expected of it. It tells what goes together among these units, and no cause.
 *
 * @param indicator whose figures are looked at
 * @param breakdown of the figures
 * @param basisYear the year of the figures that were fitted
 * @param year the year of the units
 * @param terms the constant, then the preconditions
 * @param count how many units were fitted
 * @param mean the mean of the figures that were fitted
 * @param residualDeviation the root of the sum of squared residuals divided by units less coefficients
 * @param r2 the share of the squared distances of figures from their mean that the fit takes away: of the units it has
 *     seen, and never less with one precondition more
 * @param outOfSample the same of units that it has not seen: each left out by itself, then by tenths
 * @param units those of the year that have all figures, by id
 * @param leftOut all others of the year, by id
 * @param magnitude how large the numbers are that expected values are added up from: what is tied is told by it
 */
public record ExpectedValueFit(
        Indicator indicator,
        Breakdown breakdown,
        int basisYear,
        int year,
        List<Term> terms,
        int count,
        double mean,
        double residualDeviation,
        double r2,
        List<OutOfSample> outOfSample,
        List<OfUnit> units,
        List<LeftOut> leftOut,
        double magnitude) {
    /** A leverage of so many times the mean one is told: after Velleman and Welsch (1981). */
    private static final double FAR = 3;

    /** So is one of half of its own expected value, where units are few: after Huber (1981). */
    private static final double HALF = 0.5;

    /**
     * One coefficient.
     *
     * @param precondition what it belongs to; empty for the constant, the value where all preconditions are 0
     * @param coefficient by how much the expected value is larger where the precondition is larger by 1, the others
     *     alike
     * @param standardError of the coefficient, by the classical formula: figures that scatter alike everywhere
     * @param perDeviation by how much it is larger where the precondition is larger by its sample deviation: for
     *     comparing preconditions with each other; empty for the constant
     */
    public record Term(
            Optional<Precondition> precondition,
            double coefficient,
            double standardError,
            OptionalDouble perDeviation) {
        /** Checks for null. */
        public Term {
            Objects.requireNonNull(precondition, "precondition");
            Objects.requireNonNull(perDeviation, "perDeviation");
        }

        /** The coefficient in standard errors; empty for a perfect fit. */
        public OptionalDouble t() {
            return standardError > 0 ? OptionalDouble.of(coefficient / standardError) : OptionalDouble.empty();
        }
    }

    /**
     * How well units are told that were not among those fitted.
     *
     * @param folds in how many parts the units were divided, each told by a fit on the others: as many as units where
     *     each is left out by itself, which is computed exactly by {@code residual / (1 - leverage)}. Of fewer, the
     *     i-th unit by id is in part i modulo folds
     * @param r2 {@code 1 - (sum of squared errors) / (sum of squared distances from the mean of all)}: below 0 where
     *     the mean of all tells more; empty where the others cannot be fitted
     * @param rootMeanSquare the root of the mean squared error, in the unit of the indicator; empty where that is
     */
    public record OutOfSample(int folds, OptionalDouble r2, OptionalDouble rootMeanSquare) {
        /** Checks for null. */
        public OutOfSample {
            Objects.requireNonNull(r2, "r2");
            Objects.requireNonNull(rootMeanSquare, "rootMeanSquare");
        }
    }

    /** How far a unit's preconditions are from those of the others. */
    public enum Reach {
        /** Among them. */
        WITHIN,
        /**
         * Its leverage is above three times the mean one, or above a half: it has a large share in its own expected
         * value. The mean leverage is coefficients by units.
         */
        FAR,
        /** Not among those fitted, and further out than any of them: the line is drawn out to it. */
        BEYOND
    }

    /**
     * One unit.
     *
     * @param unit the unit
     * @param figure as the panel has it
     * @param expected what its preconditions lead one to expect
     * @param leverage how far its preconditions are from the middle; from 1/n to 1 for a unit that was fitted
     * @param reach whether that is far
     */
    public record OfUnit(Unit unit, double figure, double expected, double leverage, Reach reach) {
        /** Checks for null. */
        public OfUnit {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(reach, "reach");
        }

        /** The residual. */
        public double difference() {
            return figure - expected;
        }
    }

    /** Copies the lists. */
    public ExpectedValueFit {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(breakdown, "breakdown");
        terms = List.copyOf(terms);
        outOfSample = List.copyOf(outOfSample);
        units = List.copyOf(units);
        leftOut = List.copyOf(leftOut);
    }

    static ExpectedValueFit of(ExpectedValue expected, Design basis, Design design) {
        LinearRegression regression = basis.regression();
        return new ExpectedValueFit(
                design.panel.requireIndicator(expected.indicator()),
                expected.breakdown(),
                basis.year,
                design.year,
                terms(expected, regression),
                basis.taking().size(),
                regression.mean(),
                regression.residualDeviation(),
                regression.r2(),
                List.of(Unseen.one(regression), Unseen.folds(regression, basis.rows(), basis.values())),
                units(regression, basis, design),
                design.leftOut(),
                regression.magnitude());
    }

    private static List<Term> terms(ExpectedValue expected, LinearRegression regression) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                Optional.empty(), regression.intercept(), regression.interceptError(), OptionalDouble.empty()));
        for (int j = 0; j < expected.preconditions().size(); j++) {
            terms.add(new Term(
                    Optional.of(expected.preconditions().get(j)),
                    regression.slope(j),
                    regression.slopeError(j),
                    OptionalDouble.of(regression.perDeviation(j))));
        }
        return terms;
    }

    private static List<OfUnit> units(LinearRegression regression, Design basis, Design design) {
        double[] leverages = regression.leverages();
        double farthest = 0;
        for (double leverage : leverages) {
            farthest = Math.max(farthest, leverage);
        }
        double far = Math.min(HALF, FAR * (basis.preconditions.size() + 1) / leverages.length);
        List<OfUnit> units = new ArrayList<>();
        for (int unit : design.taking()) {
            double[] row = design.row(unit);
            double figure = design.figures.value(unit);
            double leverage = regression.leverage(row);
            Reach reach = leverage > farthest ? Reach.BEYOND : leverage > far ? Reach.FAR : Reach.WITHIN;
            units.add(new OfUnit(design.panel.units().get(unit), figure, regression.at(row, figure), leverage, reach));
        }
        return units;
    }

    /** {@code 1 - (1 - r2) (n - 1) / (n - coefficients)}: does not grow with every precondition. */
    public double adjustedR2() {
        return 1 - (1 - r2) * (count - 1) / (count - terms.size());
    }

    /**
     * The units' places by their figures as they are and by what is left of them, side by side.
     *
     * @param direction which values are good; with a target, how near the figure is to it, and how near it would be
     *     with average preconditions
     */
    public RankComparison places(Direction direction) {
        return BothPlaces.of(this, direction);
    }

    /**
     * {@link #places} as a table, the best adjusted place first: id, unit, raw place, adjusted place, and how many
     * places the unit goes up.
     */
    public Table placesTable(Direction direction) {
        return PlacesTable.of(indicator + " " + year + ", raw and adjusted places", places(direction));
    }

    /** Coefficients: what, coefficient, standard error, t, and per deviation of the precondition. */
    public Table toTable() {
        return FitTables.terms(this);
    }

    /**
     * How well it fits: R2 and the root of the mean squared error, of the units that were fitted, of each left out by
     * itself, and by tenths; then the adjusted R2 and the residual deviation.
     */
    public Table fitTable() {
        return FitTables.fit(this);
    }

    /** Id, unit, figure, expected value, difference, leverage and reach, by id. */
    public Table unitTable() {
        return FitTables.units(this);
    }

    /** Who was left out and why: id, unit, why. */
    public Table leftOutTable() {
        return FitTables.leftOut("Left out of the fit", leftOut);
    }

    /** Both tables of the fit. */
    @Override
    public String toString() {
        return toTable() + "\n\n" + fitTable();
    }
}
