package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Custom;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** What a user brings: it learns numbers, and nothing is known of what it does with them. */
record Brought(Custom treatment, Behaviors behaviors) implements TreatmentMethod {
    @Override
    public Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Numbers.class);
    }

    private Behaviors.Treating behavior() {
        return behaviors.treatment(treatment).orElseThrow();
    }

    @Override
    public Learned learn(Sample sample) {
        return Learned.Numbers.of(behavior().learn(sample.sorted(), treatment.parameters()));
    }

    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        Behaviors.Treating behavior = behavior();
        double[] numbers = ((Learned.Numbers) requireNonNull(known)).toArray();
        return value -> behavior.apply(value, numbers, treatment.parameters());
    }

    @Override
    public Optional<Custom> lacking() {
        return behaviors.treatment(treatment).isPresent() ? Optional.empty() : Optional.of(treatment);
    }
}
