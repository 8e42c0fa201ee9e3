package org.mattstock.internal.scoring.aggregation;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The parts of one unit from the lowest to the highest; equal ones stand in the order of the parts.
 *
 * @param values ascending
 * @param weights of each
 */
record Ascending(double[] values, double[] weights) {
    static Ascending of(double[] values, double[] weights, int count) {
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(part -> values[part]))
                .mapToInt(part -> part)
                .toArray();
        return new Ascending(
                IntStream.of(order).mapToDouble(part -> values[part]).toArray(),
                IntStream.of(order).mapToDouble(part -> weights[part]).toArray());
    }

    int count() {
        return values.length;
    }

    /** The weight of all. */
    double weight() {
        return Gathered.weight(weights, weights.length);
    }
}
