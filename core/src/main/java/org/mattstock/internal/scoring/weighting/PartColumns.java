package org.mattstock.internal.scoring.weighting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.text.Checks;

/**
 * What the weights of a branch are learned from: the values of its parts, in the rows in which every part has one. Rows are sorted
 * by their values, so that neither the order of units nor their names move a bit.
 */
public final class PartColumns {
    private static final int LEAST_ROWS = 2;

    private final String branch;
    private final List<String> parts;
    /** By part and row. */
    private final double[][] columns;

    private PartColumns(String branch, List<String> parts, double[][] columns) {
        this.branch = branch;
        this.parts = parts;
        this.columns = columns;
    }

    /**
     * Columns of the complete ones among some rows.
     *
     * @param parts the ids of the parts
     * @param rows by row and part, NaN where there is no value
     */
    public static PartColumns of(String branch, List<String> parts, List<double[]> rows) {
        double[][] complete = rows.stream()
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .map(row -> Arrays.stream(row).map(value -> value + 0.0).toArray())
                .sorted(Comparator.comparing(row -> row, Arrays::compare))
                .toArray(double[][]::new);
        double[][] columns = new double[parts.size()][complete.length];
        for (int row = 0; row < complete.length; row++) {
            for (int part = 0; part < columns.length; part++) {
                columns[part][row] = complete[row][part];
            }
        }
        return new PartColumns(branch, List.copyOf(parts), columns);
    }

    /** How many parts there are. */
    public int parts() {
        return columns.length;
    }

    /** How many complete rows there are. */
    public int rows() {
        return columns[0].length;
    }

    /** The values of a part, by row; not to be written to. */
    public double[] column(int part) {
        return columns[part];
    }

    /** Whether all values of a part are equal. */
    public boolean isConstant(int part) {
        double first = columns[part][0];
        for (double value : columns[part]) {
            if (value != first) {
                return false;
            }
        }
        return true;
    }

    /**
     * The values of a part over a power of two by which the largest is from 1 to 2: they have the digits that they had, and
     * no sum of them leaves a double's range. For what the unit of measure does not change.
     */
    double[] inRange(int part) {
        double largest = 0;
        for (double value : columns[part]) {
            largest = Math.max(largest, Math.abs(value));
        }
        // In two steps, since the smallest numbers of all have an exponent below that of their form.
        int exponent = Math.getExponent(largest);
        int rest = Math.getExponent(Math.scalb(largest, -exponent));
        double[] values = new double[rows()];
        Arrays.setAll(values, row -> Math.scalb(columns[part][row], -exponent - rest));
        return values;
    }

    /** The id of a part. */
    public String part(int part) {
        return parts.get(part);
    }

    /**
     * Refuses fewer complete rows than a method needs.
     *
     * @param least at least 2
     */
    public void requireRows(int least) {
        if (rows() < least) {
            throw fault("must have at least " + least + " units with a value in every part to be learned from, got "
                    + rows());
        }
    }

    /** Refuses negative values. */
    void requireNotNegative(String why) {
        for (int part = 0; part < parts(); part++) {
            for (double value : columns[part]) {
                if (value < 0) {
                    throw fault("must be learned from values that are not negative, " + why + ", got " + value + " in "
                            + parts.get(part));
                }
            }
        }
    }

    /**
     * Weights that add up to 1. What is too small to be stated is 0.
     *
     * @param proportions one for each part, at least 0
     * @throws ScoringException if all are 0, or one is beyond the range of a double
     */
    public double[] shares(double[] proportions) {
        for (int part = 0; part < proportions.length; part++) {
            if (!Double.isFinite(proportions[part])) {
                throw fault("must be learned from values that are neither too large nor too small to compute with, got "
                        + ends(part) + " in " + parts.get(part) + ": choose another unit of measure, or normalize");
            }
        }
        double highest = Arrays.stream(proportions).max().orElseThrow();
        if (highest == 0) {
            throw fault("must be learned from parts that tell units apart, got equal values in all of "
                    + String.join(", ", parts));
        }
        double[] shares = Arrays.stream(proportions).map(each -> each / highest).toArray();
        double total = Moments.sum(shares);
        for (int part = 0; part < shares.length; part++) {
            double share = shares[part] / total;
            shares[part] = share < Checks.SMALLEST ? 0 : share;
        }
        return shares;
    }

    private String ends(int part) {
        double[] values = columns[part];
        return Arrays.stream(values).min().orElseThrow() + " to "
                + Arrays.stream(values).max().orElseThrow();
    }

    /**
     * Something that stands in the way of learning.
     *
     * @param rule what must hold, and what was got
     */
    public ScoringException fault(String rule) {
        return new ScoringException("weights of " + branch + " " + rule);
    }

    /** What a method learns from these columns. A single part has all the weight, whatever its values. */
    public double[] learned(WeightingMethod method) {
        if (parts() == 1) {
            return new double[] {1};
        }
        requireRows(LEAST_ROWS);
        return shares(method.learn(this));
    }
}
