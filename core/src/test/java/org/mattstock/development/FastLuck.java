package org.mattstock.development;

import java.util.Arrays;

/**
 * Luck in a panel of standard scores, a mean of leaves as they are, strict rises: counted without bars and with those of the
 * default, in about a millisecond. That it counts as the library does is tested.
 */
final class FastLuck {
    /** What was counted without bars, and what with them. */
    static final class Counts {
        final double[] passed = new double[2];
        /** Means over all orders of the years but the true one, and over all turns of the steps. */
        final double[] orders = new double[2];

        final double[] turns = new double[2];
        /** By unit: whether it passed with bars; without. */
        final boolean[][] who;

        private Counts(int units) {
            who = new boolean[2][units];
        }
    }

    private static final double SAME = 1e-12;
    private static final double HALF = 0.5;
    private static final double TENTH = 0.1;

    private final double[][][] values;
    private final int leaves;
    private final int years;
    private final int units;
    private final double[] limits;
    private final double leastStep;
    /** By leaf, year and unit: the change from the start that counts. */
    private final double[][][] counted;
    /** By year and unit: the mean of the starts, and the sum of those changes. */
    private final double[][] starts;

    private final double[][] gained;
    /** By year and leaf: one unit's changes from its start, cut. */
    private final double[][] changes;

    private final double[] sums;
    private final double[] ends;

    /** @param values by leaf, year and unit */
    FastLuck(double[][][] values) {
        this.values = values;
        this.leaves = values.length;
        this.years = values[0].length;
        this.units = values[0][0].length;
        this.changes = new double[years][leaves];
        this.sums = new double[years];
        this.ends = new double[leaves];
        this.limits = new double[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            limits[leaf] = 4 * 1.4826 * usualChange(values[leaf]);
        }
        this.counted = new double[leaves][years][units];
        this.starts = new double[years][units];
        this.gained = new double[years][units];
        for (int leaf = 0; leaf < leaves; leaf++) {
            add(leaf);
        }
        this.leastStep = TENTH * usualChange(composites(-1));
    }

    private void add(int leaf) {
        double[][] own = values[leaf];
        for (int year = 0; year < years; year++) {
            for (int unit = 0; unit < units; unit++) {
                counted[leaf][year][unit] = cut(leaf, own[year][unit] - own[0][unit]);
                starts[year][unit] += own[0][unit] / leaves;
                gained[year][unit] += counted[leaf][year][unit];
            }
        }
    }

    private double usualChange(double[][] byYear) {
        double[] all = new double[(years - 1) * units];
        for (int year = 1; year < years; year++) {
            for (int unit = 0; unit < units; unit++) {
                all[(year - 1) * units + unit] = Math.abs(byYear[year][unit] - byYear[year - 1][unit]);
            }
        }
        return median(all);
    }

    /** Of any number of values. */
    private static double median(double[] values) {
        double[] own = values.clone();
        if (own.length % 2 == 0) {
            return FalseDiscovery.median(own);
        }
        Arrays.sort(own);
        return own[own.length / 2];
    }

    /** By year and unit, without a leaf or with all. */
    private double[][] composites(int leftOut) {
        double[][] composites = new double[years][units];
        for (int year = 0; year < years; year++) {
            for (int unit = 0; unit < units; unit++) {
                double without = leftOut < 0 ? 0 : counted[leftOut][year][unit];
                double change = (gained[year][unit] - without) / (leftOut < 0 ? leaves : leaves - 1);
                composites[year][unit] = starts[year][unit] + change;
            }
        }
        return composites;
    }

    private double cut(int leaf, double change) {
        return Math.max(-limits[leaf], Math.min(limits[leaf], change));
    }

    Counts absolute() {
        Counts counts = new Counts(units);
        int[] truth = new int[years];
        Arrays.setAll(truth, year -> year);
        for (int unit = 0; unit < units; unit++) {
            count(counts, unit, judged(values, unit, truth));
        }
        return predicted(counts, values);
    }

    Counts relative() {
        double[][][] paths = Arrays.stream(values).map(FastLuck::lessMedian).toArray(double[][][]::new);
        Counts counts = new Counts(units);
        double[][] whole = lessMedian(composites(-1));
        boolean[] robust = new boolean[units];
        Arrays.fill(robust, true);
        for (int leaf = 0; leaf < leaves; leaf++) {
            double[][] others = lessMedian(composites(leaf));
            for (int unit = 0; unit < units; unit++) {
                robust[unit] &= rises(others, unit, leastStep);
            }
        }
        for (int unit = 0; unit < units; unit++) {
            boolean passes = rises(whole, unit, SAME);
            boolean barred = !robust[unit] || !rises(whole, unit, leastStep) || !isBroad(paths, unit);
            count(counts, unit, passes ? barred ? 1 : 2 : 0);
        }
        return predicted(counts, paths);
    }

