package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;

final class Polyline extends Fixed<Normalization.Polyline> {
    Polyline(Normalization.Polyline definition) {
        super(definition, new BentLine(definition.values(), definition.points(), definition.clamp()));
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    /** Points stay where they are: the first is for the worst value in either case. */
    @Override
    public Optional<NormalizationMethod> negated() {
        List<Double> values =
                definition.values().stream().map(value -> 0 - value).sorted().toList();
        return Optional.of(new Polyline(new Normalization.Polyline(values, definition.points(), definition.clamp())));
    }

    @Override
    public Normalization uncut() {
        return new Normalization.Polyline(definition.values(), definition.points(), Normalization.Clamp.NONE);
    }

    @Override
    public boolean keepsOrder() {
        return definition.clamp() == Normalization.Clamp.NONE;
    }

    @Override
    public Optional<Learned> given() {
        return Optional.of(new Learned.Cuts(definition.values()));
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(new Normalization.Range(
                definition.points().get(0),
                definition.points().get(definition.points().size() - 1)));
    }
}
