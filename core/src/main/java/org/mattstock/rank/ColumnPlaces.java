package org.mattstock.rank;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.ColumnRanker;

/**
 * The places of the same units in many columns, such as every indicator in every year. Column by column they are those of
 * {@link RankingRule#places(double[])}; taken together they cost a fraction of that time.
 *
 * <ul>
 *   <li>A value that is NaN gets no place, and moves nobody: the others are ranked among themselves.
 *   <li>Under ordinal places, tied units stand in the order of their indexes.
 *   <li>Fast are exact and rounded values of up to 1,023 units in at least 128 columns; the rest goes column by column.
 * </ul>
 */
public final class ColumnPlaces {
    private final RankingRule rule;
    private final int units;
    /** Twice each place, since shared places may be halves; 0 for none. */
    private final int[][] doubled;

    private ColumnPlaces(RankingRule rule, int units, int[][] doubled) {
        this.rule = rule;
        this.units = units;
        this.doubled = doubled;
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
        for (int column = 0; column < columns.length; column++) {
            require(columns[column], column, units);
        }
        return new ColumnPlaces(rule, units, doubled(columns, rule));
    }

    private static int[][] doubled(double[][] columns, RankingRule rule) {
        if (rule.precision() instanceof Precision.Tolerance) {
            return Arrays.stream(columns).map(column -> doubled(column, rule)).toArray(int[][]::new);
        }
        double[][] seen = rule.precision() instanceof Precision.Exact
                ? columns
                : Arrays.stream(columns).map(column -> seen(column, rule)).toArray(double[][]::new);
        return ColumnRanker.doubledPlaces(seen, rule.kernelFirst(), rule.kernelTies());
    }

    private static int[] doubled(double[] column, RankingRule rule) {
        int[] present = IntStream.range(0, column.length)
                .filter(unit -> !Double.isNaN(column[unit]))
                .toArray();
        double[] places = rule.places(
                Arrays.stream(present).mapToDouble(unit -> column[unit]).toArray());
        int[] doubled = new int[column.length];
        for (int i = 0; i < present.length; i++) {
            doubled[present[i]] = (int) (2 * places[i]);
        }
        return doubled;
    }

    private static double[] seen(double[] column, RankingRule rule) {
        return Arrays.stream(column)
                .map(value -> Double.isNaN(value) ? value : rule.seen(value))
                .toArray();
    }

    private static void require(double[] values, int column, int units) {
        if (values.length != units) {
            throw new IllegalArgumentException("columns must be equally long, got " + units
                    + " values in columns[0] and " + values.length + " in columns[" + column + "]");
        }
        for (int unit = 0; unit < units; unit++) {
            if (Double.isInfinite(values[unit])) {
                throw new IllegalArgumentException("columns[" + column + "][" + unit
                        + "] must be finite, or NaN for a unit without a value, got " + values[unit]);
            }
        }
    }

    /** How values became places. */
    public RankingRule rule() {
        return rule;
    }

    /** How many columns there are. */
    public int columns() {
        return doubled.length;
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
        int place = doubled[Objects.checkIndex(column, columns())][Objects.checkIndex(unit, units)];
        return place == 0 ? OptionalDouble.empty() : OptionalDouble.of(place / 2.0);
    }

    /** How many units have a place in a column. */
    public int ranked(int column) {
        return (int) Arrays.stream(doubled[Objects.checkIndex(column, columns())])
                .filter(place -> place > 0)
                .count();
    }

    /** Whether rule and all places are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnPlaces places
                && rule.equals(places.rule)
                && units == places.units
                && Arrays.deepEquals(doubled, places.doubled);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, units, Arrays.deepHashCode(doubled));
    }

    /** How many columns and units were ranked. */
    @Override
    public String toString() {
        return "places of " + units + " units in " + columns() + " columns";
    }
}
