package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** Between two bounds, which are learned or given. */
final class MinMax extends Learning<Normalization.MinMax, Learned.Limits> {
    private final BoundsMethod bounds;

    MinMax(Normalization.MinMax definition) {
        super(definition, Learned.Limits.class);
        this.bounds = BoundsMethods.of(definition.bounds());
    }

    @Override
    public OptionalDouble usualSpread() {
        return usualSpread(definition.range());
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Optional<Class<? extends Learned>> learned() {
        return given().isPresent() ? Optional.empty() : super.learned();
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        double lower = bounds.lower(sample);
        double upper = bounds.upper(sample);
        requireFinite(sample, "width", upper - lower);
        return lower == upper
                ? neutral(sample, degenerate, "both bounds at " + lower)
                : new Learned.Limits(lower, upper);
    }

    @Override
    public @Nullable Normalizer with(@Nullable Learned learned) {
        return super.with(given().orElse(learned));
    }

    @Override
    Normalizer fitted(Learned.Limits learned) {
        return scale(learned.lower(), learned.upper());
    }

    private Scale scale(double lower, double upper) {
        return Scale.between(lower, upper, definition.range(), definition.clamp());
    }

    @Override
    double middle(int count) {
        return middle(definition.range());
    }

    @Override
    public boolean isStraight() {
        return true;
    }

    @Override
    public boolean keepsOrder() {
        return definition.clamp() == Normalization.Clamp.NONE;
    }

    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.of(
                new MinMax(new Normalization.MinMax(bounds.negated(), definition.range(), definition.clamp())));
    }

    @Override
    public Normalization uncut() {
        return new Normalization.MinMax(definition.bounds(), definition.range(), Normalization.Clamp.NONE);
    }

    @Override
    public Optional<Learned> given() {
        return bounds.given();
    }

    @Override
    public Optional<LaneNormalization> inLanes(int units) {
        return bounds.inLanes(units).map(learning -> new LaneNormalization(scale(0, 1), learning));
    }

    @Override
    public Optional<PlaceCells> inCells() {
        List<CellFormula.Quantity> cells = bounds.inCells();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(scale(0, 1)
                        .inCells(cells, "{lower}", "({upper}-{lower})")
                        .level("{lower}={upper}", CellFormula.number(middle(definition.range()))));
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(definition.range());
    }

    @Override
    public Invariance invariance() {
        return bounds.given().isPresent() ? Invariance.NONE : Invariance.LINE;
    }
}
