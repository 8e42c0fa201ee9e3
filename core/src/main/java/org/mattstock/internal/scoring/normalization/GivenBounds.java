package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

final class GivenBounds implements BoundsMethod {
    private final Normalization.Bounds.Given definition;

    GivenBounds(Normalization.Bounds.Given definition) {
        this.definition = definition;
    }

    @Override
    public double lower(Sample sample) {
        return definition.lower();
    }

    @Override
    public double upper(Sample sample) {
        return definition.upper();
    }

    @Override
    public Optional<Learned> given() {
        return Optional.of(new Learned.Limits(definition.lower(), definition.upper()));
    }

    @Override
    public Normalization.Bounds negated() {
        return new Normalization.Bounds.Given(-definition.upper(), -definition.lower());
    }

    @Override
    public Optional<LaneFit> inLanes(int units) {
        return Optional.of((values, origins, widths, from, to) -> {
            Arrays.fill(origins, from, to, definition.lower());
            Arrays.fill(widths, from, to, definition.upper() - definition.lower());
        });
    }

    @Override
    public List<CellFormula.Quantity> inCells() {
        return List.of(
                CellFormula.Quantity.of("lower", definition.lower()),
                CellFormula.Quantity.of("upper", definition.upper()));
    }
}
