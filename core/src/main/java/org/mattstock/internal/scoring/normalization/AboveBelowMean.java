package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.mattstock.data.Direction;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

final class AboveBelowMean extends Learning<Normalization.AboveBelowMean, Learned.Limits> {
    AboveBelowMean(Normalization.AboveBelowMean definition) {
        super(definition, Learned.Limits.class);
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        double mean = Moments.mean(sample.values());
        double upper = mean * (1 + definition.share());
        requireFinite(sample, "mean", upper);
        return mean > 0
                ? new Learned.Limits(mean * (1 - definition.share()), upper)
                : neutral(sample, degenerate, "have a mean above 0", String.valueOf(mean));
    }

    @Override
    Normalizer fitted(Learned.Limits learned) {
        return new Sides(learned.lower(), learned.upper());
    }

    @Override
    double middle(int count) {
        return 0;
    }

    @Override
    public double highest(int count) {
        return 1;
    }

    /** A share of a mean below 0 would lie on the other side; signs are turned instead. */
    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.empty();
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    public Optional<String> notPositive(Direction direction) {
        return Optional.of("above or below mean, which is 0 or less for some");
    }

    private record Sides(double lower, double upper) implements Normalizer {
        @Override
        public double place(double value) {
            return value > upper ? 1 : value < lower ? -1 : 0;
        }

        @Override
        public double mirror(double value, double place) {
            return -place;
        }

        @Override
        public double magnitude(double entering) {
            return 1;
        }
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(new Normalization.Range(-1, 1));
    }

    @Override
    public Invariance invariance() {
        return Invariance.SCALE;
    }
}
