package org.mattstock.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/** The normalizations of {@link SlowScorer}: a value against the list of values that it is compared with. */
final class SlowNormalization {
    private SlowNormalization() {}

    /** Whether given bounds stand for the values or for negated ones. */
    enum Sign {
        PLAIN,
        NEGATED
    }

    static boolean needsReference(Normalization method) {
        return !(method instanceof Normalization.None
                || method instanceof Normalization.Goalposts
                || method instanceof Normalization.Bands
                || (method instanceof Normalization.MinMax minMax
                        && minMax.bounds() instanceof Normalization.Bounds.Given));
    }

    static List<Double> negated(List<Double> values) {
        return values.stream().map(value -> -value + 0.0).toList();
    }

    static double mirrored(Normalization method, double value, List<Double> reference) {
        double plain = normalized(method, value, reference, Sign.PLAIN);
        if (method instanceof Normalization.MinMax minMax) {
            return minMax.range().from() + minMax.range().to() - plain;
        }
        if (method instanceof Normalization.Goalposts posts) {
            return posts.range().from() + posts.range().to() - plain;
        }
        if (method instanceof Normalization.Percentile percentile) {
            return percentile.range().from() + percentile.range().to() - plain;
        }
        if (method instanceof Normalization.ZScore z) {
            return 2 * z.mean() - plain;
        }
        if (method instanceof Normalization.QuantilePoints points) {
            return 1 + points.classes() - plain;
        }
        if (method instanceof Normalization.Bands bands) {
            return Collections.min(bands.points()) + Collections.max(bands.points()) - plain;
        }
        if (method instanceof Normalization.Rank rank) {
            return isFlat(reference) ? plain : place(rank.ties(), -value + 0.0, negated(reference));
        }
        return -plain + 0.0;
    }

    private static boolean isFlat(List<Double> reference) {
        return reference.stream().distinct().count() < 2;
    }

    static double normalized(Normalization method, double x, List<Double> reference, Sign sign) {
        boolean flat = isFlat(reference);
        if (method instanceof Normalization.MinMax minMax) {
            return minMax(minMax, x, reference, sign);
        }
        if (method instanceof Normalization.ZScore z) {
            double m = flat ? 0 : mean(reference);
            double squares = 0;
            for (double v : reference) {
                squares += (v - m) * (v - m);
            }
            double n = z.spread() == Normalization.Spread.SAMPLE ? reference.size() - 1 : reference.size();
            return flat ? z.mean() : z.mean() + z.deviation() * ((x - m) / Math.sqrt(squares / n));
        }
        if (method instanceof Normalization.Rank rank) {
            return flat ? (reference.size() + 1) / 2.0 : place(rank.ties(), x, reference);
        }
        if (method instanceof Normalization.Percentile percentile) {
            return between(percentile.range(), flat ? 0.5 : shareBelow(x, reference));
        }
        if (method instanceof Normalization.Goalposts posts) {
            return goalposts(posts, x, sign);
        }
        if (method instanceof Normalization.QuantilePoints points) {
            return flat ? (points.classes() + 1) / 2.0 : quantilePoints(points, x, reference);
        }
        if (method instanceof Custom custom) {
            return custom.parameters().get("times") * x;
        }
        return method instanceof Normalization.Bands bands ? bands(bands, x, sign) : x;
    }

    private static double between(Normalization.Range range, double share) {
        return range.from() + (range.to() - range.from()) * share;
    }

    private static double minMax(Normalization.MinMax method, double x, List<Double> reference, Sign sign) {
        double low;
        double high;
        if (method.bounds() instanceof Normalization.Bounds.Given given) {
            low = sign == Sign.PLAIN ? given.lower() : -given.upper();
            high = sign == Sign.PLAIN ? given.upper() : -given.lower();
        } else if (isFlat(reference)) {
            return between(method.range(), 0.5);
        } else if (method.bounds() instanceof Normalization.Bounds.Quantiles q) {
            low = quantile(q.quantileType(), q.lower(), reference);
            high = quantile(q.quantileType(), q.upper(), reference);
        } else {
            low = Collections.min(reference);
            high = Collections.max(reference);
        }
        if (low == high) {
            return between(method.range(), 0.5);
        }
        double share = (x - low) / (high - low);
        if (share < 0 && (method.clamp() == Normalization.Clamp.BOTH || method.clamp() == Normalization.Clamp.LOWER)) {
            share = 0;
        }
        if (share > 1 && (method.clamp() == Normalization.Clamp.BOTH || method.clamp() == Normalization.Clamp.UPPER)) {
            share = 1;
        }
        return between(method.range(), share);
    }

