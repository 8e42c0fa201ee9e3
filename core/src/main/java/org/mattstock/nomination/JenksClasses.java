package org.mattstock.nomination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.internal.statistics.Jenks;
import org.mattstock.table.Table;

/**
 * Natural breaks of numbers: the division into classes of neighbors with the least sum of squared distances to the class
 * means. Found exactly, by dynamic programming over whole numbers (Fisher 1958, On Grouping for Maximum Homogeneity; named
 * after Jenks, who brought it to maps), so that divisions count as equally good when they are, and all of them are reported.
 * For 4, 5, 9, 10 and 2 classes: 4 5 | 9 10.
 *
 * <ul>
 *   <li>Equal numbers are always in one class.
 *   <li>A number counts as the decimal that it prints as.
 *   <li>More classes always fit better: goodness of fit does not say how many there are.
 * </ul>
 *
 * @param deviations the sum of squared distances to the mean of all (SDAM)
 * @param withinClasses the sum of squared distances to the class means (SDCM)
 * @param goodnessOfFit {@code (SDAM - SDCM) / SDAM}, from 0 to 1; absent where all numbers are equal
 * @param optima the equally good divisions, at most {@value #MOST_LISTED} of them; those with the larger highest class first
 * @param optimaCount how many there are; {@link Long#MAX_VALUE} for that many and more
 * @param highestSizes how many numbers may be in the highest class, over all optima; ascending
 * @param lowestSizes how many numbers may be in the lowest class, over all optima; ascending
 */
public record JenksClasses(
        double deviations,
        double withinClasses,
        OptionalDouble goodnessOfFit,
        List<Division> optima,
        long optimaCount,
        List<Integer> highestSizes,
        List<Integer> lowestSizes) {
    /** How many optima are listed at most. */
    public static final int MOST_LISTED = 100;

    /** Copies the lists. */
    public JenksClasses {
        optima = List.copyOf(optima);
        highestSizes = List.copyOf(highestSizes);
        lowestSizes = List.copyOf(lowestSizes);
    }

    /**
     * One division.
     *
     * @param classes the lowest first
     */
    public record Division(List<OneClass> classes) {
        /** Copies the list. */
        public Division {
            classes = List.copyOf(classes);
        }
    }

    /**
     * One class.
     *
     * @param size how many numbers are in it
     * @param lowest the lowest of them
     * @param highest the highest of them
     */
    public record OneClass(int size, double lowest, double highest) {}

    /**
     * Natural breaks.
     *
     * @param values in any order, from 1 to 5,000 of them, each at most 1e150 in size
     * @param classes how many classes, from 1 to 20 and to how many different values there are
     * @throws IllegalArgumentException if there are too many or too few of one of them, or a value is not finite
     */
    public static JenksClasses of(List<Double> values, int classes) {
        double[] sorted =
                values.stream().mapToDouble(value -> value + 0.0).sorted().toArray();
        Jenks jenks = Jenks.of(sorted, classes);
        List<Division> optima = new ArrayList<>();
        for (int[] starts : jenks.optima(MOST_LISTED)) {
            optima.add(division(sorted, starts));
        }
        return new JenksClasses(
                jenks.deviations(),
                jenks.withinClasses(),
                jenks.goodnessOfFit(),
                optima,
                jenks.optimaCount(),
                Arrays.stream(jenks.highestSizes()).boxed().toList(),
                Arrays.stream(jenks.lowestSizes()).boxed().toList());
    }

    private static Division division(double[] sorted, int[] starts) {
        List<OneClass> classes = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            int end = i + 1 < starts.length ? starts[i + 1] : sorted.length;
            classes.add(new OneClass(end - starts[i], sorted[starts[i]], sorted[end - 1]));
        }
        return new Division(classes);
    }

    /** Optimum, class, how many are in it, lowest and highest, for every listed optimum. */
    public Table toTable() {
        return JenksTable.of(this);
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
