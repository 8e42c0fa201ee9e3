package org.mattstock.internal.simulation.lane;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Normalization.Bounds;
import org.mattstock.internal.scoring.lane.Rows;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.statistics.Quantiles;

/**
 * The normalization of a branch's result, fitted anew in every lane on the units that have one. Used by one thread.
 *
 * <p>Lanes in which there is nothing to tell units apart, or hardly anything, are left to the full scoring.
 */
abstract class LaneNormalization {
    /** Widths beyond these limits are left to the full scoring, so that no quotient here can overflow. */
    static final double NARROW = 1e-100;

    static final double WIDE = 1e100;

    private static final List<Class<?>> BOUNDS =
            List.of(Bounds.Observed.class, Bounds.Quantiles.class, Bounds.Given.class);

    private final double[] first = new double[Draws.BLOCK];
    private final double[] second = new double[Draws.BLOCK];

    /** What does this to a branch, if it can be done in lanes. */
    static Optional<LaneNormalization> of(Normalization normalization, int units) {
        if (normalization instanceof Normalization.MinMax minMax
                && BOUNDS.contains(minMax.bounds().getClass())) {
            return Optional.of(new MinMax(minMax, units));
        }
        return normalization instanceof Normalization.ZScore zScore
                ? Optional.of(new ZScore(zScore))
                : Optional.empty();
    }

    /** By lane: the lower bound or the mean, and the upper bound or the deviation. */
    abstract void fit(Values values, double[] first, double[] second, int from, int to);

    abstract void apply(double[] v, double[] first, double[] second, int from, int to);

    /**
     * Values of a branch.
     *
     * @param v by unit and lane; 0 where there is none
     * @param has by unit and lane: 1, or 0 where there is none; only for units that are not sure of one
     * @param sure by unit: whether it has a value in every lane
     */
    record Values(double[][] v, double[][] has, boolean[] sure) {
        int copy(int lane, double[] target) {
            int n = 0;
            for (int unit = 0; unit < v.length; unit++) {
                if (sure[unit] || has[unit][lane] != 0) {
                    target[n++] = v[unit][lane];
                }
            }
            return n;
        }
    }

    /** Normalizes in place, and marks the lanes that are left to the full scoring. */
    final void run(Values values, int from, int to, boolean[] irregular) {
        fit(values, first, second, from, to);
        for (int lane = from; lane < to; lane++) {
            irregular[lane] |= !isRegular(first[lane], second[lane]);
        }
        for (int unit = 0; unit < values.v.length; unit++) {
            apply(values.v[unit], first, second, from, to);
            if (!values.sure[unit]) {
                blank(values.v[unit], values.has[unit], from, to);
            }
        }
    }

    abstract boolean isRegular(double first, double second);

    private static void blank(double[] v, double[] has, int from, int to) {
        for (int lane = from; lane < to; lane++) {
            v[lane] = has[lane] == 0 ? 0 : v[lane];
        }
    }

    /** Between two bounds that are observed, quantiles or given. */
    private static final class MinMax extends LaneNormalization {
        private final Normalization.MinMax method;
        private final double[] column;
        private final Quantiles.@Nullable Position[] lower;
        private final Quantiles.@Nullable Position[] upper;

        private MinMax(Normalization.MinMax method, int units) {
            this.method = method;
            this.column = new double[units];
            this.lower = new Quantiles.Position[units + 1];
            this.upper = new Quantiles.Position[units + 1];
        }

        @Override
        void fit(Values values, double[] low, double[] high, int from, int to) {
            if (method.bounds() instanceof Bounds.Given given) {
                Arrays.fill(low, given.lower());
                Arrays.fill(high, given.upper());
                return;
            }
            if (method.bounds() instanceof Bounds.Quantiles quantiles) {
                for (int lane = from; lane < to; lane++) {
                    quantiles(quantiles, values, lane, low, high);
                }
                return;
            }
            Arrays.fill(low, from, to, Double.POSITIVE_INFINITY);
            Arrays.fill(high, from, to, Double.NEGATIVE_INFINITY);
            for (int unit = 0; unit < values.v().length; unit++) {
                stretch(values, unit, low, high, from, to);
            }
        }

        private static void stretch(Values values, int unit, double[] low, double[] high, int from, int to) {
            double[] v = values.v()[unit];
            boolean sure = values.sure()[unit];
            double[] has = values.has()[unit];
            for (int i = from; i < to; i++) {
                boolean there = sure || has[i] != 0;
                low[i] = there && v[i] < low[i] ? v[i] : low[i];
                high[i] = there && v[i] > high[i] ? v[i] : high[i];
            }
        }

