package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

/** It learns the sum, and the sum of reciprocals: 0 where a value has none. */
final class ShareOfSum extends Learning<Normalization.ShareOfSum, Learned.Numbers> {
    private static final double ROUNDING = 1e-12;

    ShareOfSum(Normalization.ShareOfSum definition) {
        super(definition, Learned.Numbers.class);
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        double sum = Moments.sum(sample.values());
        requireFinite(sample, "sum", sum);
        return isAbove0(sum, sample)
                ? Learned.Numbers.of(sum, ofReciprocals(sample))
                : neutral(sample, degenerate, "have a sum above 0", String.valueOf(sum));
    }

    /** What is left of values that cancel is rounding, and no sum to have a share of. */
    private static boolean isAbove0(double sum, Sample sample) {
        double largest = Math.max(Math.abs(sample.lowest()), Math.abs(sample.highest()));
        return sum / sample.size() > ROUNDING * largest;
    }

    private static double ofReciprocals(Sample sample) {
        if (sample.lowest() <= 0) {
            return 0;
        }
        double sum = Moments.sum(
                Arrays.stream(sample.values()).map(value -> 1 / value).toArray());
        return Double.isFinite(sum) ? sum : 0;
    }

    @Override
    public Optional<String> misfit(Learned outside) {
        return outside instanceof Learned.Numbers numbers && numbers.numbers().size() != 2
                ? Optional.of("learns 2 numbers, got " + numbers.numbers().size())
                : Optional.empty();
    }

    @Override
    Normalizer fitted(Learned.Numbers learned) {
        return new Share(learned.numbers().get(0), learned.numbers().get(1));
    }

    @Override
    double middle(int count) {
        return 1.0 / Math.max(count, 1);
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    /** Mirroring takes reciprocals; shares of a sum of negated values are those of the values. */
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

    private record Share(double sum, double ofReciprocals) implements Normalizer {
        @Override
        public double place(double value) {
            return value / sum;
        }

        /** A value that is not above 0 has no share, which whoever asks refuses; nobody has one if such a value was learned. */
        @Override
        public double mirror(double value, double place) {
            return value > 0 && ofReciprocals > 0 ? 1 / value / ofReciprocals : Double.NaN;
        }
    }

    @Override
    public Invariance invariance() {
        return Invariance.SCALE;
    }
}
