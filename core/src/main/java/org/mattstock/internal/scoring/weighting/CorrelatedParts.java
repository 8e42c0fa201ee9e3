package org.mattstock.internal.scoring.weighting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mattstock.internal.statistics.matrix.Correlations;

/** How the parts of a branch correlate, and weights that follow from nothing else but their spread. */
record CorrelatedParts(PartColumns columns, Correlations correlations) {
    static CorrelatedParts of(PartColumns columns) {
        return new CorrelatedParts(columns, Correlations.pearson(values(columns)));
    }

    /** The values of all parts, by part and row. */
    static double[][] values(PartColumns columns) {
        double[][] values = new double[columns.parts()][];
        Arrays.setAll(values, columns::column);
        return values;
    }

    /** The parts whose values are not all equal. */
    int[] varied() {
        List<Integer> varied = new ArrayList<>();
        for (int part = 0; part < columns.parts(); part++) {
            if (!correlations.isConstant(part)) {
                varied.add(part);
            }
        }
        return varied.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The correlations of some of the parts, by row. */
    double[][] among(int[] parts) {
        double[][] among = new double[parts.length][parts.length];
        for (int row = 0; row < parts.length; row++) {
            int part = parts[row];
            Arrays.setAll(among[row], column -> correlations.of(part, parts[column]));
        }
        return among;
    }

    /** What some of the parts have, and 0 for the others. */
    double[] spread(int[] parts, double[] values) {
        double[] spread = new double[columns.parts()];
        for (int i = 0; i < parts.length; i++) {
            spread[parts[i]] = values[i];
        }
        return spread;
    }

    /** Weights of the parts out of shares of their standardized values. */
    double[] ofShares(Function<double[][], double[]> shares) {
        for (int part = 0; part < columns.parts(); part++) {
            if (correlations.isConstant(part)) {
                throw columns.fault("must be learned from parts that all tell units apart, got equal values in "
                        + columns.part(part) + ": leave it out");
            }
        }
        double[] weights = shares(shares);
        for (int part = 0; part < weights.length; part++) {
            weights[part] /= correlations.deviation(part);
        }
        return weights;
    }

    private double[] shares(Function<double[][], double[]> shares) {
        try {
            return shares.apply(correlations.matrix());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw columns.fault("must follow from its parts: " + e.getMessage() + "; " + remedy(shares));
        }
    }

    /** Parts that stand in the way, which are those that it goes without. */
    private String remedy(Function<double[][], double[]> shares) {
        List<List<Integer>> lines = lines();
        for (List<Integer> line : lines) {
            if (goesWithout(shares, line.subList(1, line.size()))) {
                return said(line);
            }
        }
        List<Integer> doubles =
                lines.stream().flatMap(line -> line.stream().skip(1)).toList();
        if (lines.size() > 1 && goesWithout(shares, doubles)) {
            return String.join("; ", lines.stream().map(this::said).toList());
        }
        List<Integer> single = IntStream.range(0, columns.parts())
                .boxed()
                .filter(part -> goesWithout(shares, List.of(part)))
                .toList();
        String size = "there are " + columns.parts() + " parts over " + columns.rows() + " units: ";
        return single.isEmpty()
                ? size + "take fewer parts, or state the weights"
                : size + "leave out " + names(single, "or") + ", or state the weights";
    }

    /** Parts that correlate by 1 or -1 with each other, where there are at least two; each in one group at most. */
    private List<List<Integer>> lines() {
        List<List<Integer>> lines = new ArrayList<>();
        boolean[] isOn = new boolean[columns.parts()];
        for (int first = 0; first < isOn.length; first++) {
            List<Integer> line = new ArrayList<>();
            for (int part = first; part < isOn.length; part++) {
                if (!isOn[part] && !isOn[first] && Math.abs(correlations.of(first, part)) == 1) {
                    line.add(part);
                }
            }
            line.forEach(part -> isOn[part] = true);
            if (line.size() > 1) {
                lines.add(line);
            }
        }
        return lines;
    }

    private boolean goesWithout(Function<double[][], double[]> shares, List<Integer> out) {
        int[] kept = IntStream.range(0, columns.parts())
                .filter(part -> !out.contains(part))
                .toArray();
        try {
            return shares.apply(among(kept)).length == kept.length;
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private String said(List<Integer> line) {
        int first = line.get(0);
        if (line.size() == 2) {
            return names(line, "and") + " correlate by " + (int) correlations.of(first, line.get(1)) + " over "
                    + columns.rows() + " units: leave one out";
        }
        return names(line, "and") + " correlate by 1 or -1 with each other over " + columns.rows()
                + " units: keep one of them, such as " + columns.part(first);
    }

    private String names(List<Integer> parts, String last) {
        List<String> names = parts.stream().map(columns::part).toList();
        int before = names.size() - 1;
        return before == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, before)) + " " + last + " " + names.get(before);
    }
}
