package org.mattstock.internal.scoring.normalization;

import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.internal.scoring.given.Registry;

/** The class of each kind of bounds. */
final class BoundsMethods {
    private static final Registry<Normalization.Bounds, BoundsMethod> ALL =
            Registry.<Normalization.Bounds, BoundsMethod>of(Normalization.Bounds.class)
                    .with(Normalization.Bounds.Observed.class, ObservedBounds::new)
                    .with(Normalization.Bounds.Quantiles.class, QuantileBounds::new)
                    .with(Normalization.Bounds.AroundMean.class, AroundMeanBounds::new)
                    .with(Normalization.Bounds.Given.class, GivenBounds::new)
                    .complete();

    private BoundsMethods() {}

    static BoundsMethod of(Normalization.Bounds bounds) {
        return ALL.get(bounds, Behaviors.none());
    }
}
