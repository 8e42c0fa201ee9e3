package org.mattstock.development;

import java.util.Arrays;
import org.mattstock.internal.statistics.Moments;

/** Fits {@link Size.Noise}: how the scatter about units' own lines depends on their size. */
final class SlopeNoise {
    private static final int STEPS = 200;
    private static final int HALVINGS = 40;
    private static final double NEAR = 1e-13;

    /** Residual variance of each unit, its degrees of freedom, and 1 / denominator in shares of the mean one. */
    private final double[] scatter;

    private final int[] freedom;
    private final double[] smallness;

    private SlopeNoise(double[] scatter, int[] freedom, double[] smallness) {
        this.scatter = scatter;
        this.freedom = freedom;
        this.smallness = smallness;
    }

    /**
     * The fit.
     *
     * @param squares by unit: the sum of squares about its line
     * @param freedom by unit: the number of values less two; 0 for a unit without a line
     * @param denominators by unit: its size; NaN where unknown
     */
    static Size.Noise fit(double[] squares, int[] freedom, double[] denominators) {
        int total = Arrays.stream(freedom).sum();
        double pooled = total == 0 ? 0 : Moments.sum(squares) / total;
        int[] known = java.util.stream.IntStream.range(0, squares.length)
                .filter(i -> freedom[i] > 0 && !Double.isNaN(denominators[i]))
                .toArray();
        double[] inverse =
                Arrays.stream(known).mapToDouble(i -> 1 / denominators[i]).toArray();
        if (known.length < Shrinkage.FEWEST || isConstant(inverse)) {
            return new Size.Noise(pooled, pooled, 0, total);
        }
        double unit = Moments.mean(inverse);
        SlopeNoise noise = new SlopeNoise(
                Arrays.stream(known).mapToDouble(i -> squares[i] / freedom[i]).toArray(),
                Arrays.stream(known).map(i -> freedom[i]).toArray(),
                Arrays.stream(inverse).map(x -> x / unit).toArray());
        Parts parts = noise.fit();
        // Without scatter among those of known size nothing depends on size, and no variance is 0 beside positive ones.
        return parts.at(1) == 0
                ? new Size.Noise(pooled, pooled, 0, total)
                : new Size.Noise(pooled, parts.fixed, parts.bySize / unit, total);
    }

    private static boolean isConstant(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    private record Parts(double fixed, double bySize) {
        double at(double smallness) {
            return fixed + bySize * smallness;
        }

        Parts halfwayTo(Parts other) {
            return new Parts((fixed + other.fixed) / 2, (bySize + other.bySize) / 2);
        }

        boolean isNear(Parts other) {
            double change = Math.abs(fixed - other.fixed) + Math.abs(bySize - other.bySize);
            return change <= NEAR * (fixed + bySize);
        }
    }

    private Parts fit() {
        Parts now = new Parts(pooled(), 0);
        if (now.fixed == 0) {
            return now;
        }
        for (int step = 0; step < STEPS; step++) {
            Parts next = stepFrom(now);
            if (next.isNear(now)) {
                return next;
            }
            now = next;
        }
        return now;
    }

    private double pooled() {
        double squares = 0;
        double values = 0;
        for (int i = 0; i < scatter.length; i++) {
            squares += freedom[i] * scatter[i];
            values += freedom[i];
        }
        return squares / values;
    }

    /** The weighted fit with the weights of the last one, drawn back by halves until the likelihood is no lower. */
    private Parts stepFrom(Parts now) {
        double before = deviance(now);
        Parts next = weightedFit(now);
        for (int i = 0; i < HALVINGS && !(deviance(next) <= before); i++) {
            next = next.halfwayTo(now);
        }
        return deviance(next) <= before ? next : now;
    }

    private double deviance(Parts parts) {
        double sum = 0;
        for (int i = 0; i < scatter.length; i++) {
            double variance = parts.at(smallness[i]);
            sum += freedom[i] * (StrictMath.log(variance) + scatter[i] / variance);
        }
        return sum;
    }

    /** Least squares with both parts at least 0: on the edge that the free solution crosses. */
    private Parts weightedFit(Parts now) {
        double w = 0;
        double wx = 0;
        double wxx = 0;
        double wv = 0;
        double wvx = 0;
        for (int i = 0; i < scatter.length; i++) {
            double variance = now.at(smallness[i]);
            double weight = freedom[i] / (variance * variance);
            double x = smallness[i];
            w += weight;
            wx += weight * x;
            wxx += weight * x * x;
            wv += weight * scatter[i];
            wvx += weight * scatter[i] * x;
        }
        double determinant = w * wxx - wx * wx;
        double bySize = (w * wvx - wx * wv) / determinant;
        double fixed = (wxx * wv - wx * wvx) / determinant;
        if (!(bySize > 0)) {
            return new Parts(wv / w, 0);
        }
        return fixed > 0 ? new Parts(fixed, bySize) : new Parts(0, wvx / wxx);
    }
}
