package org.mattstock.internal.scoring.aggregation;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.definition.Custom;
import org.mattstock.fit.Behaviors;

/** {@link Custom}: what a user brings, of which nothing is known. */
final class Brought extends ByUnit {
    private final Custom method;
    private final Optional<Behaviors.Aggregating> behavior;

    Brought(Custom method, Behaviors behaviors) {
        this.method = method;
        this.behavior = behaviors.aggregation(method);
    }

    @Override
    public double of(double[] values, double[] weights, int count, double applicable) {
        return behavior.orElseThrow()
                .aggregate(Arrays.copyOf(values, count), Arrays.copyOf(weights, count), method.parameters());
    }

    @Override
    public double magnitude(double[] parts, double[] weights, int units) {
        return Double.NaN;
    }

    @Override
    public boolean isOfUnknownSense() {
        return true;
    }

    @Override
    public Optional<Custom> lacking() {
        return behavior.isPresent() ? Optional.empty() : Optional.of(method);
    }

    @Override
    public Optional<String> name() {
        return Optional.of(method.id());
    }
}
