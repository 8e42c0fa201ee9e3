package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.mattstock.trend.TrendBatch;

/**
 * Mann-Kendall and Sen's slope of many short series: ours with the variance under ties and the exact p-value, the baseline's
 * with tau-b alone. One input is one indicator, 290 units.
 */
final class TrendPairs {
    private static final int UNITS = 290;
    private static final int FIRST_YEAR = 2000;
    /** All of Kolada at length 5; at length 25 a fifth of it, to fit the heap. */
    private static final int SHORT_INDICATORS = 6_000;

    private static final int LONG_INDICATORS = 1_200;
    private static final int CHECKED = 20;
    private static final double TOLERANCE = 1e-12;

    private TrendPairs() {}

    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        for (Values values : Values.values()) {
            pairs.add(pair(5, SHORT_INDICATORS, values));
            pairs.add(pair(25, LONG_INDICATORS, values));
        }
        return pairs;
    }

    private static Pair pair(int years, int indicators, Values values) {
        return new Pair(
                "trend/" + years + "/" + values.name().toLowerCase(java.util.Locale.ROOT) + "/commons-math3",
                "TrendBatch, " + UNITS + " series of " + years + " years, S, variance, exact p, Sen's slope",
                "commons-math3 KendallsCorrelation, and Median of the slopes",
                () -> duel(years, indicators, values));
    }

    private enum Values {
        /** A level that wanders, all values different. */
        WANDERING,
        /** The same in whole numbers: one series in three has equal values. */
        ROUNDED
    }

    private static Duel duel(int years, int indicators, Values values) {
        double[][][] blocks = blocks(years, indicators, values);
        TrendBatch batch = TrendBatch.over(
                java.util.stream.IntStream.range(FIRST_YEAR, FIRST_YEAR + years).toArray());
        TrendBatch.Results results = TrendBatch.Results.ofSize(UNITS);
        double[] p = new double[UNITS];
        Operation ours = input -> {
            batch.run(blocks[input], results);
            for (int unit = 0; unit < UNITS; unit++) {
                p[unit] = results.pTwoSided(unit);
            }
            return p;
        };
        Baseline baseline = new Baseline(years, blocks);
        return new Duel(ours, baseline, indicators, () -> verify(ours, results, baseline));
    }

    private static double[][][] blocks(int years, int indicators, Values values) {
        SplittableRandom random = new SplittableRandom(20_250_101);
        double[][][] blocks = new double[indicators][years][UNITS];
        for (double[][] block : blocks) {
            for (int unit = 0; unit < UNITS; unit++) {
                double level = 50;
                for (double[] year : block) {
                    level += 8 * random.nextDouble() - 4;
                    double value = level + 8 * random.nextDouble();
                    year[unit] = values == Values.ROUNDED ? Math.rint(value) : value;
                }
            }
        }
        return blocks;
    }

    /** As one writes it with the library's own tools, its arrays reused. */
    private static final class Baseline implements Operation {
        private final double[][][] blocks;
        private final double[] years;
        private final double[] values;
        private final double[] slopes;
        private final KendallsCorrelation kendall = new KendallsCorrelation();
        private final Median median = new Median();
        private final double[] tau = new double[UNITS];
        private final double[] slope = new double[UNITS];

        Baseline(int years, double[][][] blocks) {
            this.blocks = blocks;
            this.years = new double[years];
            Arrays.setAll(this.years, i -> FIRST_YEAR + i);
            this.values = new double[years];
            this.slopes = new double[years * (years - 1) / 2];
        }

        @Override
        public Object run(int input) {
            for (int unit = 0; unit < UNITS; unit++) {
                for (int year = 0; year < values.length; year++) {
                    values[year] = blocks[input][year][unit];
                }
                tau[unit] = kendall.correlation(years, values);
                slope[unit] = medianSlope();
            }
            return slope;
        }

        private double medianSlope() {
            int pair = 0;
            for (int i = 0; i < values.length; i++) {
                for (int j = i + 1; j < values.length; j++) {
                    slopes[pair++] = (values[j] - values[i]) / (years[j] - years[i]);
                }
            }
            return median.evaluate(slopes);
        }
    }

    private static void verify(Operation ours, TrendBatch.Results results, Baseline baseline) {
        for (int input = 0; input < CHECKED; input++) {
            ours.run(input);
            baseline.run(input);
            double[] slopes = new double[UNITS];
            double[] tau = new double[UNITS];
            Arrays.setAll(slopes, results::slope);
            Arrays.setAll(tau, unit -> results.test(unit).tauB().orElse(Double.NaN));
            Results.requireEqual(baseline.slope, slopes, TOLERANCE);
            for (int unit = 0; unit < UNITS; unit++) {
                if (!Double.isNaN(baseline.tau[unit]) && Math.abs(baseline.tau[unit] - tau[unit]) > TOLERANCE) {
                    throw new IllegalStateException(
                            "tau-b of " + unit + " must be " + baseline.tau[unit] + ", got " + tau[unit]);
                }
            }
        }
    }
}
