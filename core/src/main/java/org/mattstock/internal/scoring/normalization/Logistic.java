package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** The curve over the standard scores of {@link ZScore}, which learns for it. */
final class Logistic extends Learning<Normalization.Logistic, Learned.Center> {
    private final ZScore standard;

    Logistic(Normalization.Logistic definition) {
        super(definition, Learned.Center.class);
        this.standard = new ZScore(new Normalization.ZScore(0, 1, definition.spread()));
    }

    /** Where {@link ZScore} is at its mean, this is in the middle. */
    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        Learned found = standard.find(sample, degenerate);
        return found instanceof Learned.Neutral ? new Learned.Neutral(middle(sample.size())) : found;
    }

    @Override
    Normalizer fitted(Learned.Center learned) {
        return new Curve(standard.fitted(learned), definition.slope(), definition.range());
    }

    @Override
    double middle(int count) {
        return middle(definition.range());
    }

    @Override
    public double highest(int count) {
        return definition.range().to();
    }

    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.of(this);
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    private record Curve(Normalizer standard, double slope, Normalization.Range range) implements Normalizer {
        @Override
        public double place(double value) {
            double share = 1 / (1 + StrictMath.exp(-slope * standard.place(value)));
            return range.from() + (range.to() - range.from()) * share;
        }

        @Override
        public double mirror(double value, double place) {
            return range.from() + range.to() - place;
        }
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(definition.range());
    }

    @Override
    public Invariance invariance() {
        return Invariance.LINE;
    }
}
