package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.fit.Learned;

/** One that learns two limits, and sets values beyond them to the limits. */
interface LearnsLimits extends TreatmentMethod {
    @Override
    default Optional<Class<? extends Learned>> learns() {
        return Optional.of(Learned.Limits.class);
    }

    @Override
    default DoubleUnaryOperator function(@Nullable Learned known) {
        return Clip.within((Learned.Limits) requireNonNull(known));
    }

    @Override
    default Optional<Learned.Limits> limits(@Nullable Learned known) {
        return Optional.of((Learned.Limits) requireNonNull(known));
    }

    @Override
    default boolean leavesWhatIsWithinLimits() {
        return true;
    }
}
