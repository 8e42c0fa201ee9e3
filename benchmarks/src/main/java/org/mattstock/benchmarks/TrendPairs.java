package org.mattstock.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.mattstock.trend.TrendBatch;

/**
 * Mann-Kendall and Sen's slope of many short series: ours with the variance under ties and the exact p-value, the baseline's
 * with tau-b alone. One input is one indicator, 290 units. And whether the time is linear in the number of series.
 */
final class TrendPairs {
    private static final int UNITS = 290;
    private static final int FIRST_YEAR = 2000;
    /** All of Kolada at length 5; at length 25 a fifth of it, to fit the heap. */
    private static final int SHORT_INDICATORS = 6_000;

    private static final int LONG_INDICATORS = 1_200;
    private static final int SMALL_INDICATORS = 60;
    private static final int CHECKED = 20;
    private static final double TOLERANCE = 1e-12;

    private TrendPairs() {}

    static List<Pair> all() {
        List<Pair> pairs = new ArrayList<>();
        for (Values values : Values.values()) {
            pairs.add(pair(5, SHORT_INDICATORS, values));
            pairs.add(pair(25, LONG_INDICATORS, values));
        }
        pairs.add(linear(5, 600));
        pairs.add(linear(5, SHORT_INDICATORS));
        pairs.add(linear(25, 600));
        pairs.add(linear(25, LONG_INDICATORS));
        return pairs;
    }

    /** One large block against the same series in small ones: a ratio of 1 says that a series costs the same in both. */
    private static Pair linear(int years, int indicators) {
        return new Pair(
                "trend/" + years + "/linear/" + indicators,
                "TrendBatch, one block of " + UNITS + " x " + indicators + " series of " + years + " years",
                "TrendBatch, blocks of " + UNITS + " x " + SMALL_INDICATORS + " with the same series",
                () -> linearDuel(years, indicators));
    }

    private static Duel linearDuel(int years, int indicators) {
        TrendBatch batch = batch(years);
        double[][][] small = new double[indicators / SMALL_INDICATORS][years][UNITS * SMALL_INDICATORS];
        double[][] large = new double[years][UNITS * indicators];
        fill(small, large);
        TrendBatch.Results all = TrendBatch.Results.ofSize(UNITS * indicators);
        TrendBatch.Results some = TrendBatch.Results.ofSize(UNITS * SMALL_INDICATORS);
        Operation ours = input -> {
            batch.run(large, all);
            return all;
        };
        Operation baseline = input -> {
            for (double[][] block : small) {
                batch.run(block, some);
            }
            return some;
        };
        return new Duel(ours, baseline, 1, () -> verify(batch, large, small));
    }

    private static void fill(double[][][] small, double[][] large) {
        int width = UNITS * SMALL_INDICATORS;
        double[][][] blocks = blocks(large.length, SMALL_INDICATORS * small.length, Values.WANDERING);
        for (int indicator = 0; indicator < blocks.length; indicator++) {
            for (int year = 0; year < large.length; year++) {
                System.arraycopy(blocks[indicator][year], 0, large[year], indicator * UNITS, UNITS);
            }
        }
        for (int block = 0; block < small.length; block++) {
            for (int year = 0; year < large.length; year++) {
                System.arraycopy(large[year], block * width, small[block][year], 0, width);
            }
        }
    }

    private static void verify(TrendBatch batch, double[][] large, double[][][] small) {
        TrendBatch.Results all = batch.run(large);
        TrendBatch.Results last = batch.run(small[small.length - 1]);
        double[] expected = new double[last.size()];
        double[] found = new double[last.size()];
        Arrays.setAll(expected, last::slope);
        Arrays.setAll(found, series -> all.slope(all.size() - last.size() + series));
        Results.requireIdentical(expected, found);
    }

    private static TrendBatch batch(int years) {
        return TrendBatch.over(IntStream.range(FIRST_YEAR, FIRST_YEAR + years).toArray());
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
        TrendBatch batch = batch(years);
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
