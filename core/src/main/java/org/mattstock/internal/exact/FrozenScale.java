package org.mattstock.internal.exact;

import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;

/**
 * A normalization with the parameters that it learned: {@code cut(slope * value + offset)}, of the value or of its logarithm.
 *
 * @param slope at least 0
 * @param offset what a value of 0 gets
 * @param low where it is cut below; negative infinity where it is not
 * @param high where it is cut above; infinity where it is not
 * @param ofLogarithm whether it is linear in the logarithm
 * @param mirrorSum {@code place + mirrored place}, where less is better
 */
public record FrozenScale(double slope, double offset, double low, double high, boolean ofLogarithm, double mirrorSum) {
    static final FrozenScale IDENTITY = linear(1, 0);

    /** A scale that cuts nothing. */
    static FrozenScale linear(double slope, double offset) {
        return new FrozenScale(slope, offset, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, 0);
    }

    /**
     * The form of a normalization; empty for one that is not of this form.
     *
     * @param learned what it learned, if it learns
     */
    public static Optional<FrozenScale> of(Normalization normalization, Optional<Learned> learned) {
        if (normalization instanceof Normalization.None) {
            return Optional.of(IDENTITY);
        }
        if (normalization instanceof Normalization.Goalposts posts) {
            boolean logarithmic = posts.scale() == Normalization.Scale.LOGARITHMIC;
            double lower = logarithmic ? StrictMath.log(posts.lower()) : posts.lower();
            double upper = logarithmic ? StrictMath.log(posts.upper()) : posts.upper();
            return Optional.of(between(lower, upper, posts.range(), Normalization.Clamp.BOTH, logarithmic));
        }
        if (normalization instanceof Normalization.MinMax minMax) {
            return bounds(minMax, learned)
                    .map(limits -> between(limits.lower(), limits.upper(), minMax.range(), minMax.clamp(), false));
        }
        if (normalization instanceof Normalization.ZScore z
                && learned.isPresent()
                && learned.get() instanceof Learned.Center center) {
            double slope = z.deviation() / center.deviation();
            return Optional.of(new FrozenScale(
                    slope,
                    z.mean() - center.mean() * slope,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    false,
                    2 * z.mean()));
        }
        return Optional.empty();
    }

    private static Optional<Learned.Limits> bounds(Normalization.MinMax minMax, Optional<Learned> learned) {
        if (minMax.bounds() instanceof Normalization.Bounds.Given given) {
            return Optional.of(new Learned.Limits(given.lower(), given.upper()));
        }
        return learned.filter(Learned.Limits.class::isInstance).map(Learned.Limits.class::cast);
    }

    private static FrozenScale between(
            double lower, double upper, Normalization.Range range, Normalization.Clamp clamp, boolean ofLogarithm) {
        double slope = (range.to() - range.from()) / (upper - lower);
        boolean cutsLow = clamp == Normalization.Clamp.BOTH || clamp == Normalization.Clamp.LOWER;
        boolean cutsHigh = clamp == Normalization.Clamp.BOTH || clamp == Normalization.Clamp.UPPER;
        return new FrozenScale(
                slope,
                range.from() - lower * slope,
                cutsLow ? range.from() : Double.NEGATIVE_INFINITY,
                cutsHigh ? range.to() : Double.POSITIVE_INFINITY,
                ofLogarithm,
                range.from() + range.to());
    }

    /** This scale for values that are multiplied by a factor first. */
    FrozenScale after(double factor) {
        return new FrozenScale(slope * factor, offset, low, high, ofLogarithm, mirrorSum);
    }

    /** The place of a value before it is cut. */
    double place(double value) {
        return slope * value + offset;
    }

    double cut(double place) {
        return place < low ? low : place > high ? high : place;
    }

    boolean isCut(double value) {
        double place = place(value);
        return place < low || place > high;
    }

    /** How large a place can be for a value of at most this size. */
    double size(double value) {
        return Math.abs(slope) * value + Math.abs(offset);
    }

    /** The value that has a place. */
    public double value(double place) {
        double value = (place - offset) / slope;
        return ofLogarithm ? StrictMath.exp(value) : value;
    }
}
