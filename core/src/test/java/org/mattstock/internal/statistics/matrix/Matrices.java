package org.mattstock.internal.statistics.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.mattstock.ReferenceTable;

/** Columns and expected weights out of the reference tables, and random ones. */
final class Matrices {
    static final List<String> PARTS = List.of("c0", "c1", "c2", "c3", "c4");

    private Matrices() {}

    /** The seeded columns, the third and the fifth of which are better the less. */
    static double[][] directed(String file) {
        ReferenceTable table = ReferenceTable.read("methods/weights/" + file);
        double[] directions = ReferenceTable.read("methods/weights/meta.csv").numbers("direction");
        return PARTS.stream()
                .map(part -> Arrays.stream(table.numbers(part))
                        .map(value -> value * directions[PARTS.indexOf(part)])
                        .toArray())
                .toArray(double[][]::new);
    }

    static double[] weights(String method, String params) {
        return ReferenceTable.read("methods/weights/weights.csv")
                .where(row ->
                        row.get("method").equals(method) && row.get("params").startsWith(params))
                .numbers("weight");
    }

    /** Those rows of a table that have all figures, by column. */
    static double[][] complete(ReferenceTable table, List<String> columns) {
        Predicate<Map<String, String>> isComplete =
                row -> columns.stream().noneMatch(column -> row.get(column).isEmpty());
        ReferenceTable rows = table.where(isComplete);
        return columns.stream().map(rows::numbers).toArray(double[][]::new);
    }

    static double[][] random(long seed, int columns, int rows) {
        Random random = new Random(seed);
        double[] common = random.doubles(rows).toArray();
        double[][] made = new double[columns][rows];
        for (double[] column : made) {
            double share = random.nextDouble() * 2 - 0.7;
            Arrays.setAll(column, row -> share * common[row] + random.nextDouble());
        }
        return made;
    }

    /** The same rows in another order. */
    static double[][] shuffled(double[][] columns, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < columns[0].length; row++) {
            order.add(row);
        }
        Collections.shuffle(order, new Random(seed));
        return Arrays.stream(columns)
                .map(column -> order.stream().mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
    }

    static double[] product(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int row = 0; row < product.length; row++) {
            for (int column = 0; column < vector.length; column++) {
                product[row] += matrix[row][column] * vector[column];
            }
        }
        return product;
    }
}