    private static double[][] lessMedian(double[][] byYear) {
        double[][] less = new double[byYear.length][];
        for (int year = 0; year < less.length; year++) {
            double median = median(byYear[year]);
            less[year] =
                    Arrays.stream(byYear[year]).map(value -> value - median).toArray();
        }
        return less;
    }

    private boolean rises(double[][] course, int unit, double least) {
        for (int year = 1; year < years; year++) {
            if (!(course[year][unit] - course[year - 1][unit] > least)) {
                return false;
            }
        }
        return true;
    }

    private boolean isBroad(double[][][] paths, int unit) {
        int improved = 0;
        for (double[][] path : paths) {
            improved += path[years - 1][unit] - path[0][unit] > SAME ? 1 : 0;
        }
        return improved >= HALF * leaves - SAME;
    }

    private static void count(Counts counts, int unit, int judged) {
        counts.passed[0] += judged > 0 ? 1 : 0;
        counts.passed[1] += judged > 1 ? 1 : 0;
        counts.who[0][unit] = judged > 0;
        counts.who[1][unit] = judged > 1;
    }

    private Counts predicted(Counts counts, double[][][] paths) {
        int orders = 1;
        for (int year = 2; year <= years; year++) {
            orders *= year;
        }
        int turns = 1 << (years - 1);
        for (int unit = 0; unit < units; unit++) {
            addOrders(counts, paths, unit, orders - 1);
            for (int ways = 0; ways < turns; ways++) {
                add(counts.turns, turned(paths, unit, ways), turns);
            }
        }
        return counts;
    }

    private static void add(double[] to, int judged, int of) {
        to[0] += judged > 0 ? 1.0 / of : 0;
        to[1] += judged > 1 ? 1.0 / of : 0;
    }

    /** From each start at most one order rises: that in which the others are put by what they have changed. */
    private void addOrders(Counts counts, double[][][] paths, int unit, int of) {
        for (int start = 0; start < years; start++) {
            int[] order = ascending(changesFrom(start, paths, unit));
            boolean isTruth = true;
            for (int year = 0; year < years; year++) {
                isTruth &= order[year] == year;
            }
            if (!isTruth && order[0] == start) {
                add(counts.orders, judged(paths, unit, order), of);
            }
        }
    }

    private double[] changesFrom(int start, double[][][] paths, int unit) {
        double[] change = new double[years];
        for (int leaf = 0; leaf < leaves; leaf++) {
            double[][] path = paths[leaf];
            for (int year = 0; year < years; year++) {
                change[year] += cut(leaf, path[year][unit] - path[start][unit]);
            }
        }
        return change;
    }

    private int[] ascending(double... change) {
        int[] order = new int[years];
        for (int year = 0; year < years; year++) {
            int place = year;
            while (place > 0 && change[order[place - 1]] > change[year]) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = year;
        }
        return order;
    }

    /** 0 for no rise, 1 for one, 2 for one that passes the bars. */
    private int judged(double[][][] paths, int unit, int[] order) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            double[][] path = paths[leaf];
            double start = path[order[0]][unit];
            for (int year = 1; year < years; year++) {
                changes[year][leaf] = cut(leaf, path[order[year]][unit] - start);
            }
            ends[leaf] = path[order[years - 1]][unit] - start;
        }
        return judged();
    }

    private int turned(double[][][] paths, int unit, int ways) {
        for (int leaf = 0; leaf < leaves; leaf++) {
            double[][] path = paths[leaf];
            double walked = 0;
            for (int year = 1; year < years; year++) {
                double step = path[year][unit] - path[year - 1][unit];
                walked += (ways >>> (year - 1) & 1) == 0 ? step : -step;
                changes[year][leaf] = cut(leaf, walked);
            }
            ends[leaf] = walked;
        }
        return judged();
    }

    private int judged() {
        for (int year = 1; year < years; year++) {
            sums[year] = 0;
            for (int leaf = 0; leaf < leaves; leaf++) {
                sums[year] += changes[year][leaf];
            }
            if (!(sums[year] - sums[year - 1] > SAME)) {
                return 0;
            }
        }
        return passesBars() ? 2 : 1;
    }

    private boolean passesBars() {
        int improved = 0;
        for (double end : ends) {
            improved += end > SAME ? 1 : 0;
        }
        boolean passes = improved >= HALF * leaves - SAME;
        for (int year = 1; passes && year < years; year++) {
            double step = sums[year] - sums[year - 1];
            passes = step > leastStep * leaves;
            for (int leaf = 0; passes && leaf < leaves; leaf++) {
                passes = step - (changes[year][leaf] - changes[year - 1][leaf]) > leastStep * (leaves - 1);
            }
        }
        return passes;
    }
}
