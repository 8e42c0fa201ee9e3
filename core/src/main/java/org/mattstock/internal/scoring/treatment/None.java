package org.mattstock.internal.scoring.treatment;

import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;

/** Nothing. */
record None(Treatment.None treatment) implements TreatmentMethod {
    @Override
    public boolean isNothing() {
        return true;
    }

    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        return DoubleUnaryOperator.identity();
    }

    @Override
    public boolean leavesWhatIsWithinLimits() {
        return true;
    }
}
