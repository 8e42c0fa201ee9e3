package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.text.Words;

final class None extends Fixed<Normalization.None> {
    None(Normalization.None definition) {
        super(definition, Scale.IDENTITY);
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.of(this);
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    public double magnitude(@Nullable Learned learned, double entering) {
        return entering;
    }

    @Override
    public boolean isStraight() {
        return true;
    }

    @Override
    public boolean changesNothing() {
        return true;
    }

    @Override
    public Optional<String> notPositive(Direction direction) {
        return direction instanceof Direction.Higher
                ? Optional.empty()
                : Optional.of("none with direction " + Words.of(direction.getClass()) + ", which negates the values");
    }

    @Override
    public Optional<PlaceCells> inCells() {
        return Optional.of(PlaceCells.fixed(List.of(), "{x}", "-{x}"));
    }
}
