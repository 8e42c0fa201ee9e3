package org.mattstock.uncertainty;

import java.util.List;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Choices;
import org.mattstock.internal.simulation.draw.Choices.Factor;
import org.mattstock.internal.simulation.draw.SlowReplicates;
import org.mattstock.internal.simulation.draw.Trial;

/** One figure of the places as a function of what the factors draw. */
final class MeasuredDraws implements SobolRun.Model {
    private final Blueprint blueprint;
    private final List<Factor> factors;
    private final SlowReplicates scored;
    private final MeasuredPlaces measured;
    private String failure = "";

    MeasuredDraws(Trial trial, List<Factor> factors, MeasuredPlaces measured) {
        this.blueprint = trial.blueprint();
        this.factors = factors;
        this.scored = trial.slow();
        this.measured = measured;
    }

    @Override
    public double at(long[] draws) {
        try {
            double figure = measured.of(scored.values(Choices.draw(blueprint, factors, draws)));
            return Double.isNaN(figure)
                    ? none("no unit has a place there and in the definition's own ranking")
                    : figure;
        } catch (InvalidIndexException | ScoringException e) {
            return none(String.valueOf(e.getMessage()));
        }
    }

    private double none(String reason) {
        failure = failure.isEmpty() ? reason : failure;
        return Double.NaN;
    }

    /** Why the first figure is missing; empty where none is. */
    String failure() {
        return failure;
    }
}
