package org.mattstock.internal.statistics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Natural breaks, exact, with every optimum. The least cost of the first {@code j} different values in {@code c} classes is
 * the least over {@code i} of that of the first {@code i} in {@code c - 1} classes plus the cost of the class from {@code i}
 * to {@code j}.
 *
 * <p>Doubles go first, and leave only the few candidates within their rounding error to be computed exactly: about {@code k
 * n^2} double operations and {@code k n} exact ones.
 */
public final class Jenks {
    private static final int MOST_VALUES = 5_000;
    private static final int MOST_CLASSES = 20;
    private static final double LARGEST = 1e150;

    private final JenksCosts costs;
    private final int classes;
    /** By number of classes and of different values: where the last class may start in an optimum, ascending. */
    private final int[][][] starts;

    private final BigInteger least;

    private Jenks(JenksCosts costs, int classes) {
        this.costs = costs;
        this.classes = classes;
        this.starts = new int[classes + 1][costs.distinct + 1][0];
        this.least = solve();
    }

    /**
     * The optima for a vector.
     *
     * @param sorted ascending, finite, from 1 to 5,000 values of at most 1e150 in size
     * @param classes from 1 to 20, and to how many different values there are
     */
    public static Jenks of(double[] sorted, int classes) {
        if (sorted.length < 1 || sorted.length > MOST_VALUES) {
            throw new IllegalArgumentException(
                    "values must be 1 to " + MOST_VALUES + " in number, got " + sorted.length);
        }
        for (double value : sorted) {
            if (!(Math.abs(value) <= LARGEST)) {
                throw new IllegalArgumentException("values must be at most " + LARGEST + " in size, got " + value);
            }
        }
        JenksCosts costs = new JenksCosts(sorted);
        int most = Math.min(MOST_CLASSES, costs.distinct);
        if (classes < 1 || classes > most) {
            throw new IllegalArgumentException(
                    "classes must be 1 to " + most + " for " + costs.distinct + " different values, got " + classes);
        }
        return new Jenks(costs, classes);
    }

    private BigInteger solve() {
        int n = costs.distinct;
        double[] rough = new double[n + 1];
        BigInteger[] exact = new BigInteger[n + 1];
        for (int j = 1; j <= n; j++) {
            rough[j] = costs.rough(0, j);
            exact[j] = costs.exact(0, j);
            starts[1][j] = new int[] {0};
        }
        double[] tried = new double[n];
        for (int c = 2; c <= classes; c++) {
            // From the last on down, so that the row of one class less is still there to the left.
            for (int j = n; j >= c; j--) {
                double least = Double.POSITIVE_INFINITY;
                for (int i = c - 1; i < j; i++) {
                    tried[i] = rough[i] + costs.rough(i, j);
                    least = Math.min(least, tried[i]);
                }
                exact[j] = among(c, j, exact, tried, least + costs.roughError(c));
                rough[j] = least;
            }
        }
        return exact[n];
    }

    /** The least exact cost among the starts that doubles cannot rule out; notes every start that has it. */
    private BigInteger among(int c, int j, BigInteger[] exact, double[] tried, double limit) {
        BigInteger best = null;
        List<Integer> found = new ArrayList<>();
        for (int i = c - 1; i < j; i++) {
            if (tried[i] > limit) {
                continue;
            }
            BigInteger cost = exact[i].add(costs.exact(i, j));
            int order = best == null ? -1 : cost.compareTo(best);
            if (order < 0) {
                best = cost;
                found.clear();
            }
            if (order <= 0) {
                found.add(i);
            }
        }
        starts[c][j] = found.stream().mapToInt(Integer::intValue).toArray();
        return Objects.requireNonNull(best);
    }

    /** The sum of squared distances to the mean of all. */
    public double deviations() {
        return costs.inUnits(costs.exact(0, costs.distinct));
    }

    /** The sum of squared distances to the class means, in any optimum. */
    public double withinClasses() {
        return costs.inUnits(least);
    }

    /** The share of the deviations that the classes explain; empty where all values are equal. */
    public OptionalDouble goodnessOfFit() {
        BigInteger all = costs.exact(0, costs.distinct);
        return all.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(JenksCosts.ratio(all.subtract(least), all));
    }

    /** How many optima there are; {@link Long#MAX_VALUE} for that many and more. */
    public long optimaCount() {
        long[] counts = new long[costs.distinct + 1];
        Arrays.fill(counts, 1);
        for (int c = 2; c <= classes; c++) {
            for (int j = costs.distinct; j >= c; j--) {
                long count = 0;
                for (int start : starts[c][j]) {
                    count = Math.min(count, Long.MAX_VALUE - counts[start]) + counts[start];
                }
                counts[j] = count;
            }
        }
        return counts[costs.distinct];
    }

    /**
     * The optima, each as the indexes of the sorted values at which its classes start; those with the larger highest class
     * first.
     *
     * @param most how many at most
     */
    public List<int[]> optima(int most) {
        List<int[]> optima = new ArrayList<>();
        collect(classes, costs.distinct, new int[classes], most, optima);
        return optima;
    }

    private void collect(int c, int j, int[] chosen, int most, List<int[]> optima) {
        if (c == 0) {
            optima.add(chosen.clone());
            return;
        }
        for (int start : starts[c][j]) {
            if (optima.size() < most) {
                chosen[c - 1] = costs.counts[start];
                collect(c - 1, start, chosen, most, optima);
            }
        }
    }

    /** How many values may be in the highest class, over all optima; ascending. */
    public int[] highestSizes() {
        return Arrays.stream(starts[classes][costs.distinct])
                .map(start -> costs.counts[costs.distinct] - costs.counts[start])
                .sorted()
                .toArray();
    }

    /** How many values may be in the lowest class, over all optima; ascending. */
    public int[] lowestSizes() {
        int[] ends = {costs.distinct};
        for (int c = classes; c > 1; c--) {
            int[][] before = starts[c];
            ends = Arrays.stream(ends)
                    .flatMap(end -> Arrays.stream(before[end]))
                    .distinct()
                    .sorted()
                    .toArray();
        }
        return Arrays.stream(ends).map(end -> costs.counts[end]).toArray();
    }
}
