package org.mattstock.report.facts;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Which of some figures are largest.
 *
 * @param positions of the largest, as many as are equally large
 * @param largest that figure
 * @param smallest the smallest of all
 */
public record Largest(List<Integer> positions, double largest, double smallest) {
    /** Of figures, one at least. */
    public static Largest of(double[] figures) {
        return of(figures.length, i -> figures[i]);
    }

    /** Of n figures, one at least. */
    public static Largest of(int n, IntToDoubleFunction figure) {
        double most = IntStream.range(0, n).mapToDouble(figure).max().orElseThrow();
        double least = IntStream.range(0, n).mapToDouble(figure).min().orElseThrow();
        List<Integer> positions = IntStream.range(0, n)
                .filter(i -> figure.applyAsDouble(i) == most)
                .boxed()
                .toList();
        return new Largest(positions, most, least);
    }

    /** Whether several are equally large. */
    public boolean isTie() {
        return positions.size() > 1;
    }
}
