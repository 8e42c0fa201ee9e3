package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.internal.scoring.given.Sample;
import org.mattstock.internal.scoring.normalization.Normalizer;
import org.mattstock.internal.scoring.normalization.Scale;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.Quantiles;

/** What normalizations learn, and what they become with what they learned. */
public final class NormalizerFactory {
    private final Degenerate degenerate;
    private final Behaviors behaviors;

    public NormalizerFactory(Degenerate degenerate, Behaviors behaviors) {
        this.degenerate = degenerate;
        this.behaviors = behaviors;
    }

    /** Whether it looks at the reference at all. */
    public static boolean learns(Normalization normalization) {
        return !(normalization instanceof Normalization.None
                || normalization instanceof Normalization.Goalposts
                || normalization instanceof Normalization.Bands
                || (normalization instanceof Normalization.MinMax minMax
                        && minMax.bounds() instanceof Normalization.Bounds.Given));
    }

    /** What a normalization learns from a sample. */
    Learned learn(Normalization normalization, Sample sample) {
        if (normalization instanceof Custom custom) {
            return Learned.Numbers.of(
                    behaviors.normalization(custom).orElseThrow().learn(sample.sorted(), custom.parameters()));
        }
        if (sample.size() < 2 || sample.isDegenerate()) {
            return neutral(normalization, sample, sample.size() < 2 ? "fewer than two values" : "all values equal");
        }
        if (normalization instanceof Normalization.MinMax minMax) {
            return limits(minMax, sample);
        }
        if (normalization instanceof Normalization.ZScore zScore) {
            return center(zScore, sample);
        }
        if (normalization instanceof Normalization.QuantilePoints points) {
            return cuts(points, sample.sorted());
        }
        return Learned.Distribution.of(sample.values());
    }

    private Learned limits(Normalization.MinMax minMax, Sample sample) {
        double[] sorted = sample.sorted();
        double lower = sorted[0];
        double upper = sorted[sorted.length - 1];
        if (minMax.bounds() instanceof Normalization.Bounds.Quantiles quantiles) {
            int type = quantiles.quantileType().number();
            lower = Quantiles.of(type, quantiles.lower(), sorted);
            upper = Quantiles.of(type, quantiles.upper(), sorted);
        }
        requireFinite(sample, "width", upper - lower);
        return lower == upper ? neutral(minMax, sample, "both bounds at " + lower) : new Learned.Limits(lower, upper);
    }

    private Learned center(Normalization.ZScore zScore, Sample sample) {
        double mean = Moments.mean(sample.values());
        double deviation = deviation(zScore, Moments.squares(sample.values(), mean), sample.size());
        requireFinite(sample, "standard deviation", deviation);
        return deviation == 0
                ? neutral(zScore, sample, "a standard deviation of 0")
                : new Learned.Center(mean, deviation);
    }

    static double deviation(Normalization.ZScore zScore, double squares, int size) {
        return Math.sqrt(squares / (zScore.spread() == Normalization.Spread.SAMPLE ? size - 1 : size));
    }

    private static Learned cuts(Normalization.QuantilePoints points, double[] sorted) {
        return new Learned.Cuts(IntStream.range(1, points.classes())
                .mapToObj(k -> Quantiles.ofFraction(points.quantileType().number(), k, points.classes(), sorted))
                .toList());
    }

    private static void requireFinite(Sample sample, String what, double value) {
        if (!Double.isFinite(value)) {
            throw new ScoringException(
                    "the " + what + " of " + sample.describe() + " must be within the range of a double, got " + value);
        }
    }

    private Learned neutral(Normalization normalization, Sample sample, String found) {
        if (degenerate == Degenerate.FAIL) {
            throw new ScoringException(sample.describe() + " must have values that differ, got " + found
                    + "; leave the node out, take another reference, or let it be NEUTRAL");
        }
        return new Learned.Neutral(middle(normalization, sample.size()));
    }

    private static double middle(Normalization normalization, int size) {
        if (normalization instanceof Normalization.MinMax minMax) {
            return middle(minMax.range());
        }
        if (normalization instanceof Normalization.ZScore zScore) {
            return zScore.mean();
        }
        if (normalization instanceof Normalization.Percentile percentile) {
            return middle(percentile.range());
        }
        if (normalization instanceof Normalization.QuantilePoints points) {
            return (points.classes() + 1) / 2.0;
        }
        return (size + 1) / 2.0;
    }

