package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

final class PointsAroundMean extends Learning<Normalization.PointsAroundMean, Learned.Cuts> {
    /** The lower bound, the mean, the upper bound. */
    private static final int BENDS = 3;

    private final BoundsMethod bounds;

    PointsAroundMean(Normalization.PointsAroundMean definition) {
        super(definition, Learned.Cuts.class);
        this.bounds = BoundsMethods.of(definition.bounds());
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        double lower = bounds.lower(sample);
        double mean = Moments.mean(sample.values());
        double upper = bounds.upper(sample);
        requireFinite(sample, "width", upper - lower);
        return lower < mean && mean < upper
                ? new Learned.Cuts(List.of(lower, mean, upper))
                : neutral(
                        sample,
                        degenerate,
                        "have its mean between the ends",
                        "a mean of " + mean + " and ends at " + lower + " and " + upper);
    }

    @Override
    public Optional<String> misfit(Learned outside) {
        return outside instanceof Learned.Cuts cuts && cuts.cuts().size() != BENDS
                ? Optional.of("learns " + BENDS + " cuts, got " + cuts.cuts().size())
                : Optional.empty();
    }

    @Override
    Normalizer fitted(Learned.Cuts learned) {
        Normalization.Range range = definition.range();
        List<Double> points = List.of(range.from(), definition.middle(), range.to());
        return new BentLine(learned.cuts(), points, definition.clamp());
    }

    @Override
    double middle(int count) {
        return definition.middle();
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    private static Normalization.PointsAroundMean with(
            Normalization.PointsAroundMean one, Normalization.Bounds bounds, Normalization.Clamp clamp) {
        return new Normalization.PointsAroundMean(bounds, one.range(), one.middle(), clamp);
    }

    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.of(new PointsAroundMean(with(definition, bounds.negated(), definition.clamp())));
    }

    @Override
    public Normalization uncut() {
        return with(definition, definition.bounds(), Normalization.Clamp.NONE);
    }

    @Override
    public boolean keepsOrder() {
        return definition.clamp() == Normalization.Clamp.NONE;
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
