package org.mattstock.development;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.mattstock.data.Direction;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;

/** Windows for tests of evidence; only what evidence reads is filled in. */
final class EvidencePanels {
    private static final Leaf LEAF = Leaf.of("N00001", Direction.HIGHER, Normalization.zScore());

    private EvidencePanels() {}

    /** Values by leaf, year and unit; equal weights; a leaf counts for a unit that has any value of it. */
    static WindowData window(double[][][] values) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1.0 / values.length);
        return window(values, weights);
    }

    static WindowData window(double[][][] values, double[] weights) {
        return window(values, weights, new double[values[0][0].length]);
    }

    /** The same with the units' sizes. */
    static WindowData sized(double[][][] values, double[] sizes) {
        double[] weights = new double[values.length];
        Arrays.fill(weights, 1.0 / values.length);
        return window(values, weights, sizes);
    }

    private static WindowData window(double[][][] values, double[] weights, double[] sizes) {
        int years = values[0].length;
        int units = values[0][0].length;
        boolean[][] counted = new boolean[values.length][units];
        for (int leaf = 0; leaf < values.length; leaf++) {
            for (int unit = 0; unit < units; unit++) {
                int column = unit;
                counted[leaf][unit] = Arrays.stream(values[leaf]).anyMatch(year -> !Double.isNaN(year[column]));
            }
        }
        return new WindowData(
                units(units),
                IntStream.range(2019, 2019 + years).toArray(),
                Collections.nCopies(values.length, LEAF),
                weights,
                values,
                counted,
                new double[years][units],
                sizes,
                new double[units]);
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
