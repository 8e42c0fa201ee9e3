package org.mattstock.internal.scoring.treatment;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;

/** Values beyond two given limits are set to those limits. */
record Clip(Treatment.Clip treatment) implements TreatmentMethod {
    @Override
    public Optional<Learned> given() {
        return Optional.of(new Learned.Limits(treatment.lower(), treatment.upper()));
    }

    @Override
    public DoubleUnaryOperator function(@Nullable Learned known) {
        return within((Learned.Limits) requireNonNull(known));
    }

    /** A value to the nearest one within limits. */
    static DoubleUnaryOperator within(Learned.Limits limits) {
        return value -> Math.min(Math.max(value, limits.lower()), limits.upper());
    }

    @Override
    public Optional<Learned.Limits> limits(@Nullable Learned known) {
        return Optional.of((Learned.Limits) requireNonNull(known));
    }

    @Override
    public boolean leavesWhatIsWithinLimits() {
        return true;
    }

    /** A value to the nearest one within two cells. */
    static Optional<CellFormula> within(CellFormula.Quantity lower, CellFormula.Quantity upper) {
        return Optional.of(new CellFormula("MIN(MAX({x},{lower}),{upper})", List.of(lower, upper)));
    }

    @Override
    public Optional<CellFormula> inCells() {
        return within(
                CellFormula.Quantity.of("lower", treatment.lower()),
                CellFormula.Quantity.of("upper", treatment.upper()));
    }
}