    private static double middle(Normalization.Range range) {
        return range.from() + (range.to() - range.from()) / 2;
    }

    /** A normalization with what it learned; null where it needed to learn and had no chance. */
    @Nullable
    public Normalizer with(Normalization normalization, @Nullable Learned learned) {
        if (!learns(normalization)) {
            return fixed(normalization);
        }
        if (learned == null) {
            return null;
        }
        if (learned instanceof Learned.Neutral neutral) {
            return Scale.constant(neutral.value());
        }
        return fitted(normalization, learned);
    }

    private static Normalizer fixed(Normalization normalization) {
        if (normalization instanceof Normalization.Goalposts posts) {
            return posts.scale() == Normalization.Scale.LINEAR
                    ? Scale.between(posts.lower(), posts.upper(), posts.range(), Normalization.Clamp.BOTH)
                    : Scale.betweenLogarithms(posts.lower(), posts.upper(), posts.range(), Normalization.Clamp.BOTH);
        }
        if (normalization instanceof Normalization.Bands bands) {
            return new Normalizer.Points(bands.cuts(), bands.points(), Normalizer.Points.OnCut.ABOVE);
        }
        if (normalization instanceof Normalization.MinMax minMax
                && minMax.bounds() instanceof Normalization.Bounds.Given given) {
            return between(minMax, given.lower(), given.upper());
        }
        return Scale.IDENTITY;
    }

    private Normalizer fitted(Normalization normalization, Learned learned) {
        if (normalization instanceof Normalization.MinMax minMax && learned instanceof Learned.Limits limits) {
            return between(minMax, limits.lower(), limits.upper());
        }
        if (normalization instanceof Normalization.ZScore z && learned instanceof Learned.Center center) {
            return Scale.standard(center.mean(), center.deviation(), z.mean(), z.deviation());
        }
        if (normalization instanceof Normalization.Rank rank && learned instanceof Learned.Distribution values) {
            return new Normalizer.Place(new Places(values.toArray()), rank.ties());
        }
        if (normalization instanceof Normalization.Percentile percentile
                && learned instanceof Learned.Distribution values) {
            return new Normalizer.Share(new Places(values.toArray()), percentile.range());
        }
        if (normalization instanceof Normalization.QuantilePoints points && learned instanceof Learned.Cuts cuts) {
            return new Normalizer.Points(cuts.cuts(), points(points.classes()), Normalizer.Points.OnCut.BELOW);
        }
        if (normalization instanceof Custom custom && learned instanceof Learned.Numbers numbers) {
            return new Normalizer.Brought(behaviors.normalization(custom).orElseThrow(), numbers.toArray(), custom);
        }
        throw new IllegalArgumentException(
                "parameters must be of the kind that " + normalization + " learns, got " + learned);
    }

    private static Normalizer between(Normalization.MinMax minMax, double lower, double upper) {
        return Scale.between(lower, upper, minMax.range(), minMax.clamp());
    }

    private static List<Double> points(int classes) {
        return IntStream.rangeClosed(1, classes)
                .mapToObj(point -> (double) point)
                .toList();
    }

    /**
     * A normalization as it meets negated values: given bounds are negated and swapped, given cuts negated and reversed.
     * Points stay where they are: the first is for the lowest class, which is the worst in either case.
     */
    static Normalization negated(Normalization normalization) {
        if (normalization instanceof Normalization.MinMax minMax
                && minMax.bounds() instanceof Normalization.Bounds.Given given) {
            return new Normalization.MinMax(
                    new Normalization.Bounds.Given(-given.upper(), -given.lower()), minMax.range(), minMax.clamp());
        }
        if (normalization instanceof Normalization.Goalposts posts) {
            return new Normalization.Goalposts(-posts.upper(), -posts.lower(), posts.scale(), posts.range());
        }
        if (normalization instanceof Normalization.Bands bands) {
            double[] cuts = bands.cuts().stream().mapToDouble(cut -> -cut).toArray();
            Arrays.sort(cuts);
            return new Normalization.Bands(DoubleStream.of(cuts).boxed().toList(), bands.points());
        }
        return normalization;
    }
}
