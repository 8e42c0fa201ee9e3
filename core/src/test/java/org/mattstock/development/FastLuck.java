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
        this.leastStep = TENTH * usualChange(composites());
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

    /** By year and unit. */
    private double[][] composites() {
        double[][] composites = new double[years][units];
        for (int leaf = 0; leaf < leaves; leaf++) {
            double[] start = values[leaf][0];
            for (int year = 0; year < years; year++) {
                for (int unit = 0; unit < units; unit++) {
                    double change = cut(leaf, values[leaf][year][unit] - start[unit]);
                    composites[year][unit] += (start[unit] + change) / leaves;
                }
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

    /** Less each year's median unit, of the composite and of every leaf for how many improve. */
    Counts relative() {
        double[][][] paths = Arrays.stream(values).map(FastLuck::lessMedian).toArray(double[][][]::new);
        Counts counts = new Counts(units);
        int orders = factorial(years);
        for (int start = 0; start < years; start++) {
            Relative from = new Relative(values, start);
            for (int unit = 0; unit < units; unit++) {
                int[] order = ascending(from.changes(unit));
                int judged = order[0] == start ? judged(from, paths, unit, order) : 0;
                if (judged > 0 && isTruth(order)) {
                    count(counts, unit, judged);
                } else {
                    add(counts.orders, judged, orders - 1);
                }
            }
        }
        addTurns(counts, paths);
        return counts;
    }

    private void addTurns(Counts counts, double[][][] paths) {
        int[] truth = new int[years];
        Arrays.setAll(truth, year -> year);
        int turns = 1 << (years - 1);
        for (int ways = 0; ways < turns; ways++) {
            Relative turned = new Relative(turned(values, ways), 0);
            double[][][] turnedPaths = turned(paths, ways);
            for (int unit = 0; unit < units; unit++) {
                add(counts.turns, judged(turned, turnedPaths, unit, truth), turns);
            }
        }
    }

    private double[][][] turned(double[][][] paths, int ways) {
        double[][][] turned = new double[leaves][years][units];
        for (int leaf = 0; leaf < leaves; leaf++) {
            double[][] path = paths[leaf];
            turned[leaf][0] = path[0];
            for (int year = 1; year < years; year++) {
                int sign = (ways >>> (year - 1) & 1) == 0 ? 1 : -1;
                for (int unit = 0; unit < units; unit++) {
                    double step = path[year][unit] - path[year - 1][unit];
                    turned[leaf][year][unit] = turned[leaf][year - 1][unit] + sign * step;
                }
            }
        }
        return turned;
    }

    private int judged(Relative of, double[][][] paths, int unit, int... order) {
        if (!rises(of.whole, unit, SAME, order)) {
            return 0;
        }
        int improved = 0;
        for (double[][] path : paths) {
            improved += path[order[years - 1]][unit] - path[order[0]][unit] > SAME ? 1 : 0;
        }
        boolean passes = improved >= HALF * leaves - SAME && rises(of.whole, unit, leastStep, order);
        for (int leaf = 0; passes && leaf < leaves; leaf++) {
            passes = rises(of.without(leaf), unit, leastStep, order);
        }
        return passes ? 2 : 1;
    }

    /** The composites of all units less each year's median, as seen from one year. */
    private final class Relative {
        final double[][] whole;
        private final double[][][] without = new double[leaves][][];
        private final double[] starts = new double[units];
        private final double[][] gained = new double[years][units];
        private final double[][][] counted = new double[leaves][years][units];

        Relative(double[][][] values, int start) {
            for (int leaf = 0; leaf < leaves; leaf++) {
                for (int unit = 0; unit < units; unit++) {
                    starts[unit] += values[leaf][start][unit] / leaves;
                }
                for (int year = 0; year < years; year++) {
                    for (int unit = 0; unit < units; unit++) {
                        double change = cut(leaf, values[leaf][year][unit] - values[leaf][start][unit]);
                        counted[leaf][year][unit] = change;
                        gained[year][unit] += change;
                    }
                }
            }
            whole = composites(-1);
        }

        private double[][] composites(int leftOut) {
            double[][] composites = new double[years][units];
            for (int year = 0; year < years; year++) {
                for (int unit = 0; unit < units; unit++) {
                    double left = leftOut < 0 ? 0 : counted[leftOut][year][unit];
                    composites[year][unit] =
                            starts[unit] + (gained[year][unit] - left) / (leftOut < 0 ? leaves : leaves - 1);
                }
            }
            return lessMedian(composites);
        }

        double[] changes(int unit) {
            return Arrays.stream(whole).mapToDouble(year -> year[unit]).toArray();
        }

        double[][] without(int leaf) {
            if (without[leaf] == null) {
                without[leaf] = composites(leaf);
            }
            return without[leaf];
        }
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

    private boolean rises(double[][] course, int unit, double least, int... order) {
        for (int year = 1; year < years; year++) {
            if (!(course[order[year]][unit] - course[order[year - 1]][unit] > least)) {
                return false;
            }
        }
        return true;
    }

    private static void count(Counts counts, int unit, int judged) {
        counts.passed[0] += judged > 0 ? 1 : 0;
        counts.passed[1] += judged > 1 ? 1 : 0;
        counts.who[0][unit] = judged > 0;
        counts.who[1][unit] = judged > 1;
    }

    private Counts predicted(Counts counts, double[][][] paths) {
        int orders = factorial(years);
        int turns = 1 << (years - 1);
        for (int unit = 0; unit < units; unit++) {
            addOrders(counts, paths, unit, orders - 1);
            for (int ways = 0; ways < turns; ways++) {
                add(counts.turns, turned(paths, unit, ways), turns);
            }
        }
        return counts;
    }

    private static int factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    private static boolean isTruth(int... order) {
        for (int year = 0; year < order.length; year++) {
            if (order[year] != year) {
                return false;
            }
        }
        return true;
    }

    private static void add(double[] to, int judged, int of) {
        to[0] += judged > 0 ? 1.0 / of : 0;
        to[1] += judged > 1 ? 1.0 / of : 0;
    }

    /** From each start at most one order rises: that in which the others are put by what they have changed. */
    private void addOrders(Counts counts, double[][][] paths, int unit, int of) {
        for (int start = 0; start < years; start++) {
            int[] order = ascending(changesFrom(start, paths, unit));
            if (!isTruth(order) && order[0] == start) {
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
