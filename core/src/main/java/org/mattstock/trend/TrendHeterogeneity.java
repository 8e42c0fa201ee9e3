package org.mattstock.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.internal.statistics.ChiSquare;
import org.mattstock.internal.text.Checks;

/**
 * Do series differ in their trends (van Belle and Hughes 1984)? Each series gives z = S / sqrt(var S), without continuity
 * correction, and the sum of z^2 is split into parts that are chi-square distributed if there is no trend anywhere:
 *
 * <ul>
 *   <li>trend: N times the square of the mean z, one degree of freedom: do they move in common?
 *   <li>homogeneity: the rest, N - 1 degrees: do they move differently? If so, a common trend says little.
 *   <li>Of a table of g groups (or units) by i indicators, homogeneity is split further: between groups, g - 1 degrees;
 *       between indicators, i - 1; and their interaction, (g - 1)(i - 1).
 * </ul>
 *
 * <p>Only ranks within a series count, so units of measure may differ; but a direction of good may not: turn a series in which
 * low is good first. The series are taken as independent and without dependence between years, and z as
 * normal. With few years it is not: where there is no trend, homogeneity is rejected at 5 % in 1 % of 3 years, 2 to 4 % of 4 and 5,
 * and 4 to 5 % from 8 on, so that p-values err on the careful side; that of the trend in 5 to 6 %.
 *
 * @param total all that the series move
 * @param trend what they move in common
 * @param homogeneity what they move differently
 * @param byPart of a table, homogeneity split further
 */
public record TrendHeterogeneity(Component total, Component trend, Component homogeneity, Optional<Split> byPart) {
    /**
     * A part of the sum of squares.
     *
     * @param chiSquare its size
     * @param degreesOfFreedom what it is on average if there is no trend anywhere
     * @param p the probability of at least that size if there is no trend anywhere
     */
    public record Component(double chiSquare, int degreesOfFreedom, double p) {}

    /**
     * Homogeneity in a table of groups by indicators.
     *
     * @param groups do groups differ, over all indicators?
     * @param indicators do indicators differ, over all groups?
     * @param interaction do groups differ in other indicators in other ways?
     */
    public record Split(Component groups, Component indicators, Component interaction) {}

    /**
     * The test of several series, such as one indicator in several units.
     *
     * @param series at least 2, each with 3 values or more, none constant; their years may differ
     * @throws IllegalArgumentException if there are fewer, or one is constant or too short
     */
    public static TrendHeterogeneity of(List<Observations> series) {
        Checks.atLeast("series", series.size(), 2);
        List<Double> z = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            z.add(z(series.get(i), "series " + (i + 1)));
        }
        return of(z, Optional.empty());
    }

    /**
     * The test of a table of series.
     *
     * @param groups for each of at least 2 groups its series, one an indicator, at least 2, in the same order in each; each
     *     with 3 values or more, none constant; their years may differ
     * @throws IllegalArgumentException if there are fewer, rows differ in length, or a series is constant or too short
     */
    public static TrendHeterogeneity ofTable(List<List<Observations>> groups) {
        Checks.atLeast("groups", groups.size(), 2);
        int indicators = groups.get(0).size();
        Checks.atLeast("indicators", indicators, 2);
        List<Double> all = new ArrayList<>();
        double[] byGroup = new double[groups.size()];
        double[] byIndicator = new double[indicators];
        for (int g = 0; g < groups.size(); g++) {
            List<Observations> row = groups.get(g);
            if (row.size() != indicators) {
                throw new IllegalArgumentException("each group must have the " + indicators
                        + " indicators of the first, got " + row.size() + " in group " + (g + 1));
            }
            for (int i = 0; i < indicators; i++) {
                double z = z(row.get(i), "indicator " + (i + 1) + " of group " + (g + 1));
                all.add(z);
                byGroup[g] += z;
                byIndicator[i] += z;
            }
        }
        return of(all, Optional.of(new double[][] {byGroup, byIndicator}));
    }

    private static TrendHeterogeneity of(List<Double> z, Optional<double[][]> sums) {
        double sum = z.stream().mapToDouble(one -> one).reduce(0, Double::sum);
        double total = z.stream().mapToDouble(one -> one * one).reduce(0, Double::sum);
        double trend = sum * sum / z.size();
        double rest = total - trend;
        return new TrendHeterogeneity(
                component(total, z.size()),
                component(trend, 1),
                component(rest, z.size() - 1),
                sums.map(table -> split(table[0], table[1], trend, rest)));
    }

    private static Split split(double[] byGroup, double[] byIndicator, double trend, double rest) {
        double groups = squares(byGroup) / byIndicator.length - trend;
        double indicators = squares(byIndicator) / byGroup.length - trend;
        int groupFreedom = byGroup.length - 1;
        int indicatorFreedom = byIndicator.length - 1;
        return new Split(
                component(groups, groupFreedom),
                component(indicators, indicatorFreedom),
                component(rest - groups - indicators, groupFreedom * indicatorFreedom));
    }

    private static double squares(double[] sums) {
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        return squares;
    }

    /** What is left after subtracting may be below 0 by rounding. */
    private static Component component(double chiSquare, int degreesOfFreedom) {
        double size = Math.max(0, chiSquare);
        return new Component(size, degreesOfFreedom, ChiSquare.upperTail(size, degreesOfFreedom));
    }

    private static double z(Observations series, String which) {
        MannKendall test = MannKendall.of(series.requireAtLeast(3, "heterogeneity of trends, " + which + ","));
        if (test.variance() == 0) {
            throw new IllegalArgumentException(
                    which + " must not be constant: it has no z; leave it out, in a table with its group or indicator");
        }
        return test.z(MannKendall.Continuity.UNCORRECTED);
    }
}
