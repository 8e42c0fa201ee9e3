package org.mattstock.internal.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.mattstock.internal.statistics.Quantiles;

/**
 * How far a unit's statistic may lie from that of another basket like its own: its indicators drawn again with replacement,
 * deviations from its own statistic times the root of 2, since both baskets vary.
 */
public final class OwnDraws {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double BOTH_VARY = Math.sqrt(2);

    private final EvidenceBaskets baskets;
    private final int replicates;
    private final long seed;
    /** By number of indicators: the numbers drawn, replicate by replicate, so that a unit's interval is its own. */
    private final Map<Integer, int[]> drawn = new HashMap<>();

    /**
     * Prepares the draws.
     *
     * @param replicates at least 1
     */
    public OwnDraws(EvidenceBaskets baskets, int replicates, long seed) {
        this.baskets = baskets;
        this.replicates = replicates;
        this.seed = seed;
    }

    /** The 5th and the 95th percentile of the unit's statistic. */
    public double[] interval(int unit) {
        double[] parts = parts(unit);
        double[] statistics = new double[replicates];
        int[] numbers = drawn.computeIfAbsent(parts.length, this::draw);
        for (int replicate = 0; replicate < replicates; replicate++) {
            double sum = 0;
            for (int i = 0; i < parts.length; i++) {
                sum += parts[numbers[replicate * parts.length + i]];
            }
            statistics[replicate] = baskets.scaled(unit, sum);
        }
        Arrays.sort(statistics);
        double own = baskets.statistic(unit);
        return new double[] {
            own + BOTH_VARY * (Quantiles.of(7, LOW, statistics) - own),
            own + BOTH_VARY * (Quantiles.of(7, HIGH, statistics) - own)
        };
    }

    /** What the indicators that can speak add to the sum. */
    private double[] parts(int unit) {
        double[] parts = new double[baskets.z.length];
        int count = 0;
        for (int leaf = 0; leaf < parts.length; leaf++) {
            if (!Double.isNaN(baskets.z[leaf][unit])) {
                parts[count++] = baskets.weights[leaf] * baskets.z[leaf][unit];
            }
        }
        return Arrays.copyOf(parts, count);
    }

    /** A generator for each replicate, so that more replicates never change the first ones. */
    private int[] draw(int count) {
        SplittableRandom root = new SplittableRandom(seed);
        int[] numbers = new int[count * replicates];
        for (int replicate = 0; replicate < replicates; replicate++) {
            SplittableRandom random = root.split();
            for (int i = 0; i < count; i++) {
                numbers[replicate * count + i] = random.nextInt(count);
            }
        }
        return numbers;
    }
}