    private static double goalposts(Normalization.Goalposts posts, double x, Sign sign) {
        double low = sign == Sign.PLAIN ? posts.lower() : -posts.upper();
        double high = sign == Sign.PLAIN ? posts.upper() : -posts.lower();
        double share = (x - low) / (high - low);
        if (posts.scale() == Normalization.Scale.LOGARITHMIC) {
            double raw = sign == Sign.PLAIN ? x : -x;
            double up = raw <= 0 ? 0 : Math.log(raw / posts.lower()) / Math.log(posts.upper() / posts.lower());
            share = sign == Sign.PLAIN ? up : 1 - up;
        }
        return between(posts.range(), Math.max(0, Math.min(1, share)));
    }

    private static double quantilePoints(Normalization.QuantilePoints points, double x, List<Double> reference) {
        int lowest = quantileClass(points, Collections.min(reference), reference);
        int highest = quantileClass(points, Collections.max(reference), reference);
        return lowest == highest ? (points.classes() + 1) / 2.0 : quantileClass(points, x, reference);
    }

    private static int quantileClass(Normalization.QuantilePoints points, double x, List<Double> reference) {
        int result = 1;
        for (int k = 1; k < points.classes(); k++) {
            double cut = quantile(points.quantileType(), k, points.classes(), reference);
            boolean isAbove = points.onCut() == Normalization.OnCut.ABOVE ? x >= cut : x > cut;
            result += isAbove ? 1 : 0;
        }
        return result;
    }

    private static double bands(Normalization.Bands bands, double x, Sign sign) {
        int passed = 0;
        for (double cut : bands.cuts()) {
            passed += x >= (sign == Sign.PLAIN ? cut : -cut) ? 1 : 0;
        }
        return bands.points().get(passed);
    }

    /** From below; a value that is not in the reference is put into it first. */
    static double place(TieRule ties, double x, List<Double> reference) {
        List<Double> all = new ArrayList<>(reference);
        if (!all.contains(x)) {
            all.add(x);
        }
        double below = all.stream().filter(v -> v < x).count();
        double equal = all.stream().filter(v -> v == x).count();
        return switch (ties) {
            case COMPETITION, ORDINAL -> below + 1;
            case MODIFIED -> below + equal;
            case FRACTIONAL -> below + (equal + 1) / 2;
            case DENSE -> all.stream().filter(v -> v < x).distinct().count() + 1;
        };
    }

    private static double shareBelow(double x, List<Double> reference) {
        double below = reference.stream().filter(v -> v < x).count();
        double equal = reference.stream().filter(v -> v == x).count();
        return equal == 0 ? below / reference.size() : (below + (equal - 1) / 2) / (reference.size() - 1);
    }

    static double plainMean(List<Double> latestFirst) {
        double sum = 0;
        for (int i = latestFirst.size() - 1; i >= 0; i--) {
            sum += latestFirst.get(i);
        }
        return sum / latestFirst.size();
    }

    static double mean(List<Double> values) {
        return Moments.mean(values.stream().mapToDouble(v -> v).toArray());
    }

    static double quantile(QuantileType type, double p, List<Double> values) {
        return quantile(type, (int) Math.round(p * 1000), 1000, values);
    }

    /** At k / of, in whole numbers. */
    static double quantile(QuantileType type, int k, int of, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int n = sorted.size();
        if (type == QuantileType.TYPE_7) {
            int low = (n - 1) * k / of;
            double rest = ((n - 1) * k % of) / (double) of;
            return sorted.get(low) + rest * (sorted.get(Math.min(low + 1, n - 1)) - sorted.get(low));
        }
        int up = (n * k + of - 1) / of;
        double nearest = sorted.get(Math.max(up, 1) - 1);
        boolean onStep = n * k % of == 0 && up >= 1 && up < n;
        return type == QuantileType.TYPE_2 && onStep ? (nearest + sorted.get(up)) / 2 : nearest;
    }
}
