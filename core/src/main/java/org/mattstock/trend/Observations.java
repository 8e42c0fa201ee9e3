package org.mattstock.trend;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mattstock.data.Series;

/**
 * The observed values of one yearly series on their real time axis: years without a value are left out and never renumbered,
 * so that a slope is per calendar year whatever the gaps.
 */
public final class Observations {
    private final int[] years;
    private final double[] values;

    private Observations(int[] years, double[] values) {
        this.years = years;
        this.values = values;
        for (int i = 0; i < values.length; i++) {
            values[i] += 0.0;
        }
    }

    /**
     * Values with their years.
     *
     * @param years strictly ascending
     * @param values as many, finite, of any size; {@code -0.0} is 0
     * @throws IllegalArgumentException if a year comes twice or out of order, or a value is NaN or infinite
     */
    public static Observations of(int[] years, double[] values) {
        if (years.length != values.length) {
            throw new IllegalArgumentException("years and values must be equally many, got " + years.length
                    + " years and " + values.length + " values");
        }
        for (int i = 0; i < years.length; i++) {
            if (i > 0 && years[i] <= years[i - 1]) {
                throw new IllegalArgumentException(
                        "years must be strictly ascending, got " + years[i] + " after " + years[i - 1]);
            }
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "values must be finite, got " + values[i] + " for " + years[i] + "; leave a missing year out");
            }
        }
        return new Observations(years.clone(), values.clone());
    }

    /**
     * Values of consecutive years.
     *
     * @param firstYear the year of the first value
     * @param values finite
     * @throws IllegalArgumentException if a value is NaN or infinite, or its year is beyond the range of an int
     */
    public static Observations from(int firstYear, double... values) {
        int latest = Integer.MAX_VALUE - Math.max(0, values.length - 1);
        if (firstYear > latest) {
            throw new IllegalArgumentException(
                    "firstYear must be at most " + latest + " for " + values.length + " values, got " + firstYear);
        }
        int[] years = new int[values.length];
        Arrays.setAll(years, i -> firstYear + i);
        return of(years, values);
    }

    /** The values that a panel's series has; years without a value are left out. */
    public static Observations from(Series series) {
        int[] present = series.years().stream()
                .mapToInt(Integer::intValue)
                .filter(year -> series.at(year).isPresent())
                .toArray();
        double[] values = Arrays.stream(present)
                .mapToObj(series::at)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        return of(present, values);
    }

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /** The years, ascending. */
    public int[] years() {
        return years.clone();
    }

    /** The values, in order of year. */
    public double[] values() {
        return values.clone();
    }

    /** The values from one year to another, both included, whatever the years; none where the first is after the last. */
    public Observations between(int from, int to) {
        int start = firstAtOrAfter(from);
        int end = Math.max(start, to == Integer.MAX_VALUE ? size() : firstAtOrAfter(to + 1));
        return new Observations(Arrays.copyOfRange(years, start, end), Arrays.copyOfRange(values, start, end));
    }

    private int firstAtOrAfter(int year) {
        int found = Arrays.binarySearch(years, year);
        return found >= 0 ? found : -found - 1;
    }

    int year(int i) {
        return years[i];
    }

    double value(int i) {
        return values[i];
    }

    /** Refuses a series that a statistic can say nothing about. */
    Observations requireAtLeast(int least, String statistic) {
        if (size() < least) {
            throw new IllegalArgumentException(statistic + " needs at least " + least + " values, got " + size());
        }
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Observations that
                && Arrays.equals(years, that.years)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(years) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            text.append(i == 0 ? "" : ", ").append(years[i]).append(": ").append(values[i]);
        }
        return text.toString();
    }
}
