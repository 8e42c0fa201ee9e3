package org.mattstock.uncertainty;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Choices;
import org.mattstock.internal.simulation.draw.DefaultVariations;
import org.mattstock.internal.simulation.draw.Factors;
import org.mattstock.internal.simulation.draw.Forbidden;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;
import org.mattstock.variation.Variation;

/**
 * Which choice matters: how much of the variance of one figure of the places each varying choice makes, alone and together
 * with others (Sobol' indices on Saltelli's design). Immutable; each setting gives a changed copy.
 *
 * <p>Every row of the design is a definition for each factor and two more; they are scored side by side where that can be done, to
 * the bit as one by one. A factor is a choice that is drawn
 * independently of the others: the weights of one branch together, the set of indicators, the normalization, the aggregation,
 * the treatment, the missing rule, the errors of all figures together. Normalization and aggregation are one factor where
 * some pair of them must not be combined, since Sobol' indices ask for independent factors.
 *
 * <p>The figure is taken less its mean before it is multiplied, which changes no index and much of its error. Intervals are
 * percentiles over bootstraps of the rows. The same seed gives the same bits on every platform.
 *
 * <p>Example: {@code SensitivityAnalysis.of(index).rows(500).run(panel, 2022)}.
 *
 * <p>Saltelli and others (2010), Variance based sensitivity analysis of model output, Computer Physics Communications 181.
 */
public final class SensitivityAnalysis {
    /** Rows are kept until the bootstraps are done, and bootstraps until they are sorted: 200 MB with 60 factors. */
    private static final int MOST = 100_000;

    private static final int MOST_THREADS = 1_024;

    private final CompositeIndex index;
    private final SensitivityPlan plan;

    private SensitivityAnalysis(CompositeIndex index, SensitivityPlan plan) {
        this.index = index;
        this.plan = plan;
    }

    /** The figure whose variance is divided. */
    public sealed interface Measure permits Measure.MeanAbsoluteShift, Measure.PlaceOf {
        /** How far units move from the definition's own ranking, on average and without sign; over units ranked in both. */
        record MeanAbsoluteShift() implements Measure {
            @Override
            public String toString() {
                return "the mean absolute rank shift";
            }
        }

        /**
         * The place of one unit; behind all others where it has none. Ties share the better place.
         *
         * @param unit its id or name
         */
        record PlaceOf(String unit) implements Measure {
            /** Checks for null. */
            public PlaceOf {
                Objects.requireNonNull(unit, "unit");
            }

            @Override
            public String toString() {
                return "the place of " + unit;
            }
        }

        /** The mean absolute rank shift: the default. */
        static Measure meanAbsoluteShift() {
            return new MeanAbsoluteShift();
        }

        /** The place of one unit. */
        static Measure placeOf(String unit) {
            return new PlaceOf(unit);
        }
    }

    /**
     * The analysis of a definition: the variations that {@link UncertaintyAnalysis} has by default, the mean absolute rank
     * shift, 512 rows, 1,000 bootstraps, intervals of 95 %, seed 1.
     *
     * @param index the definition
     */
    public static SensitivityAnalysis of(CompositeIndex index) {
        Objects.requireNonNull(index, "index");
        return new SensitivityAnalysis(index, new SensitivityPlan(DefaultVariations.of(index)));
    }

    private SensitivityAnalysis with(Consumer<SensitivityPlan> change) {
        return new SensitivityAnalysis(index, plan.changed(change));
    }

    /**
     * With these variations instead of those before.
     *
     * @param others drawn jointly
     */
    public SensitivityAnalysis vary(Variation... others) {
        return vary(List.of(others));
    }

    /**
     * With these variations instead of those before, such as {@link UncertaintyAnalysis#variations}.
     *
     * @param others drawn jointly
     */
    public SensitivityAnalysis vary(List<Variation> others) {
        List<Variation> copy = List.copyOf(others);
        return with(changed -> changed.variations = copy);
    }

