package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;

/** {@link Aggregation.OrderedWeighted}. */
final class OrderedWeighted extends ByOrder {
    private final double exponent;

    OrderedWeighted(Aggregation.OrderedWeighted method) {
        this.exponent = method.exponent();
    }

    @Override
    double quantifier(double share) {
        return StrictMath.pow(share, exponent);
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return ofParts;
    }
}
