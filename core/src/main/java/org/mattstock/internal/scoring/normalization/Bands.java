package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;

final class Bands extends Fixed<Normalization.Bands> {
    Bands(Normalization.Bands definition) {
        super(definition, new Points(definition.cuts(), definition.points(), Points.OnCut.ABOVE));
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    public double highest(int count) {
        return definition.points().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElseThrow();
    }

    /** Points stay where they are: the first is for the lowest class, which is the worst in either case. */
    @Override
    public Optional<NormalizationMethod> negated() {
        List<Double> cuts = definition.cuts().stream().map(cut -> -cut).sorted().toList();
        return Optional.of(new Bands(new Normalization.Bands(cuts, definition.points())));
    }

    @Override
    public Optional<Learned> given() {
        return Optional.of(new Learned.Cuts(definition.cuts()));
    }
}
