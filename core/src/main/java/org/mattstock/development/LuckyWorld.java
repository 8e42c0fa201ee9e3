package org.mattstock.development;

import java.util.Arrays;
import org.mattstock.internal.development.Accumulated;

/** What courses that luck might have given are made of: where every unit's leaves stood, and how they went from year to year. */
final class LuckyWorld {
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

    /** As it is. */
    static LuckyWorld absolute(WindowData data, Composites composites) {
        double[][][] level = byYear(composites.leaves().values, data.years().length);
        return new LuckyWorld(
                composites.accumulated(), level, level, byYear(data.directed(), data.years().length));
    }

    /**
     * Less each year's median over the units whose basket a leaf is in.
     *
     * @param groups by unit, as in {@link Tracks#relative}
     */
    static LuckyWorld relative(WindowData data, Composites composites, int[] groups) {
        int years = data.years().length;
        double[][][] values = composites.leaves().values;
        return new LuckyWorld(
                composites.accumulated(),
                byYear(values, years),
                byYear(lessMedian(values, data, groups), years),
                byYear(lessMedian(data.directed(), data, groups), years));
    }

    private static double[][][] byYear(double[][][] byLeaf, int years) {
        double[][][] turned = new double[years][byLeaf.length][];
        for (int year = 0; year < years; year++) {
            for (int leaf = 0; leaf < byLeaf.length; leaf++) {
                turned[year][leaf] = byLeaf[leaf][year];
            }
        }
        return turned;
    }

    private static double[][][] lessMedian(double[][][] byLeaf, WindowData data, int[] groups) {
        double[][][] less = new double[byLeaf.length][][];
        for (int leaf = 0; leaf < byLeaf.length; leaf++) {
            boolean[] counts = data.counted()[leaf];
            Medians medians = new Medians(byLeaf[leaf], groups, unit -> counts[unit]);
            less[leaf] = byLeaf[leaf].clone();
            for (int year = 0; year < less[leaf].length; year++) {
                int at = year;
                double[] values = byLeaf[leaf][year];
                less[leaf][year] = new double[values.length];
                Arrays.setAll(less[leaf][year], unit -> values[unit] - medians.at(at, unit));
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
    record Course(double[][][] leaves, double[][] improved) {}

    /** The years in another order. */
    Course inOrder(int... order) {
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
    Course turned(int... turn) {
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
            Arrays.setAll(
                    next[leaf], unit -> at[each][unit] + turn * (to[each][unit] - from[each][unit]));
        }
        return next;
    }
}
