package org.mattstock.rank;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.Ranker;

/**
 * The places of the same units in many columns, such as every indicator in every year: column by column those of
 * {@link RankingRule#places(double[])}.
 *
 * <ul>
 *   <li>A value that is NaN gets no place, and moves nobody: the others are ranked among themselves.
 *   <li>Under ordinal places, tied units stand in the order of their indexes.
 * </ul>
 */
public final class ColumnPlaces {
    private final RankingRule rule;
    private final int units;
    /** By column and unit; NaN for none. */
    private final double[][] places;

    private ColumnPlaces(RankingRule rule, int units, double[][] places) {
        this.rule = rule;
        this.units = units;
        this.places = places;
    }

    /**
     * Ranks every column.
     *
     * @param columns by column and unit: finite, or NaN for a unit without a value; all equally long
     * @param rule how values become places
     * @throws IllegalArgumentException if columns differ in length or a value is infinite
     */
    public static ColumnPlaces of(double[][] columns, RankingRule rule) {
        Objects.requireNonNull(rule, "rule");
        int units = columns.length == 0 ? 0 : columns[0].length;
        double[][] places = new double[columns.length][];
        Ranker ranker = new Ranker();
        for (int column = 0; column < columns.length; column++) {
            if (columns[column].length != units) {
                throw new IllegalArgumentException("columns must be equally long, got " + units
                        + " values in columns[0] and " + columns[column].length + " in columns[" + column + "]");
            }
            places[column] = places(columns[column], column, rule, ranker);
        }
        return new ColumnPlaces(rule, units, places);
    }

    private static double[] places(double[] values, int column, RankingRule rule, Ranker ranker) {
        double[] places = new double[values.length];
        if (countOfValues(values, column) == values.length) {
            rule.rankFinite(ranker, values).places(rule.kernelTies(), places);
            return places;
        }
        int[] present = IntStream.range(0, values.length)
                .filter(unit -> !Double.isNaN(values[unit]))
                .toArray();
        double[] among =
                Arrays.stream(present).mapToDouble(unit -> values[unit]).toArray();
        rule.rankFinite(ranker, among).places(rule.kernelTies(), among);
        Arrays.fill(places, Double.NaN);
        for (int i = 0; i < present.length; i++) {
            places[present[i]] = among[i];
        }
        return places;
    }

    private static int countOfValues(double[] values, int column) {
        int count = 0;
        for (int unit = 0; unit < values.length; unit++) {
            if (Double.isInfinite(values[unit])) {
                throw new IllegalArgumentException("columns[" + column + "][" + unit
                        + "] must be finite, or NaN for a unit without a value, got " + values[unit]);
            }
            count += Double.isNaN(values[unit]) ? 0 : 1;
        }
        return count;
    }

    /** How values became places. */
    public RankingRule rule() {
        return rule;
    }

    /** How many columns there are. */
    public int columns() {
        return places.length;
    }

    /** How many units there are, with or without a place. */
    public int units() {
        return units;
    }

    /**
     * The place of a unit in a column, from 1; empty for a unit without a value.
     *
     * @throws IndexOutOfBoundsException if there is no such column or unit
     */
    public OptionalDouble place(int column, int unit) {
        double place = places[Objects.checkIndex(column, columns())][Objects.checkIndex(unit, units)];
        return Double.isNaN(place) ? OptionalDouble.empty() : OptionalDouble.of(place);
    }

    /** How many units have a place in a column. */
    public int ranked(int column) {
        return countOfValues(places[Objects.checkIndex(column, columns())], column);
    }

    /** Whether rule and all places are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnPlaces that
                && rule.equals(that.rule)
                && units == that.units
                && Arrays.deepEquals(places, that.places);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, units, Arrays.deepHashCode(places));
    }

    /** How many columns and units were ranked. */
    @Override
    public String toString() {
        return "places of " + units + " units in " + columns() + " columns";
    }
}
