package org.mattstock.trend;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.statistics.KendallNull;
import org.mattstock.internal.statistics.Pairs;
import org.mattstock.internal.statistics.TiePatterns;
import org.mattstock.internal.statistics.TrendTile;
import org.mattstock.internal.text.Checks;

/**
 * Mann-Kendall and Sen's slope of very many series of the same years, such as all units times all indicators: the same figures
 * as {@link MannKendall} and {@link TrendSlope#sen} give, to the bit, many times faster, and with no object for any series.
 *
 * <p>The values lie in a block by year and series, {@code block[year][series]}, as a panel's slices have them. Series are
 * computed side by side, a tile of them at a time. P-values are looked up: S of n values has one null distribution for each
 * way in which they can be tied, computed when it is first met.
 *
 * <p>A batch keeps its scratch space and is used by one thread. The time is linear in the number of series.
 */
public final class TrendBatch {
    private final int[] years;
    private final TreeMap<Integer, TiePatterns> patterns = new TreeMap<>();
    private final TiePatterns complete;
    private final TrendTile tile;

    private TrendBatch(int[] years) {
        this.years = years;
        this.complete = patterns(years.length);
        this.tile = new TrendTile(years);
    }

    /**
     * A batch for series of these years.
     *
     * @param years strictly ascending, at least 3; gaps are never renumbered
     * @throws IllegalArgumentException if a year comes twice or out of order, or there are fewer than 3
     */
    public static TrendBatch over(int... years) {
        Observations axis = Observations.of(years, new double[years.length]);
        return new TrendBatch(axis.requireAtLeast(3, "a batch of trends").years());
    }

    /** The years, ascending. */
    public int[] years() {
        return years.clone();
    }

    /**
     * Computes all series of a block.
     *
     * @param block by year and series, as many rows as years, all equally long; NaN where a series has no value, which leaves
     *     it with fewer years and computes it the slow way
     * @throws IllegalArgumentException if the block has another shape, or a value is infinite
     */
    public Results run(double[][] block) {
        Results results = new Results(block.length == 0 ? 0 : block[0].length);
        run(block, results);
        return results;
    }

    /**
     * Computes all series of a block into results that were there before, so that nothing is allocated.
     *
     * @param block as in {@link #run(double[][])}
     * @param results of as many series; what they held is lost
     */
    public void run(double[][] block, Results results) {
        requireShape(block, results.size());
        int tiles = Math.max(1, (results.size() + tile.capacity() - 1) / tile.capacity());
        int count = (results.size() + tiles - 1) / tiles;
        for (int from = 0; from < results.size(); from += count) {
            runTile(block, from, Math.min(count, results.size() - from), results);
        }
    }

    private void requireShape(double[][] block, int size) {
        if (block.length != years.length) {
            throw new IllegalArgumentException(
                    "block must have a row for each of the " + years.length + " years, got " + block.length);
        }
        for (int year = 0; year < block.length; year++) {
            if (block[year].length != size) {
                throw new IllegalArgumentException("every row of block must have " + size + " series, got "
                        + block[year].length + " for " + years[year]);
            }
        }
    }

    private void runTile(double[][] block, int from, int count, Results results) {
        tile.compute(block, from, count);
        for (int i = 0; i < count; i++) {
            if (tile.isComplete(i)) {
                results.s[from + i] = tile.s(i);
                results.slopes[from + i] = tile.slope(i);
                results.patterns[from + i] = complete.of(tile, i);
            } else {
                runGapped(block, from + i, results);
            }
        }
    }

    /** A series that lacks some years: the ordinary way. */
    private void runGapped(double[][] block, int series, Results results) {
        int[] present = IntStream.range(0, years.length)
                .filter(year -> !Double.isNaN(block[year][series]))
                .toArray();
        Observations observations = Observations.of(
                Arrays.stream(present).map(year -> years[year]).toArray(),
                Arrays.stream(present).mapToDouble(year -> block[year][series]).toArray());
        boolean enough = present.length >= 3;
        results.s[series] = enough ? (int) MannKendall.of(observations).s() : 0;
        results.slopes[series] = enough ? TrendSlope.sen(observations).perYear() : Double.NaN;
        results.patterns[series] = enough ? patterns(present.length).of(Pairs.tieSizes(observations.values())) : null;
    }

    private TiePatterns patterns(int n) {
        return patterns.computeIfAbsent(n, TiePatterns::new);
    }

    /** The figures of all series of a block, by series, counted from 0. A batch may write into them again. */
    public static final class Results {
        private final int[] s;
        private final double[] slopes;
        private final TiePatterns.@Nullable Pattern[] patterns;

        private Results(int size) {
            s = new int[size];
            slopes = new double[size];
            patterns = new TiePatterns.Pattern[size];
        }

        /**
         * Room for so many series, with nothing in it.
         *
         * @param size at least 0
         */
        public static Results ofSize(int size) {
            Checks.notNegative("size", size);
            Results results = new Results(size);
            Arrays.fill(results.slopes, Double.NaN);
            return results;
        }

        /** How many series there are. */
        public int size() {
            return s.length;
        }

        /** Whether the series has the 3 values that both statistics need. */
        public boolean isPresent(int series) {
            return patterns[series] != null;
        }

        /** Kendall's S; 0 where not present. */
        public long s(int series) {
            return s[series];
        }

        /** Sen's slope per calendar year; NaN where not present. */
        public double slope(int series) {
            return slopes[series];
        }

        /** The variance of S given the ties; NaN where not present. */
        public double variance(int series) {
            TiePatterns.Pattern pattern = patterns[series];
            return pattern == null ? Double.NaN : pattern.variance();
        }

        /** The exact two-sided p-value; NaN where not present, or with more than {@value KendallNull#LONGEST} values. */
        public double pTwoSided(int series) {
            TiePatterns.Pattern pattern = patterns[series];
            return pattern == null ? Double.NaN : pattern.twoSided(s[series]);
        }

        /** The exact p-value of a rise; NaN where not present, or with more than {@value KendallNull#LONGEST} values. */
        public double pGreater(int series) {
            TiePatterns.Pattern pattern = patterns[series];
            return pattern == null ? Double.NaN : pattern.atLeast(s[series]);
        }

        /** The exact p-value of a fall; NaN where not present, or with more than {@value KendallNull#LONGEST} values. */
        public double pLess(int series) {
            TiePatterns.Pattern pattern = patterns[series];
            return pattern == null ? Double.NaN : pattern.atLeast(-s[series]);
        }

        /**
         * The whole test of one series, as {@link MannKendall#of} gives it.
         *
         * @throws IllegalArgumentException if it is not present
         */
        public MannKendall test(int series) {
            TiePatterns.Pattern pattern = patterns[series];
            if (pattern == null) {
                throw new IllegalArgumentException("series must have at least 3 values, got fewer at index " + series);
            }
            return new MannKendall(
                    pattern.n(),
                    s[series],
                    pattern.variance(),
                    Arrays.stream(pattern.sizes()).boxed().toList());
        }
    }
}
