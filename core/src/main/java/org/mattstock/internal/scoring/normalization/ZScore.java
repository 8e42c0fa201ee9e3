package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.statistics.Moments;

final class ZScore extends Learning<Normalization.ZScore, Learned.Center> {
    /** How many deviations the mean may be from 0 before rounding is no longer told from differences that are meant. */
    private static final double FARTHEST = 1e6;

    ZScore(Normalization.ZScore definition) {
        super(definition, Learned.Center.class);
    }

    @Override
    public OptionalDouble usualSpread() {
        return OptionalDouble.of(definition.deviation());
    }

    @Override
    public double highest(int count) {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public Optional<NormalizationMethod> negated() {
        return Optional.of(this);
    }

    @Override
    public Normalization uncut() {
        return definition;
    }

    @Override
    Learned find(Sample sample, Degenerate degenerate) {
        double mean = Moments.mean(sample.values());
        double deviation = deviation(Moments.squares(sample.values(), mean), sample.size());
        requireFinite(sample, "standard deviation", deviation);
        return deviation == 0
                ? neutral(sample, degenerate, "a standard deviation of 0")
                : new Learned.Center(mean, deviation);
    }

    private double deviation(double squares, int count) {
        return Math.sqrt(squares / (count - lost()));
    }

    /** By how much the divisor of the variance is less than the number of values. */
    private int lost() {
        return definition.spread() == Normalization.Spread.SAMPLE ? 1 : 0;
    }

    @Override
    public Optional<DeviationFormula> deviation() {
        return Optional.of(this::deviation);
    }

    @Override
    Normalizer fitted(Learned.Center learned) {
        return scale(learned.mean(), learned.deviation());
    }

    private Scale scale(double mean, double deviation) {
        return Scale.standard(mean, deviation, definition.mean(), definition.deviation());
    }

    /** The mean is a sum of figures too, and rounded as such. Values more than a millionth of a deviation apart are never tied for it. */
    @Override
    public double magnitude(@Nullable Learned learned, double entering) {
        if (learned instanceof Learned.Center center && Double.isNaN(entering)) {
            double mean = Math.min(Math.abs(center.mean()), FARTHEST * center.deviation());
            return super.magnitude(learned, mean);
        }
        return super.magnitude(learned, entering);
    }

    @Override
    double middle(int count) {
        return definition.mean();
    }

    @Override
    public boolean isStraight() {
        return true;
    }

    @Override
    public boolean keepsOrder() {
        return true;
    }

    @Override
    public boolean scattersAroundCenter() {
        return true;
    }

    @Override
    public Optional<String> notPositive(Direction direction) {
        return definition.mean() <= 0 ? Optional.of("z-score with mean " + definition.mean()) : Optional.empty();
    }

    @Override
    public Optional<LaneNormalization> inLanes(int units) {
        return Optional.of(new LaneNormalization(scale(0, 1), new CentersInLanes(lost())));
    }

    @Override
    public Optional<PlaceCells> inCells() {
        List<CellFormula.Quantity> center = List.of(
                CellFormula.Quantity.of("mean", "AVERAGE({all})"),
                CellFormula.Quantity.of("deviation", (lost() == 1 ? "STDEV" : "STDEVP") + "({all})"));
        return Optional.of(scale(0, 1)
                .inCells(center, "{mean}", "{deviation}")
                .level("MIN({all})=MAX({all})", CellFormula.number(definition.mean())));
    }

    @Override
    public Optional<Normalization.Range> ends() {
        return Optional.of(new Normalization.Range(definition.mean() - 1, definition.mean() + 1));
    }

    @Override
    public Invariance invariance() {
        return Invariance.LINE;
    }
}
