package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Luck counted the plain way, for a mean of leaves as they are and a rule by which every step must rise: every order, every turn,
 * every leaf left out, by the formulas alone.
 */
final class PlainLuck {
    /** Closer than this, two sums are the same. */
    private static final double SAME = 1e-9;

    private final double[][][] values;
    private final Honor.Rule rule;
    private final boolean relative;
    private final double[] limits;
    private final double leastStep;
    private final int leaves;
    private final int years;
    private final int units;

    /** @param values by leaf, year and unit */
    PlainLuck(double[][][] values, ChangeLimit limit, Honor.Rule rule, EvidenceRule.Comparison comparison) {
        this.values = values;
        this.rule = rule;
        this.relative = comparison == EvidenceRule.Comparison.RELATIVE;
        this.leaves = values.length;
        this.years = values[0].length;
        this.units = values[0][0].length;
        this.limits = new double[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            limits[leaf] = limit instanceof ChangeLimit.Scales scales
                    ? scales.most() * 1.4826 * median(yearlyChanges(values[leaf]))
                    : 1e300;
        }
        double[][] composite = new double[years][units];
        for (int year = 0; year < years; year++) {
            for (int unit = 0; unit < units; unit++) {
                composite[year][unit] = composite(values, unit, year, -1);
            }
        }
        this.leastStep = rule.leastStep().orElse(0) * median(yearlyChanges(composite));
    }

    private static List<Double> yearlyChanges(double[][] byYear) {
        List<Double> changes = new ArrayList<>();
        for (int year = 1; year < byYear.length; year++) {
            for (int unit = 0; unit < byYear[year].length; unit++) {
                changes.add(Math.abs(byYear[year][unit] - byYear[year - 1][unit]));
            }
        }
        return changes;
    }

    private static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        int n = sorted.size();
        return (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2;
    }

    /** The start, and what the leaves but one have changed by, each up to its limit; the others have the weight of that one. */
    private double composite(double[][][] course, int unit, int year, int leftOut) {
        double start = 0;
        double change = 0;
        for (int leaf = 0; leaf < leaves; leaf++) {
            start += course[leaf][0][unit] / leaves;
            double moved = course[leaf][year][unit] - course[leaf][0][unit];
            if (leaf != leftOut) {
                change += Math.max(-limits[leaf], Math.min(limits[leaf], moved)) / (leftOut < 0 ? leaves : leaves - 1);
            }
        }
        return start + change;
    }

    /** How many pass in what happened, or fall so where {@code sign} is -1. */
    int passes(int sign) {
        List<Integer> truth = IntStream.range(0, years).boxed().toList();
        return count(values, inOrder(this::path, truth), sign);
    }

    private static List<Double> boxed(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private boolean rises(double[][] course, int unit, int sign) {
        for (int year = 1; year < years; year++) {
            if (!(sign * (course[year][unit] - course[year - 1][unit]) > leastStep + SAME)) {
                return false;
            }
        }
        return true;
    }

    /** How many pass in every order of the years but the true one, ascending. */
    List<Integer> orders() {
        List<List<Integer>> orders = new ArrayList<>();
        addOrders(new ArrayList<>(), orders);
        List<Integer> counts = new ArrayList<>();
        for (List<Integer> order : orders.subList(1, orders.size())) {
            counts.add(count(inOrder(this::figures, order), inOrder(this::path, order), 1));
        }
        Collections.sort(counts);
        return counts;
    }

    private double[][][] inOrder(IntFunction<double[][]> of, List<Integer> order) {
        double[][][] course = new double[leaves][years][];
        for (int leaf = 0; leaf < leaves; leaf++) {
            for (int year = 0; year < years; year++) {
                course[leaf][year] = of.apply(leaf)[order.get(year)];
            }
        }
        return course;
    }

    /** In ascending order, so that the true one is the first. */
    private void addOrders(List<Integer> begun, List<List<Integer>> orders) {
        if (begun.size() == years) {
            orders.add(List.copyOf(begun));
        }
        for (int year = 0; year < years; year++) {
            if (!begun.contains(year)) {
                begun.add(year);
                addOrders(begun, orders);
                begun.remove(begun.size() - 1);
            }
        }
    }

    /** How many pass for each way that the steps may go. */
    List<Integer> turns() {
        List<Integer> counts = new ArrayList<>();
        for (int ways = 0; ways < 1 << (years - 1); ways++) {
            counts.add(count(turned(this::figures, ways), turned(this::path, ways), 1));
        }
        return counts;
    }

    private double[][][] turned(IntFunction<double[][]> of, int ways) {
        double[][][] course = new double[leaves][years][units];
        for (int leaf = 0; leaf < leaves; leaf++) {
            double[][] path = of.apply(leaf);
            for (int unit = 0; unit < units; unit++) {
                course[leaf][0][unit] = path[0][unit];
                for (int year = 1; year < years; year++) {
                    double step = path[year][unit] - path[year - 1][unit];
                    boolean turned = (ways & 1 << (year - 1)) != 0;
                    course[leaf][year][unit] = course[leaf][year - 1][unit] + (turned ? -step : step);
                }
            }
        }
        return course;
    }

    private double[][] figures(int leaf) {
        return values[leaf];
    }

    /** By year and unit: the leaf, less each year's median where that is asked. */
    private double[][] path(int leaf) {
        return Arrays.stream(values[leaf]).map(this::compared).toArray(double[][]::new);
    }

    private double[] compared(double[] year) {
        double median = relative ? median(boxed(year)) : 0;
        return Arrays.stream(year).map(value -> value - median).toArray();
    }

    /** How many pass; by a course for the composites and one for how many leaves improve, less the median where that is asked. */
    private int count(double[][][] course, double[][][] paths, int sign) {
        int count = 0;
        double[][] whole = composites(course, -1);
        boolean[] passes = new boolean[units];
        for (int unit = 0; unit < units; unit++) {
            double improved = 0;
            for (int leaf = 0; leaf < leaves; leaf++) {
                double change = paths[leaf][years - 1][unit] - paths[leaf][0][unit];
                improved += sign * change > SAME ? 1.0 / leaves : 0;
            }
            passes[unit] =
                    rises(whole, unit, sign) && improved >= rule.leastImproved().orElse(0) - SAME;
        }
        for (int leaf = 0; leaf < leaves && rule.hanging() == Honor.Hanging.BARRED; leaf++) {
            double[][] others = composites(course, leaf);
            for (int unit = 0; unit < units; unit++) {
                passes[unit] &= rises(others, unit, sign);
            }
        }
        for (boolean each : passes) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** By year and unit, less each year's median where that is asked. */
    private double[][] composites(double[][][] course, int leftOut) {
        double[][] composites = new double[years][units];
        for (int year = 0; year < years; year++) {
            for (int unit = 0; unit < units; unit++) {
                composites[year][unit] = composite(course, unit, year, leftOut);
            }
            composites[year] = compared(composites[year]);
        }
        return composites;
    }
}
