package org.mattstock.internal.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Kendall's tau in which pairs at the top weigh more (S. Vigna 2015, A weighted correlation index for rankings with ties, Proceedings of
 * the 24th International Conference on World Wide Web): the unit on place r, from 1, has weight {@code 1/r}, and a pair the sum of
 * two weights, or their product. Of n units it takes n (n - 1) / 2 steps.
 */
public final class WeightedTau {
    private WeightedTau() {}

    /**
     * By the places of the first vector, and by the second where it holds units equal.
     *
     * @param x higher is better
     * @param y as long
     * @param pairWeight of two weights
     * @return empty for fewer than two units, or where one vector holds all equal
     */
    public static OptionalDouble byFirst(double[] x, double[] y, DoubleBinaryOperator pairWeight) {
        List<Integer> order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer unit) -> -x[unit]).thenComparingDouble(unit -> -y[unit]))
                .toList();
        double both = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                double weight = pairWeight.applyAsDouble(1.0 / (i + 1), 1.0 / (j + 1));
                int first = Double.compare(x[order.get(i)], x[order.get(j)]);
                int second = Double.compare(y[order.get(i)], y[order.get(j)]);
                both += Integer.signum(first) * Integer.signum(second) * weight;
                ofX += first == 0 ? 0 : weight;
                ofY += second == 0 ? 0 : weight;
            }
        }
        return ofX == 0 || ofY == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, both / Math.sqrt(ofX) / Math.sqrt(ofY))));
    }

    /** The mean of both vectors' turns. */
    public static OptionalDouble byBoth(double[] x, double[] y, DoubleBinaryOperator pairWeight) {
        OptionalDouble first = byFirst(x, y, pairWeight);
        OptionalDouble second = byFirst(y, x, pairWeight);
        return first.isEmpty() || second.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of((first.getAsDouble() + second.getAsDouble()) / 2);
    }
}
