package org.mattstock.internal.evidence;

import java.util.Arrays;
import org.mattstock.internal.statistics.Permutations;

/**
 * The null that a unit's own years make: every order of them, the same for all its indicators. Indicators that move together
 * do so in every order, so that their dependence costs nothing; but n years have n! orders and no p-value below 1/n!.
 */
public final class JointOrders implements NullModel {
    private final EvidenceBaskets baskets;
    /** By tested unit: T of every order, ascending. */
    private final double[][] orders;

    /**
     * Lists the orders.
     *
     * @param baskets of indicators that have every year
     * @param tested the units
     */
    public JointOrders(EvidenceBaskets baskets, int[] tested) {
        this.baskets = baskets;
        this.orders = Arrays.stream(tested).mapToObj(this::statistics).toArray(double[][]::new);
    }

    @Override
    public double p(int place, double statistic) {
        return Tail.share(orders[place], statistic);
    }

    private double[] statistics(int unit) {
        double[][] rises = new double[baskets.years][baskets.years];
        for (int leaf = 0; leaf < baskets.z.length; leaf++) {
            if (!Double.isNaN(baskets.z[leaf][unit])) {
                add(rises, leaf, unit);
            }
        }
        double[] all = new double[orders(baskets.years)];
        int[] next = new int[1];
        Permutations.forEach(baskets.years, order -> all[next[0]++] = baskets.scaled(unit, sum(rises, order)));
        Arrays.sort(all);
        return all;
    }

    private static int orders(int years) {
        int orders = 1;
        for (int i = 2; i <= years; i++) {
            orders *= i;
        }
        return orders;
    }

    private void add(double[][] rises, int leaf, int unit) {
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
        double each = baskets.weights[leaf] * highest / untied;
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
}
