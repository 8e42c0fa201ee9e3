package org.mattstock.internal.evidence;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The null of levels that wander: the steps of each unit from year to year with other signs, the same for all its indicators,
 * so that their dependence is kept. The statistics of all units under all signs but their own make one distribution.
 *
 * <p>A step over years that an indicator lacks has the sign of the year that it ends in. All signs up to {@value #MOST_LISTED}
 * years, beyond as many seeded pairs of opposite ones as {@value #DRAWN_PAIRS}, the same for every unit.
 */
public final class StepSigns implements NullModel {
    static final int MOST_LISTED = 10;
    static final int DRAWN_PAIRS = 250;

    /** Of all tested units, ascending. */
    private final double[] pooled;

    private StepSigns(double[] pooled) {
        this.pooled = pooled;
    }

    /**
     * The pooled distribution.
     *
     * @param baskets of the values themselves, not of those less the median unit
     * @param tested the units, at least one
     * @param seed where draws start
     */
    public static StepSigns of(EvidenceBaskets baskets, int[] tested, long seed) {
        int[] patterns = patterns(baskets.years - 1, seed);
        int own = patterns[0] == 0 ? 1 : 0;
        double[] pooled = new double[tested.length * (2 * patterns.length - own)];
        int next = 0;
        for (int unit : tested) {
            double[] sums = sums(baskets, unit, patterns);
            double length = baskets.length(unit);
            for (int i = 0; i < patterns.length; i++) {
                double statistic = EvidenceBaskets.scaled(sums[i], length);
                pooled[next++] = 0.0 - statistic;
                if (patterns[i] != 0) {
                    pooled[next++] = statistic;
                }
            }
        }
        Arrays.sort(pooled);
        return new StepSigns(pooled);
    }

    /**
     * One of each two opposite patterns, a bit for each step that is turned, the first step's the lowest: all of them, none
     * turned first and early steps the most seldom, or some.
     */
    private static int[] patterns(int steps, long seed) {
        if (steps < MOST_LISTED) {
            return IntStream.range(0, 1 << (steps - 1))
                    .map(count -> Integer.reverse(count) >>> (Integer.SIZE - steps))
                    .toArray();
        }
        SplittableRandom random = new SplittableRandom(seed);
        int all = (1 << steps) - 1;
        return random.ints(1, all).limit(DRAWN_PAIRS).toArray();
    }

    /** By pattern: the weighted sum over the unit's indicators. */
    private static double[] sums(EvidenceBaskets baskets, int unit, int[] patterns) {
        double[] sums = new double[patterns.length];
        SignedSeries series = new SignedSeries(baskets.years);
        for (int leaf = 0; leaf < baskets.z.length; leaf++) {
            if (!Double.isNaN(baskets.z[leaf][unit])) {
                series.read(baskets.values[leaf], unit);
                for (int i = 0; i < patterns.length; i++) {
                    sums[i] += baskets.weights[leaf] * series.turned(patterns[i]);
                }
            }
        }
        return sums;
    }

    @Override
    public double p(int place, double statistic) {
        return Tail.shareBeside(pooled, statistic);
    }
}
