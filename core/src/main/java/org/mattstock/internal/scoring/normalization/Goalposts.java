package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;

final class Goalposts extends Fixed<Normalization.Goalposts> {
    Goalposts(Normalization.Goalposts definition) {
        super(definition, scale(definition));
    }

    private static Scale scale(Normalization.Goalposts posts) {
        return switch (posts.scale()) {
            case LINEAR -> Scale.between(posts.lower(), posts.upper(), posts.range(), Normalization.Clamp.BOTH);
            case LOGARITHMIC ->
                Scale.betweenLogarithms(posts.lower(), posts.upper(), posts.range(), Normalization.Clamp.BOTH);
        };
    }

    @Override
    public OptionalDouble usualSpread() {
        return Learning.usualSpread(definition.range());
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public boolean isStraight() {
        return definition.scale() == Normalization.Scale.LINEAR;
    }

    /** A negated value has no logarithm; mirroring is what negating would do to a scale that is fixed at both ends. */
    @Override
    public Optional<NormalizationMethod> negated() {
        return isStraight()
                ? Optional.of(new Goalposts(new Normalization.Goalposts(
                        -definition.upper(), -definition.lower(), definition.scale(), definition.range())))
                : Optional.empty();
    }

    /** Beyond the posts of a logarithmic scale lie values without a logarithm: those posts keep cutting. */
    @Override
    public Normalization uncut() {
        return isStraight()
                ? new Normalization.MinMax(
                        new Normalization.Bounds.Given(definition.lower(), definition.upper()),
                        definition.range(),
                        Normalization.Clamp.NONE)
                : definition;
    }

    @Override
    public Optional<Learned> given() {
        return Optional.of(new Learned.Limits(definition.lower(), definition.upper()));
    }

    @Override
    public Optional<PlaceCells> inCells() {
        List<CellFormula.Quantity> posts = List.of(
                CellFormula.Quantity.of("lower", definition.lower()),
                CellFormula.Quantity.of("upper", definition.upper()));
        return Optional.of(
                isStraight()
                        ? scale(definition).inCells(posts, "{lower}", "({upper}-{lower})")
                        : scale(definition).inCells(posts, "LN({lower})", "(LN({upper})-LN({lower}))"));
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(definition.range());
    }
}
