package org.mattstock.internal.scoring.aggregation;

import org.mattstock.definition.Aggregation;
import org.mattstock.definition.ShareBounds;

/** {@link Aggregation.MultiplicativeBenefitOfTheDoubt}: sums of logarithms. */
final class MultiplicativeBenefitOfTheDoubt extends BenefitOfTheDoubt {
    MultiplicativeBenefitOfTheDoubt(Aggregation.MultiplicativeBenefitOfTheDoubt method) {
        super(method.shares());
    }

    @Override
    double lowest() {
        return 1;
    }

    @Override
    double figure(double part) {
        return StrictMath.log(part);
    }

    /** The exponential function of 1 is off in the last bit. */
    @Override
    double value(double sum) {
        return sum == 1 ? Math.E : StrictMath.exp(sum);
    }

    @Override
    Aggregation with(ShareBounds other) {
        return new Aggregation.MultiplicativeBenefitOfTheDoubt(other);
    }
}
