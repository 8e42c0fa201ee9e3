package org.mattstock.internal.scoring.normalization;

import java.util.Arrays;
import org.mattstock.internal.scoring.lane.Rows;

/** Mean and deviation in every lane; the sums are those of {@link org.mattstock.internal.statistics.Moments}. */
final class CentersInLanes implements LaneFit {
    private final double lost;
    private final double[] counts = new double[Rows.LANES];
    private final double[] rough = new double[Rows.LANES];

    /**
     * For one branch.
     *
     * @param lost by how much the divisor of the variance is less than the number of values
     */
    CentersInLanes(double lost) {
        this.lost = lost;
    }

    @Override
    public void fit(LaneNormalization.Values values, double[] means, double[] deviations, int from, int to) {
        Arrays.fill(counts, 0);
        Arrays.fill(rough, 0);
        for (int unit = 0; unit < values.v().length; unit++) {
            Rows.add(rough, values.v()[unit], from, to);
            count(values, unit, from, to);
        }
        Rows.divide(rough, counts, from, to);
        Arrays.fill(means, 0);
        addDistances(values, rough, means, from, to);
        for (int i = from; i < to; i++) {
            means[i] = rough[i] + means[i] / counts[i];
        }
        Arrays.fill(deviations, 0);
        addSquares(values, means, deviations, from, to);
        for (int i = from; i < to; i++) {
            deviations[i] = Math.sqrt(deviations[i] / (counts[i] - lost));
        }
    }

    private void count(LaneNormalization.Values values, int unit, int from, int to) {
        for (int i = from; i < to; i++) {
            counts[i] += values.sure()[unit] ? 1 : values.has()[unit][i];
        }
    }

    private static void addDistances(
            LaneNormalization.Values values, double[] center, double[] sums, int from, int to) {
        for (int unit = 0; unit < values.v().length; unit++) {
            double[] v = values.v()[unit];
            for (int i = from; i < to; i++) {
                double has = values.sure()[unit] ? 1 : values.has()[unit][i];
                sums[i] += has * (v[i] - center[i]);
            }
        }
    }

    private static void addSquares(LaneNormalization.Values values, double[] center, double[] sums, int from, int to) {
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
    public boolean isClear(double mean, double deviation) {
        return deviation > 1e-9 * Math.abs(mean);
    }
}