        private void quantiles(Bounds.Quantiles quantiles, Values values, int lane, double[] low, double[] high) {
            int n = values.copy(lane, column);
            low[lane] = Double.NaN;
            high[lane] = Double.NaN;
            if (n >= 2) {
                Arrays.sort(column, 0, n);
                low[lane] = position(lower, quantiles, quantiles.lower(), n).in(column);
                high[lane] = position(upper, quantiles, quantiles.upper(), n).in(column);
            }
        }

        private static Quantiles.Position position(
                Quantiles.@Nullable Position[] known, Bounds.Quantiles quantiles, double p, int n) {
            Quantiles.Position position = known[n];
            if (position == null) {
                position = Quantiles.position(quantiles.quantileType().number(), p, n);
                known[n] = position;
            }
            return position;
        }

        @Override
        boolean isRegular(double low, double high) {
            return high - low > NARROW && high - low < WIDE;
        }

        @Override
        void apply(double[] v, double[] low, double[] high, int from, int to) {
            double start = method.range().from();
            double width = method.range().to() - start;
            for (int i = from; i < to; i++) {
                v[i] = ((v[i] - low[i]) / (high[i] - low[i])) * width + start + 0.0;
            }
            Normalization.Clamp clamp = method.clamp();
            if (clamp == Normalization.Clamp.BOTH || clamp == Normalization.Clamp.LOWER) {
                raise(v, start, from, to);
            }
            if (clamp == Normalization.Clamp.BOTH || clamp == Normalization.Clamp.UPPER) {
                Rows.keepLower(v, method.range().to() + 0.0, from, to);
            }
        }

        private static void raise(double[] v, double start, int from, int to) {
            double least = start + 0.0;
            for (int i = from; i < to; i++) {
                v[i] = v[i] < least ? least : v[i];
            }
        }
    }

    /** By distance from the mean in deviations; the sums are those of {@link org.mattstock.internal.statistics.Moments}. */
    private static final class ZScore extends LaneNormalization {
        private final Normalization.ZScore method;
        private final double[] counts = new double[Draws.BLOCK];
        private final double[] rough = new double[Draws.BLOCK];

        private ZScore(Normalization.ZScore method) {
            this.method = method;
        }

        @Override
        void fit(Values values, double[] mean, double[] deviation, int from, int to) {
            Arrays.fill(counts, 0);
            Arrays.fill(rough, 0);
            for (int unit = 0; unit < values.v().length; unit++) {
                Rows.add(rough, values.v()[unit], from, to);
                count(values, unit, from, to);
            }
            Rows.divide(rough, counts, from, to);
            Arrays.fill(mean, 0);
            addDistances(values, rough, mean, from, to);
            for (int i = from; i < to; i++) {
                mean[i] = rough[i] + mean[i] / counts[i];
            }
            Arrays.fill(deviation, 0);
            addSquares(values, mean, deviation, from, to);
            double less = method.spread() == Normalization.Spread.SAMPLE ? 1 : 0;
            for (int i = from; i < to; i++) {
                deviation[i] = Math.sqrt(deviation[i] / (counts[i] - less));
            }
        }

        private void count(Values values, int unit, int from, int to) {
            for (int i = from; i < to; i++) {
                counts[i] += values.sure()[unit] ? 1 : values.has()[unit][i];
            }
        }

        private static void addDistances(Values values, double[] center, double[] sums, int from, int to) {
            for (int unit = 0; unit < values.v().length; unit++) {
                double[] v = values.v()[unit];
                for (int i = from; i < to; i++) {
                    double has = values.sure()[unit] ? 1 : values.has()[unit][i];
                    sums[i] += has * (v[i] - center[i]);
                }
            }
        }

        private static void addSquares(Values values, double[] center, double[] sums, int from, int to) {
            for (int unit = 0; unit < values.v().length; unit++) {
                double[] v = values.v()[unit];
                for (int i = from; i < to; i++) {
                    double has = values.sure()[unit] ? 1 : values.has()[unit][i];
                    double distance = has * (v[i] - center[i]);
                    sums[i] += distance * distance;
                }
            }
        }

        /** Equal values have a variance of exactly 0 in a full scoring; here it is one of rounding, or a little more. */
        @Override
        boolean isRegular(double mean, double deviation) {
            return deviation > NARROW && deviation < WIDE && deviation > 1e-9 * Math.abs(mean);
        }

        @Override
        void apply(double[] v, double[] mean, double[] deviation, int from, int to) {
            double newMean = method.mean();
            double newDeviation = method.deviation();
            for (int i = from; i < to; i++) {
                v[i] = newMean + newDeviation * ((v[i] - mean[i]) / deviation[i]) + 0.0;
            }
        }
    }
}
