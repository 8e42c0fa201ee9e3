package org.mattstock.internal.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Shares that add up to 1, each within its bounds, by which the highest of several rows comes out as low as it can:
 * with {@code s} the shares, {@code max over k of sum(s r_k)} is least. The rows are the figures of others, divided by
 * those of the one who may choose; 1 divided by what comes out is how that one stands beside the best of them.
 *
 * <p>It is a linear program with as many limits as rows. Most of them never bind, so that it is solved for a few rows,
 * and the rows that then come out highest join them until none does: what is best under some of the limits and breaks
 * none of the others is best under all.
 */
public final class FavorableShares {
    /** What shares may lack of 1, or a row pass the highest by: what rounding leaves. */
    private static final double ROUNDING = 1e-12;
    /** Where bounds leave less room than this, every choice is as good. */
    private static final double NARROW = 1e-9;
    /** How many rows join at a time. */
    private static final int JOINING = 4;

    private final double[][] rows;
    private final double[] lower;
    private final double[] upper;
    /** What is left to be shared out above the lower bounds. */
    private final double free;

    /**
     * A choice of shares.
     *
     * @param rows by row and column, from 0 to 1e100; the first is 1 throughout
     * @param lower by column, at least 0; together at most 1
     * @param upper by column, at least as much; together at least 1
     */
    public FavorableShares(double[][] rows, double[] lower, double[] upper) {
        this.rows = rows;
        this.lower = lower;
        this.upper = upper;
        this.free = 1 - Arrays.stream(lower).sum();
    }

    /** Shares as they are wanted, by column. */
    public double[] solve() {
        double[] shares = filled(lower.clone());
        if (free <= NARROW || Arrays.stream(upper).sum() <= 1 + NARROW) {
            return shares;
        }
        List<Integer> among = new ArrayList<>(List.of(0));
        while (join(among, shares)) {
            shares = best(among);
        }
        return shares;
    }

    /**
     * What a row counts for, by column, for what lies above the lower bounds: {@code s = lower + z}, with
     * {@code sum(z) = free}, makes {@code sum(s r) = sum(z (r + sum(lower r) / free))}.
     */
    private double[] limit(int row) {
        double fixed = sum(lower, rows[row]) / free;
        return Arrays.stream(rows[row]).map(value -> value + fixed).toArray();
    }

    private static double[] highest(List<double[]> limits) {
        double[] highest = new double[limits.get(0).length];
        for (double[] limit : limits) {
            for (int i = 0; i < highest.length; i++) {
                highest[i] = Math.max(highest[i], limit[i]);
            }
        }
        return highest;
    }

    /** Adds rows that come out higher than all that are in; whether there are any. */
    private boolean join(List<Integer> among, double[] shares) {
        double[] sums = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            sums[row] = sum(shares, rows[row]);
        }
        double most = among.stream().mapToDouble(row -> sums[row]).max().orElse(0) * (1 + ROUNDING);
        for (int row : among) {
            sums[row] = 0;
        }
        boolean any = false;
        for (int i = 0; i < JOINING; i++) {
            int next = 0;
            for (int row = 1; row < sums.length; row++) {
                next = sums[row] > sums[next] ? row : next;
            }
            if (sums[next] <= most) {
                return any;
            }
            sums[next] = 0;
            among.add(next);
            any = true;
        }
        return any;
    }

    /**
     * The shares for some of the rows. Variables are what lies above the lower bounds, divided by what the highest row
     * comes to, and in each column measured by its highest limit, so that all numbers are from 0 to 1 and every
     * variable is held by one of 1.
     */
    private double[] best(List<Integer> among) {
        List<double[]> limits = among.stream().map(this::limit).toList();
        double[] highest = highest(limits);
        double least = Arrays.stream(highest).min().orElseThrow();
        double[] gains = Arrays.stream(highest).map(value -> least / value).toArray();
        LinearProgram program =
                new LinearProgram(Arrays.stream(gains).map(gain -> -gain).toArray());
        for (double[] limit : limits) {
            double[] factors = new double[limit.length];
            Arrays.setAll(factors, i -> limit[i] / highest[i]);
            program.atMost(1, factors);
        }
        for (int i = 0; i < gains.length; i++) {
            double most = (upper[i] - lower[i]) / free;
            if (most < 1) {
                double[] factors =
                        Arrays.stream(gains).map(gain -> -most * gain).toArray();
                factors[i] += gains[i];
                program.atMost(0, factors);
            }
        }
        return shares(program.solve(), gains);
    }

    /**
     * Where all that is allowed is lost in rounding, beside a column that counts for nothing, no choice is worth a
     * search.
     */
    private double[] shares(double[] solution, double[] gains) {
        double total = sum(solution, gains);
        double[] shares = lower.clone();
        for (int i = 0; i < shares.length && total > 0; i++) {
            shares[i] = Math.min(upper[i], lower[i] + free * solution[i] * gains[i] / total);
        }
        return filled(shares);
    }

    /**
     * With what they lack of 1, the same part of every room up to the upper bounds; what rounding took goes back to who
     * had it.
     */
    private double[] filled(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        double room = Arrays.stream(upper).sum() - sum;
        if (Math.abs(1 - sum) <= NARROW || room <= 0) {
            return Arrays.stream(shares).map(share -> share / sum).toArray();
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] += (1 - sum) * (upper[i] - shares[i]) / room;
        }
        return shares;
    }

    private static double sum(double[] shares, double[] row) {
        double sum = 0;
        for (int i = 0; i < row.length; i++) {
            sum += shares[i] * row[i];
        }
        return sum;
    }
}
