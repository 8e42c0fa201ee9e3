package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;

final class RatioToTarget extends Fixed<Normalization.RatioToTarget> {
    RatioToTarget(Normalization.RatioToTarget definition) {
        super(definition, new RatioToBest.Ratio(definition.target(), definition.target()));
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    /** Mirroring turns the ratio; a negated value has none. */
    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.empty();
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }

    @Override
    public Optional<Learned> given() {
        return Optional.of(new Learned.Yardstick(0, definition.target()));
    }
}
