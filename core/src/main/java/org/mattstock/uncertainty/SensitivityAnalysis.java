package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Choices;
import org.mattstock.internal.simulation.draw.DefaultVariations;
import org.mattstock.internal.simulation.draw.Factors;
import org.mattstock.internal.simulation.draw.Forbidden;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.table.Lineage;
import org.mattstock.uncertainty.SensitivityIndices.Index;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;
import org.mattstock.variation.Variation;

/**
 * Which choice matters: how much of the variance of one figure of the places each varying choice makes, alone and together
 * with others (Sobol' indices on Saltelli's design). Immutable; each setting gives a changed copy.
 *
 * <p>Every row of the design takes a full scoring for each factor and two more. A factor is a choice that is drawn
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

    private final CompositeIndex index;
    private final Plan plan;

    private SensitivityAnalysis(CompositeIndex index, Plan plan) {
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

    /** What an analysis was told; never changed once it belongs to one. */
    private static final class Plan {
        private List<Variation> variations;
        private List<Forbidden> forbidden = List.of();
        private Measure measure = Measure.meanAbsoluteShift();
        private int rows = 512;
        private int bootstraps = 1_000;
        private double level = 0.95;
        private long seed = 1;
        private Behaviors behaviors = Behaviors.none();
        private Progress progress = (done, wanted) -> Progress.Answer.CONTINUE;

        private Plan(List<Variation> variations) {
            this.variations = variations;
        }

        private Plan changed(Consumer<Plan> change) {
            Plan copy = new Plan(variations);
            copy.forbidden = forbidden;
            copy.measure = measure;
            copy.rows = rows;
            copy.bootstraps = bootstraps;
            copy.level = level;
            copy.seed = seed;
            copy.behaviors = behaviors;
            copy.progress = progress;
            change.accept(copy);
            return copy;
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
        return new SensitivityAnalysis(index, new Plan(DefaultVariations.of(index)));
    }

    private SensitivityAnalysis with(Consumer<Plan> change) {
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
     * @param rows from 2 to 100,000
     */
    public SensitivityAnalysis rows(int rows) {
        if (rows < 2 || rows > MOST) {
            throw new IllegalArgumentException("rows must be from 2 to " + MOST + ", got " + rows);
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
        return choices(blueprint()).stream().map(Choices.Factor::name).toList();
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
        Objects.requireNonNull(panel, "panel");
        if (index.learnsWeights()) {
            CompositeIndex stated = index.withFittedWeights(panel, year, plan.behaviors);
            return new SensitivityAnalysis(stated, plan).run(panel, year);
        }
        Blueprint blueprint = blueprint();
        List<Choices.Factor> factors = choices(blueprint);
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("variations must vary something, got " + plan.variations);
        }
        Trial trial = Trial.of(blueprint, panel, year, plan.behaviors);
        MeasuredPlaces measured = new MeasuredPlaces(plan.measure, trial.own(), trial.units());
        MeasuredDraws model = new MeasuredDraws(trial, factors, measured);
        SobolRun run = new SobolRun(factors.size(), plan.seed);
        int[] done = {0};
        SobolSample sample = run.run(model, plan.rows, count -> {
            done[0] = count;
            return plan.progress.at(count, plan.rows) == Progress.Answer.CONTINUE;
        });
        if (sample.rows() < 2) {
            throw new ScoringException("at least two rows must be scored in full, got " + sample.rows() + " of "
                    + done[0] + (model.failure().isEmpty() ? "" : "; the first reason: " + model.failure()));
        }
        return result(run, sample, factors, done[0], lineage(trial.own(), done[0]));
    }

    private Lineage lineage(Scores own, int done) {
        Lineage lineage = own.lineage().with("seed", plan.seed).with("measure", plan.measure);
        for (Variation variation : plan.variations) {
            lineage = lineage.with("varied", variation);
        }
        for (Forbidden pair : plan.forbidden) {
            lineage = lineage.with("forbidden", pair);
        }
        return lineage.with("rows", done).with("bootstraps", plan.bootstraps);
    }

    private Blueprint blueprint() {
        return Blueprint.of(index, plan.variations, plan.forbidden);
    }

    private List<Choices.Factor> choices(Blueprint blueprint) {
        return Factors.of(blueprint, plan.variations, plan.forbidden);
    }

    private SensitivityIndices result(
            SobolRun run, SobolSample sample, List<Choices.Factor> factors, int done, Lineage lineage) {
        Index[][] indices = run.indices(sample, plan.bootstraps, plan.level);
        List<SensitivityIndices.Factor> found = new ArrayList<>();
        for (int factor = 0; factor < indices.length; factor++) {
            found.add(
                    new SensitivityIndices.Factor(factors.get(factor).name(), indices[factor][0], indices[factor][1]));
        }
        return new SensitivityIndices(
                plan.measure,
                sample.rows(),
                done - sample.rows(),
                sample.mean(),
                sample.variance(),
                plan.level,
                found,
                lineage);
    }

    /** What is analyzed, in one line. */
    @Override
    public String toString() {
        return "SensitivityAnalysis of " + index.id();
    }
}
