package org.mattstock.internal.development;

import java.util.Arrays;

/** What courses that luck might have given are made of: where every unit's leaves stood, and how they went from year to year. */
public final class LuckyWorld {
    /** Sums of the same steps in another order differ by less than this share of a level. */
    private static final double NOISE = 1e-12;

    private final Accumulated accumulated;
    /** By year, leaf and unit: normalized values. */
    private final double[][][] level;
    /** The same, less the median where that is asked: only its differences count. */
    private final double[][][] path;
    /** By year, leaf and unit: raw values in the direction of good, less the median likewise. */
    private final double[][][] directed;

    private LuckyWorld(Accumulated accumulated, double[][][] level, double[][][] path, double[][][] directed) {
        this.accumulated = accumulated;
        this.level = level;
        this.path = path;
        this.directed = directed;
    }

    /**
     * As it is.
     *
     * @param values by leaf, year and unit: normalized
     * @param directed likewise: raw, in the direction of good
     */
    public static LuckyWorld absolute(Accumulated accumulated, double[][][] values, double[][][] directed) {
        double[][][] level = byYear(values);
        return new LuckyWorld(accumulated, level, level, byYear(directed));
    }

    /**
     * Less each year's median over the units whose basket a leaf is in.
     *
     * @param counted by leaf and unit: whether it is in the unit's basket
     * @param groups by unit the number of the group that it is compared with; -1 for none
     */
    public LuckyWorld relative(boolean[][] counted, int[] groups) {
        return new LuckyWorld(
                accumulated, level, lessMedian(path, counted, groups), lessMedian(directed, counted, groups));
    }

    /** The other way round: from leaf and year to year and leaf. */
    private static double[][][] byYear(double[][][] byLeaf) {
        int years = byLeaf.length == 0 ? 0 : byLeaf[0].length;
        double[][][] turned = new double[years][byLeaf.length][];
        for (int year = 0; year < years; year++) {
            for (int leaf = 0; leaf < byLeaf.length; leaf++) {
                turned[year][leaf] = byLeaf[leaf][year];
            }
        }
        return turned;
    }

    private static double[][][] lessMedian(double[][][] byYear, boolean[][] counted, int[] groups) {
        double[][][] less = new double[byYear.length][counted.length][];
        for (int leaf = 0; leaf < counted.length; leaf++) {
            boolean[] counts = counted[leaf];
            int each = leaf;
            double[][] values = Arrays.stream(byYear).map(year -> year[each]).toArray(double[][]::new);
            Medians medians = new Medians(values, groups, unit -> counts[unit]);
            for (int year = 0; year < less.length; year++) {
                int at = year;
                less[year][leaf] = new double[groups.length];
                Arrays.setAll(less[year][leaf], unit -> values[at][unit] - medians.at(at, unit));
            }
        }
        return less;
    }

    /**
     * A course.
     *
     * @param leaves by year, leaf and unit: normalized values that count
     * @param improved by leaf and unit: raw change in the direction of good from the first to the last year
     */
    public record Course(double[][][] leaves, double[][] improved) {}

    /** The years in another order. */
    public Course inOrder(int... order) {
        double[][][] leaves = new double[order.length][][];
        double[][] start = level[order[0]];
        for (int year = 0; year < order.length; year++) {
            leaves[year] = moved(start, path[order[0]], path[order[year]]);
        }
        return new Course(leaves, difference(directed[order[0]], directed[order[order.length - 1]]));
    }

    private double[][] moved(double[][] start, double[][] from, double[][] to) {
        double[][] moved = new double[start.length][];
        for (int leaf = 0; leaf < moved.length; leaf++) {
            moved[leaf] = new double[start[leaf].length];
            for (int unit = 0; unit < moved[leaf].length; unit++) {
                double change = to[leaf][unit] - from[leaf][unit];
                moved[leaf][unit] = accumulated.counted(leaf, start[leaf][unit], start[leaf][unit] + change);
            }
        }
        return moved;
    }

    private static double[][] difference(double[][] from, double[][] to) {
        double[][] all = new double[from.length][];
        for (int leaf = 0; leaf < all.length; leaf++) {
            all[leaf] = new double[from[leaf].length];
            for (int unit = 0; unit < all[leaf].length; unit++) {
                all[leaf][unit] = clean(to[leaf][unit] - from[leaf][unit], to[leaf][unit]);
            }
        }
        return all;
    }

    private static double clean(double change, double size) {
        return Math.abs(change) <= NOISE * Math.abs(size) ? 0 : change;
    }

    /**
     * Every step as large as it was, and some of them the other way.
     *
     * @param turn 1 or -1 for each step
     */
    public Course turned(int... turn) {
        double[][][] leaves = new double[turn.length + 1][][];
        leaves[0] = level[0];
        double[][] walked = path[0];
        double[][] walkedRaw = directed[0];
        for (int step = 0; step < turn.length; step++) {
            walked = walk(walked, path[step], path[step + 1], turn[step]);
            walkedRaw = walk(walkedRaw, directed[step], directed[step + 1], turn[step]);
            leaves[step + 1] = moved(level[0], path[0], walked);
        }
        return new Course(leaves, difference(directed[0], walkedRaw));
    }

    private static double[][] walk(double[][] at, double[][] from, double[][] to, int turn) {
        double[][] next = new double[at.length][];
        for (int leaf = 0; leaf < next.length; leaf++) {
            int each = leaf;
            next[leaf] = new double[at[leaf].length];
            Arrays.setAll(next[leaf], unit -> at[each][unit] + turn * (to[each][unit] - from[each][unit]));
        }
        return next;
    }
}
