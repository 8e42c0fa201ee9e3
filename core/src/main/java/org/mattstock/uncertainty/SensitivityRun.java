package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.Room;
import org.mattstock.internal.simulation.Chunks;
import org.mattstock.internal.simulation.Footprint;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Choices;
import org.mattstock.internal.simulation.draw.Factors;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneCompiler;
import org.mattstock.internal.simulation.lane.LaneIndex;
import org.mattstock.uncertainty.SensitivityIndices.Index;

/** A sensitivity analysis on the figures of one year: rows of its design are scored, and figures of rows become indices. */
final class SensitivityRun {
    private final SensitivityPlan plan;
    private final Blueprint blueprint;
    private final List<Choices.Factor> factors;
    private final SobolDesign design;
    private final Panel panel;
    private final Trial trial;

    SensitivityRun(CompositeIndex index, SensitivityPlan plan, Panel panel, int year) {
        this.plan = plan;
        this.panel = panel;
        this.blueprint = Blueprint.of(index, plan.variations, plan.forbidden);
        this.factors = factors();
        this.design = design();
        Footprint.requirePrepared(blueprint, panel);
        this.trial = Trial.of(blueprint, panel, year, plan.behaviors);
    }

    private List<Choices.Factor> factors() {
        return Factors.of(blueprint, plan.variations, plan.forbidden);
    }

    private SobolDesign design() {
        if (factors.isEmpty()) {
            throw new IllegalArgumentException("variations must vary something, got " + plan.variations);
        }
        if (plan.sample.isEmpty()) {
            return SobolDesign.drawn(factors.size(), plan.seed);
        }
        if (plan.sample.get().factors() != factors.size()) {
            throw new IllegalArgumentException("sample must have a column for each of "
                    + factors.stream().map(Choices.Factor::name).toList() + ", got "
                    + plan.sample.get().factors());
        }
        return plan.sample.get();
    }

    /** Scores rows, or the first of them where the listener has enough. */
    ScoredRows rows(int from, int to) {
        List<Optional<LaneIndex>> lanes = LaneCompiler.compile(trial);
        MeasuredPlaces measured = new MeasuredPlaces(plan.measuredUnit(), trial.own(), trial.units());
        double[][] rows = new double[to - from][];
        int size = RowScorer.rowsOfChunk(design);
        int chunks = (rows.length + size - 1) / size;
        List<RowScorer> workers = new ArrayList<>();
        for (int worker = 0; worker < Math.min(chunks, threads(lanes)); worker++) {
            workers.add(new RowScorer(trial, lanes, factors(), design, measured, from, rows));
        }
        int[] done = {0};
        Chunks.run(chunks, workers, chunk -> {
            int end = Math.min(rows.length, (chunk + 1) * size);
            boolean goesOn = true;
            while (goesOn && done[0] < end) {
                goesOn = plan.goesOn(++done[0]);
            }
            return goesOn;
        });
        RowFailure failure = RowFailure.NONE;
        for (RowScorer worker : workers) {
            failure = failure.or(worker.failure());
        }
        return new ScoredRows(Arrays.copyOf(rows, done[0]), failure);
    }

    private int threads(List<Optional<LaneIndex>> lanes) {
        int units = trial.units().size();
        long prepared = Footprint.prepared(blueprint.index.tree(), panel.units().size(), blueprint.methods.size());
        return Footprint.of(trial, lanes, PlaceClasses.of(units), false)
                .threads(plan.threads, Room.beside(panel), prepared);
    }

    /** What the figures of rows say of the factors. */
    SensitivityIndices indices(ScoredRows found) {
        SobolRun run = new SobolRun(factors.size(), plan.seed);
        SobolSample sample = run.sample(found.rows());
        int done = found.rows().length;
        if (sample.rows() < 2) {
            String reason = found.failure().reason();
            throw new ScoringException("at least two rows must be scored in full, got " + sample.rows() + " of " + done
                    + (reason.isEmpty() ? "" : "; the first reason: " + reason));
        }
        Index[][] indices = run.indices(sample, plan.bootstraps, plan.level);
        List<SensitivityIndices.Factor> all = new ArrayList<>();
        for (int factor = 0; factor < indices.length; factor++) {
            all.add(new SensitivityIndices.Factor(factors.get(factor).name(), indices[factor][0], indices[factor][1]));
        }
        return new SensitivityIndices(
                plan.measure,
                sample.rows(),
                done - sample.rows(),
                sample.mean(),
                sample.variance(),
                plan.level,
                all,
                plan.lineage(trial.own().lineage(), done));
    }
}
