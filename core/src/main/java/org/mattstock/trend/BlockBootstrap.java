package org.mattstock.trend;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.mattstock.internal.text.Checks;

/**
 * Mann-Kendall by block bootstrap (Künsch 1989; Kundzewicz and Robson 2004): how often does a series that is put together from
 * blocks of consecutive years of this one, drawn with replacement and cut at n values, have an S as far from 0? Within a
 * block neighboring years stay as alike as they are; between blocks any trend is lost.
 *
 * <p>A block must be so long that years farther apart have little in common: the cube root of n, rounded up, is where many
 * start, 3 for 15 to 27 years. Few long blocks repeat a trend within themselves: at most a third of the series. From 10
 * years on it holds about 5 % where years are independent; the table at {@link Autocorrelation} says what it does where they are not.
 *
 * @param n the number of values
 * @param blockLength how many consecutive years stay together
 * @param s Kendall's S of the series
 * @param draws how many series were put together
 * @param asFar how many of them have an S as far from 0 as the series
 * @param asHigh how many have one at least as high
 * @param asLow how many have one at least as low
 */
public record BlockBootstrap(int n, int blockLength, long s, int draws, int asFar, int asHigh, int asLow) {
    /** The shortest series that is cut into blocks: under it, too few different ones. */
    public static final int LEAST = 10;
    /** The most draws. */
    public static final int MOST_DRAWS = 1_000_000;

    /**
     * The test with random blocks.
     *
     * @param series consecutive years, at least {@value #LEAST}
     * @param blockLength from 1, which takes the years as independent, to a third of the series
     * @param draws from 1 to {@value #MOST_DRAWS}; no p-value is below 1 / (draws + 1)
     * @param seed where the draws start: the same seed gives the same draws
     * @throws IllegalArgumentException if an argument is out of its range or the series has gaps
     */
    public static BlockBootstrap of(Observations series, int blockLength, int draws, long seed) {
        BlockCounter counter = new BlockCounter(series, blockLength);
        Checks.between("draws", draws, 1, MOST_DRAWS);
        SplittableRandom random = new SplittableRandom(seed);
        int[] starts = new int[counter.blocks()];
        for (int draw = 0; draw < draws; draw++) {
            Arrays.setAll(starts, block -> random.nextInt(counter.starts()));
            counter.count(starts);
        }
        return counter.result();
    }

    /**
     * The test with given blocks, for whoever draws them elsewhere.
     *
     * @param series consecutive years, at least {@value #LEAST}
     * @param blockLength from 1 to a third of the series
     * @param firstYears for each draw the first years of its blocks, n / blockLength of them, rounded up
     * @throws IllegalArgumentException if an argument is out of its range, the series has gaps, or a block leaves the series
     */
    public static BlockBootstrap ofBlocks(Observations series, int blockLength, int[][] firstYears) {
        BlockCounter counter = new BlockCounter(series, blockLength);
        Checks.between("draws", firstYears.length, 1, MOST_DRAWS);
        for (int[] draw : firstYears) {
            if (draw.length != counter.blocks()) {
                throw new IllegalArgumentException("firstYears must have " + counter.blocks() + " blocks of "
                        + blockLength + " years a draw, got " + draw.length);
            }
            int last = counter.starts() - 1;
            for (int year : draw) {
                Checks.between("firstYears", year, series.year(0), series.year(last));
            }
            counter.count(Arrays.stream(draw).map(year -> year - series.year(0)).toArray());
        }
        return counter.result();
    }

    /**
     * P-values with the series itself counted among the draws, (count + 1) / (draws + 1), so that none is 0. For the plain
     * share divide a count by {@link #draws}.
     */
    public MannKendall.PValues pValues() {
        return new MannKendall.PValues(share(asFar), share(asHigh), share(asLow));
    }

    private double share(int count) {
        return (count + 1.0) / (draws + 1.0);
    }
}
