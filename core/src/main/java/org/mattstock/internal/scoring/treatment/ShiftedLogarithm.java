package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Tails;

/** The logarithm of a distance from one end: what is learned is that end, how much is added, and 1, or -1 from the upper one. */
record ShiftedLogarithm(Treatment.ShiftedLogarithm treatment) implements TreatmentMethod {
    @Override
    public Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Numbers.class);
    }

    @Override
    public @Nullable Learned learn(Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        double width = Math.min(sample.highest() - sample.lowest(), Double.MAX_VALUE);
        double added = width > 0 ? Math.min(treatment.share() * width, Double.MAX_VALUE) : 1;
        return isTurned(sample)
                ? Learned.Numbers.of(sample.highest(), added, -1)
                : Learned.Numbers.of(sample.lowest(), added, 1);
    }

    private boolean isTurned(Sample sample) {
        return treatment.tail() == Treatment.LongTail.BY_SKEWNESS
                && Tails.of(sample.values()).skewness() <= 0;
    }

    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        List<Double> numbers = ((Learned.Numbers) requireNonNull(known)).numbers();
        double end = numbers.get(0);
        double added = numbers.get(1);
        double sign = numbers.get(2);
        return value -> sign * StrictMath.log(sign * (value - end) + added);
    }
}
