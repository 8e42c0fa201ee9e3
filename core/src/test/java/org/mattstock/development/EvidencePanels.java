package org.mattstock.development;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;

/** Series for tests of evidence. */
final class EvidencePanels {
    private EvidencePanels() {}

    /** Values by leaf, year and unit; equal weights. */
    static EvidenceInput input(double[][][] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1.0 / values.length);
        return input(values, weights);
    }

    static EvidenceInput input(double[][][] values, double[] weights) {
        return input(values, weights, new double[values[0][0].length], List.of());
    }

    /** The same with the units' sizes. */
    static EvidenceInput sized(double[][][] values, double[] sizes) {
        return input(values, input(values).weights(), sizes, List.of());
    }

    /** The same with the units' groups. */
    static EvidenceInput grouped(double[][][] values, List<String> groups) {
        return input(values, input(values).weights(), new double[values[0][0].length], groups);
    }

    private static EvidenceInput input(double[][][] values, double[] weights, double[] sizes, List<String> groups) {
        return new EvidenceInput(
                units(values[0][0].length),
                IntStream.range(2019, 2019 + values[0].length).toArray(),
                weights,
                values,
                sizes,
                groups);
    }

    static List<Unit> units(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Unit.of(String.format(Locale.ROOT, "%04d", i), "Unit " + i))
                .toList();
    }

    /** Whole numbers from 0 to 99, some equal, so that shifting and doubling them is exact. */
    static double[][][] random(long seed, int leaves, int years, int units) {
        SplittableRandom random = new SplittableRandom(seed);
        return mapped(new double[leaves][years][units], zero -> random.nextInt(100));
    }

    static double[][][] mapped(double[][][] values, DoubleUnaryOperator function) {
        return Arrays.stream(values)
                .map(leaf -> Arrays.stream(leaf)
                        .map(year -> Arrays.stream(year).map(function).toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    /** The last year first. */
    static double[][][] reversed(double[][][] values) {
        return Arrays.stream(values)
                .map(leaf -> IntStream.range(0, leaf.length)
                        .mapToObj(year -> leaf[leaf.length - 1 - year].clone())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    /** The units in another order. */
    static double[][][] permuted(double[][][] values, int... order) {
        return Arrays.stream(values)
                .map(leaf -> Arrays.stream(leaf)
                        .map(year -> Arrays.stream(order)
                                .mapToDouble(unit -> year[unit])
                                .toArray())
                        .toArray(double[][]::new))
                .toArray(double[][][]::new);
    }
}
