package org.mattstock.internal.development;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What courses that luck might have given are made of: where every unit's leaves stood, and how they went from year to year. */
public final class LuckyWorld {
    /** Sums of the same steps in another order differ by less than this share of a level. */
    private static final double NOISE = 1e-12;

    private final Accumulated accumulated;
    /** By year, leaf and unit: normalized values. */
    private final double[][][] level;
    /** By year, leaf and unit: raw values in the direction of good, less the median where that is asked. */
    private final double[][][] directed;

    private final int @Nullable [] groups;

    private LuckyWorld(Accumulated accumulated, double[][][] level, double[][][] directed, int @Nullable [] groups) {
        this.accumulated = accumulated;
        this.level = level;
        this.directed = directed;
        this.groups = groups;
    }

    /**
     * As it is.
     *
     * @param values by leaf, year and unit: normalized
     * @param directed likewise: raw, in the direction of good
     */
    public static LuckyWorld absolute(Accumulated accumulated, double[][][] values, double[][][] directed) {
        return new LuckyWorld(accumulated, byYear(values), byYear(directed), null);
    }

    /**
     * Less each year's median, as in what happened: of the composite, and of every leaf for how broad a change is.
     *
     * @param counted by leaf and unit: whether it is in the unit's basket
     * @param groups by unit the number of the group that it is compared with; -1 for none
     */
    public LuckyWorld relative(boolean[][] counted, int[] groups) {
        return new LuckyWorld(accumulated, level, lessMedian(directed, counted, groups), groups);
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
            double[][] own = medians.takenOff(values);
            for (int year = 0; year < less.length; year++) {
                less[year][leaf] = own[year];
            }
        }
        return less;
    }

    /**
     * A course.
     *
     * @param leaves by year, leaf and unit: normalized values that count
     * @param improved by leaf and unit: raw change in the direction of good from the first to the last year
     * @param groups by unit the number of the group whose median is taken off its composite; null for none
     */
    public record Course(double[][][] leaves, double[][] improved, int @Nullable [] groups) {}

    /** The years in another order. */
    public Course inOrder(int... order) {
        double[][][] leaves = new double[order.length][][];
        for (int year = 0; year < order.length; year++) {
            leaves[year] = accumulated.counted(level[order[0]], level[order[year]]);
        }
        double[][] improved = difference(directed[order[0]], directed[order[order.length - 1]]);
        return new Course(leaves, improved, groups);
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
        double[][] walked = level[0];
        double[][] walkedRaw = directed[0];
        for (int step = 0; step < turn.length; step++) {
            walked = walk(walked, level[step], level[step + 1], turn[step]);
            walkedRaw = walk(walkedRaw, directed[step], directed[step + 1], turn[step]);
            leaves[step + 1] = accumulated.counted(level[0], walked);
        }
        return new Course(leaves, difference(directed[0], walkedRaw), groups);
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
