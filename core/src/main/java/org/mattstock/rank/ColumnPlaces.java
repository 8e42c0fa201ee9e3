package org.mattstock.rank;

import java.util.Arrays;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

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
    /** Twice the place by column and unit, since shared places may be halves; 0 for none. */
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
        ColumnRanker ranker = new ColumnRanker(units, rule);
        int[][] doubled = new int[columns.length][];
        for (int column = 0; column < columns.length; column++) {
            if (columns[column].length != units) {
                throw new IllegalArgumentException("columns must be equally long, got " + units
                        + " values in columns[0] and " + columns[column].length + " in columns[" + column + "]");
            }
            doubled[column] = ranker.doubledPlaces(columns[column], column);
        }
        return new ColumnPlaces(rule, units, doubled);
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
        int twice = doubled[Objects.checkIndex(column, columns())][Objects.checkIndex(unit, units)];
        return twice == 0 ? OptionalDouble.empty() : OptionalDouble.of(twice / 2.0);
    }

    /** How many units have a place in a column. */
    public int ranked(int column) {
        return (int) Arrays.stream(doubled[Objects.checkIndex(column, columns())])
                .filter(twice -> twice != 0)
                .count();
    }

    /** Whether rule and all places are the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ColumnPlaces that
                && rule.equals(that.rule)
                && units == that.units
                && Arrays.deepEquals(doubled, that.doubled);
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