    /**
     * With a pair of methods that are never combined, see {@link UncertaintyAnalysis#forbid}; the two are one factor then.
     *
     * @param normalization of the leaves
     * @param aggregation of any branch
     */
    public SensitivityAnalysis forbid(Normalization normalization, Aggregation aggregation) {
        Forbidden pair = new Forbidden(
                Objects.requireNonNull(normalization, "normalization"),
                Objects.requireNonNull(aggregation, "aggregation"));
        List<Forbidden> all =
                Stream.concat(plan.forbidden.stream(), Stream.of(pair)).toList();
        return with(changed -> changed.forbidden = all);
    }

    /** With another figure. */
    public SensitivityAnalysis measure(Measure measure) {
        Objects.requireNonNull(measure, "measure");
        return with(changed -> changed.measure = measure);
    }

    /**
     * With another number of rows.
     *
     * @param rows from 2 to 100,000, and to as many as a given sample has
     */
    public SensitivityAnalysis rows(int rows) {
        int most = plan.sample.map(SobolDesign.Given::rows).orElse(MOST);
        if (rows < 2 || rows > most) {
            throw new IllegalArgumentException("rows must be from 2 to " + most + ", got " + rows);
        }
        return with(changed -> changed.rows = rows);
    }

    /**
     * With other intervals.
     *
     * @param level above 0 and below 1
     * @param bootstraps how many samples of the rows they are taken over, from 1 to 100,000
     */
    public SensitivityAnalysis intervals(double level, int bootstraps) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
        if (bootstraps < 1 || bootstraps > MOST) {
            throw new IllegalArgumentException("bootstraps must be from 1 to " + MOST + ", got " + bootstraps);
        }
        return with(changed -> {
            changed.level = level;
            changed.bootstraps = bootstraps;
        });
    }

    /** With another seed. */
    public SensitivityAnalysis seed(long seed) {
        return with(changed -> changed.seed = seed);
    }

    /** How many rows a whole run has. */
    public int rows() {
        return plan.rows;
    }

    /**
     * On a design that somebody else has drawn, such as a sequence that fills the space evenly, and with all its rows. A choice among
     * methods takes the method at that share of the list, the definition's own first. A choice of several numbers, such as the weights
     * of a branch, takes them from a stream that the number starts: equal numbers give equal choices, and near ones tell nothing.
     *
     * @param a sample A, by row and factor in the order of {@link #factors}: numbers from 0 to below 1; from 2 to 100,000 rows
     * @param b sample B, with as many rows
     * @throws IllegalArgumentException if a number is no such number, or a row has more or fewer than the others; where it is, is named
     */
    public SensitivityAnalysis sample(double[][] a, double[][] b) {
        return sample(SobolDesign.Given.of(a, b));
    }

    /**
     * On a ready list of rows, as programs that draw such designs hand them out: all rows of A, all rows of B, all rows of A with the
     * first factor from B, and so on factor by factor.
     *
     * @param rows by row and factor, as {@link #sample(double[][], double[][])} has them
     * @throws IllegalArgumentException if they are not such a list; the first row that differs is named
     */
    public SensitivityAnalysis sample(double[][] rows) {
        return sample(SobolDesign.Given.ofRows(rows));
    }

    private SensitivityAnalysis sample(SobolDesign.Given given) {
        if (given.rows() < 2 || given.rows() > MOST) {
            throw new IllegalArgumentException("sample must have from 2 to " + MOST + " rows, got " + given.rows());
        }
        return with(changed -> {
            changed.sample = Optional.of(given);
            changed.rows = given.rows();
        });
    }

    /**
     * On several threads of its own, the caller's among them; the result is the same.
     *
     * @param threads from 1 to 1,024; fewer are used where their buffers would not fit into half of the heap
     */
    public SensitivityAnalysis threads(int threads) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be from 1 to " + MOST_THREADS + ", got " + threads);
        }
        return with(changed -> changed.threads = threads);
    }

    /** With methods that the user brings. */
    public SensitivityAnalysis behaviors(Behaviors behaviors) {
        Objects.requireNonNull(behaviors, "behaviors");
        return with(changed -> changed.behaviors = behaviors);
    }

    /** With a listener that is told of each row, and may end the run; what was done so far is the result then. */
    public SensitivityAnalysis listener(Progress listener) {
        Objects.requireNonNull(listener, "listener");
        return with(changed -> changed.progress = listener);
    }

    /**
     * The names of the factors, in the order of the result.
     *
     * @throws IllegalArgumentException if weights are yet to be learned, see {@link CompositeIndex#withFittedWeights(Panel, int)}
     */
    public List<String> factors() {
        Blueprint blueprint = Blueprint.of(index, plan.variations, plan.forbidden);
        return Factors.of(blueprint, plan.variations, plan.forbidden).stream()
                .map(Choices.Factor::name)
                .toList();
    }

    /**
     * Runs the analysis on the definition's population in a panel. Weights that the definition learns are learned once and held,
     * see {@link UncertaintyAnalysis#run}.
     *
     * @param panel the figures
     * @param year one of the panel's years
     * @throws InvalidIndexException if a variation does not fit the definition, or the definition under one of the methods
     *     cannot be scored; all faults are listed, before the first row
     * @throws IllegalArgumentException if nothing varies, or the panel has no such unit
     * @throws ScoringException if fewer than two rows could be scored
     */
    public SensitivityIndices run(Panel panel, int year) {
        SensitivityRun run = stated(panel, year).prepared(panel, year);
        return run.indices(run.rows(0, plan.rows));
    }

    /**
     * Scores some rows of the run: a part of it, to be added to the other parts wherever they were scored. {@link #run} is one such
     * part with all rows. A listener that cancels leaves the rows that were done until then.
     *
     * @param panel the figures
     * @param year one of the panel's years
     * @param fromRow the first row, from 0
     * @param toRow the one after the last, at most {@link #rows()}
     * @throws IllegalArgumentException if there are no such rows; and as {@link #run} does
     */
    public SensitivityRows count(Panel panel, int year, int fromRow, int toRow) {
        if (fromRow < 0 || toRow <= fromRow || toRow > plan.rows) {
            throw new IllegalArgumentException("rows must be from one of 0 to " + (plan.rows - 1)
                    + " to a later one of at most " + plan.rows + ", got " + fromRow + " to " + toRow);
        }
        SensitivityAnalysis stated = stated(panel, year);
        ScoredRows found = stated.prepared(panel, year).rows(fromRow, toRow);
        return SensitivityRows.of(stated.origin(panel, year), fromRow, found);
    }

    /**
     * The result of a run from all its rows: to the bit what {@link #run} gives.
     *
     * @param panel the figures that were scored
     * @param year the year that was scored
     * @param rows all of them
     * @throws IllegalArgumentException if the rows are of another version of the library, definition, panel, year or settings, or one
     *     lacks; what differs or lacks is named
     */
    public SensitivityIndices indices(Panel panel, int year, SensitivityRows rows) {
        SensitivityAnalysis stated = stated(panel, year);
        rows.requireAll(stated.origin(panel, year));
        return stated.prepared(panel, year).indices(rows.found());
    }

    /** With weights that are learned once. */
    private SensitivityAnalysis stated(Panel panel, int year) {
        Objects.requireNonNull(panel, "panel");
        return index.learnsWeights()
                ? new SensitivityAnalysis(index.withFittedWeights(panel, year, plan.behaviors), plan)
                : this;
    }

    private SensitivityRun prepared(Panel panel, int year) {
        return new SensitivityRun(index, plan, panel, year);
    }

    private ReplicateCounts.Origin origin(Panel panel, int year) {
        return ReplicateCounts.Origin.of(index.hash(), panel, year, plan.hash(), plan.rows);
    }

    /** What is analyzed, in one line. */
    @Override
    public String toString() {
        return "SensitivityAnalysis of " + index.id();
    }
}
