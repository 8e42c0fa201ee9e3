package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Tails;

/** The first of some treatments after which the reference passes a test of its tails. */
final class AsNeeded implements TreatmentMethod {
    private static final Learned.Chosen NONE = new Learned.Chosen(0, Optional.empty());

    private final Treatment.AsNeeded treatment;
    private final List<TreatmentMethod> steps;

    AsNeeded(Treatment.AsNeeded treatment, Behaviors behaviors) {
        this.treatment = treatment;
        this.steps = treatment.steps().stream()
                .map(step -> TreatmentMethods.of(step, behaviors))
                .toList();
    }

    @Override
    public Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Chosen.class);
    }

    @Override
    public @Nullable Learned learn(Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        Learned.Chosen chosen = NONE;
        while (chosen.step() < steps.size() && !passes(sample, chosen)) {
            TreatmentMethod next = steps.get(chosen.step());
            Optional<Learned> learned = next.learns().map(kind -> requireNonNull(next.learn(sample)));
            chosen = new Learned.Chosen(chosen.step() + 1, learned);
        }
        return chosen;
    }

    private boolean passes(Sample sample, Learned.Chosen chosen) {
        double[] treated = Arrays.stream(sample.values()).map(function(chosen)).toArray();
        return Arrays.stream(treated).allMatch(Double::isFinite)
                && power(chosen)
                        .flatMap(power -> power.loss(sample.values(), treated))
                        .isEmpty()
                && passesTails(treated);
    }

    private boolean passesTails(double[] treated) {
        return Tails.of(treated).pass(treatment.skewness(), treatment.kurtosis());
    }

    @Override
    public List<Treatment> choices() {
        return treatment.steps();
    }

    @Override
    public Optional<Boolean> passes(double[] treated) {
        return Optional.of(passesTails(treated));
    }

    private @Nullable Learned known(TreatmentMethod step, Learned.Chosen chosen) {
        return chosen.learned().or(step::given).orElse(null);
    }

    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        Learned.Chosen chosen = (Learned.Chosen) requireNonNull(known);
        if (chosen.step() == 0) {
            return DoubleUnaryOperator.identity();
        }
        TreatmentMethod step = steps.get(chosen.step() - 1);
        return step.function(known(step, chosen));
    }

    @Override
    public Optional<Learned.Limits> limits(@Nullable Learned known) {
        Learned.Chosen chosen = (Learned.Chosen) requireNonNull(known);
        if (chosen.step() == 0) {
            return Optional.empty();
        }
        TreatmentMethod step = steps.get(chosen.step() - 1);
        return step.limits(known(step, chosen));
    }

    @Override
    public Optional<Power> power(@Nullable Learned known) {
        Learned.Chosen chosen = (Learned.Chosen) requireNonNull(known);
        if (chosen.step() == 0) {
            return Optional.empty();
        }
        TreatmentMethod step = steps.get(chosen.step() - 1);
        return step.power(known(step, chosen));
    }

    @Override
    public boolean leavesWhatIsWithinLimits() {
        return steps.stream().allMatch(TreatmentMethod::leavesWhatIsWithinLimits);
    }

    /** The first of them. */
    @Override
    public Optional<Custom> lacking() {
        return steps.stream().flatMap(step -> step.lacking().stream()).findFirst();
    }
}
