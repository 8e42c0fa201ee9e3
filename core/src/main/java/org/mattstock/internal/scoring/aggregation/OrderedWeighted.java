package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;

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
}
