package org.mattstock.development;

import java.util.Arrays;
import org.mattstock.internal.statistics.Permutations;

/**
 * The null that a unit's own years make: every order of them, the same for all its indicators. Indicators that move together
 * do so in every order, so that their dependence costs nothing; but n years have n! orders and no p-value below 1/n!.
 */
final class JointOrders implements NullModel {
    /** Sums of the same terms in another order differ by less than this. */
    private static final double NOISE = 1e-9;

    private final EvidenceBaskets baskets;
    private final int[] tested;

    JointOrders(EvidenceBaskets baskets, int[] tested) {
        this.baskets = baskets;
        this.tested = tested;
    }

    @Override
    public double[] p(int[] times) {
        return Arrays.stream(tested).mapToDouble(unit -> p(unit, times)).toArray();
    }

    private double p(int unit, int[] times) {
        double[][] rises = new double[baskets.years][baskets.years];
        for (int leaf = 0; leaf < baskets.z.length; leaf++) {
            if (times[leaf] > 0 && !Double.isNaN(baskets.z[leaf][unit])) {
                add(rises, leaf, unit, times[leaf] * baskets.weights[leaf]);
            }
        }
        int[] identity = new int[baskets.years];
        Arrays.setAll(identity, i -> i);
        double seen = sum(rises, identity);
        long[] cases = new long[2];
        Permutations.forEach(baskets.years, order -> {
            cases[0] += sum(rises, order) >= seen - NOISE * (1 + Math.abs(seen)) ? 1 : 0;
            cases[1]++;
        });
        return (double) cases[0] / cases[1];
    }

    private void add(double[][] rises, int leaf, int unit, double weight) {
        double[] series = new double[baskets.years];
        int n = baskets.read(leaf, unit, series);
        double highest = StandardizedS.highest(series, n);
        double untied = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                untied += series[i] == series[j] ? 0 : 1;
            }
        }
        // One standard deviation of S is untied / highest pairs.
        double each = weight * highest / untied;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rises[i][j] += each * Math.signum(series[j] - series[i]);
            }
        }
    }

    private static double sum(double[][] rises, int[] order) {
        double sum = 0;
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                sum += rises[order[i]][order[j]];
            }
        }
        return sum;
    }

    /** The floor, 1/n!. */
    @Override
    public double smallest(int place) {
        double orders = 1;
        for (int i = 2; i <= baskets.years; i++) {
            orders *= i;
        }
        return 1 / orders;
    }
}
