package org.mattstock.internal.scoring.treatment;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** Values beyond a fence around the quartiles are brought in. */
record QuartileFence(Treatment.QuartileFence treatment) implements LearnsLimits {
    private static final double LOWER = 0.25;
    private static final double UPPER = 0.75;

    @Override
    public @Nullable Learned learn(Sample sample) {
        if (sample.size() == 0) {
            return null;
        }
        int type = treatment.quantileType().number();
        double lower = sample.quantile(type, LOWER);
        double upper = sample.quantile(type, UPPER);
        double reach = treatment.factor() * (upper - lower);
        Learned.Limits fence = new Learned.Limits(
                Math.max(lower - reach, -Double.MAX_VALUE), Math.min(upper + reach, Double.MAX_VALUE));
        return treatment.to() == Treatment.FenceTo.FENCE ? fence : nearest(sample, fence);
    }

    /** A fence that no value is inside of, as around two values with a small factor, stays as it is. */
    private static Learned nearest(Sample sample, Learned.Limits fence) {
        double[] inside = Arrays.stream(sample.sorted())
                .filter(value -> value >= fence.lower() && value <= fence.upper())
                .toArray();
        return inside.length == 0 ? fence : new Learned.Limits(inside[0], inside[inside.length - 1]);
    }
}
