package org.mattstock.rank;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.Ranker;

/**
 * The places of the same units in many columns, such as every indicator in every year: column by column those of
 * {@link RankingRule#places(double[])}, in half the memory.
 *
 * <ul>
 *   <li>A value that is NaN gets no place, and moves nobody: the others are ranked among themselves.
 *   <li>Under ordinal places, tied units stand in the order of their indexes.
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
        int[][] doubled = new int[columns.length][];
        Ranker ranker = new Ranker();
        double[] places = new double[units];
        for (int column = 0; column < columns.length; column++) {
            int[] present = present(columns[column], column, units);
            rule.rank(ranker, values(columns[column], present)).places(rule.kernelTies(), places);
            doubled[column] = doubled(places, present, units);
        }
        return new ColumnPlaces(rule, units, doubled);
    }

    /** The units with a value. */
    private static int[] present(double[] values, int column, int units) {
        if (values.length != units) {
            throw new IllegalArgumentException("columns must be equally long, got " + units
                    + " values in columns[0] and " + values.length + " in columns[" + column + "]");
        }
        int[] present = new int[units];
        int count = 0;
        for (int unit = 0; unit < units; unit++) {
            if (Double.isInfinite(values[unit])) {
                throw new IllegalArgumentException("columns[" + column + "][" + unit
                        + "] must be finite, or NaN for a unit without a value, got " + values[unit]);
            }
            present[count] = unit;
            count += Double.isNaN(values[unit]) ? 0 : 1;
        }
        return count == units ? present : Arrays.copyOf(present, count);
    }

    private static double[] values(double[] column, int[] present) {
        if (present.length == column.length) {
            return column;
        }
        double[] values = new double[present.length];
        for (int i = 0; i < present.length; i++) {
            values[i] = column[present[i]];
        }
        return values;
    }

    private static int[] doubled(double[] places, int[] present, int units) {
        int[] doubled = new int[units];
        for (int i = 0; i < present.length; i++) {
            doubled[present[i]] = (int) (2 * places[i]);
        }
        return doubled;
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
