package org.mattstock.data;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.mattstock.table.Table;

/** One indicator in one breakdown for one unit: a cell for every year of the panel. A view on the panel's own arrays. */
public final class Series {
    /**
     * A break in a series (tidsseriebrott): values from {@code year} on are not comparable with earlier ones.
     *
     * @param indicator the indicator's id
     * @param year the first year of the new definition
     * @param text what changed
     */
    public record Break(String indicator, int year, String text) {
        /** Checks for null. */
        public Break {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A figure put in place of the published one.
     *
     * @param indicator the indicator's id
     * @param breakdown of the figure
     * @param unit the unit's id
     * @param year of the figure
     * @param before as it was published, or stood after the correction before
     * @param after as it stands now
     * @param reason why
     * @param date when it was corrected
     */
    public record Correction(
            String indicator,
            Breakdown breakdown,
            String unit,
            int year,
            Cell before,
            Cell after,
            String reason,
            LocalDate date) {
        /** Checks for null, and that there is a reason. */
        public Correction {
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(breakdown, "breakdown");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(date, "date");
            if (reason.isBlank()) {
                throw new IllegalArgumentException("reason must not be blank for the correction of " + indicator + ", "
                        + breakdown + ", " + unit + ", " + year);
            }
        }
    }

    private final Unit unit;
    private final int position;
    private final Indicator indicator;
    private final Breakdown breakdown;
    private final List<Integer> years;
    private final Chunk chunk;

    Series(Unit unit, int position, Indicator indicator, Breakdown breakdown, List<Integer> years, Chunk chunk) {
        this.unit = unit;
        this.position = position;
        this.indicator = indicator;
        this.breakdown = breakdown;
        this.years = years;
        this.chunk = chunk;
    }

    /** The unit. */
    public Unit unit() {
        return unit;
    }

    /** The indicator. */
    public Indicator indicator() {
        return indicator;
    }

    /** The breakdown. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** The panel's years, ascending, with and without a value. */
    public List<Integer> years() {
        return years;
    }

    /** The cell of a year; a year that the panel does not have is an error. */
    public Cell cell(int year) {
        int row = row(year);
        return row < 0 ? Cell.ABSENT : chunk.at(row, position);
    }

    private int row(int year) {
        Years.require(years, year);
        return chunk.row(year);
    }

    /** The value of a year; empty where it is missing or absent. A year that the panel does not have is an error. */
    public OptionalDouble at(int year) {
        int row = row(year);
        double value = row < 0 ? Double.NaN : chunk.valueAt(row, position);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** A copy of the values, one for each of {@link #years()}; NaN where a value is missing or absent. */
    public double[] toArray() {
        return years.stream().mapToDouble(year -> at(year).orElse(Double.NaN)).toArray();
    }

    /** Year, value and status, one row for each year. */
    public Table toTable() {
        Table.Builder table = Table.builder(indicator + ", " + breakdown + ", " + unit)
                .integer("year")
                .decimal("value", CellText.decimals(toArray()))
                .text("status");
        for (int year : years) {
            Cell cell = cell(year);
            table.row((long) year, CellText.value(cell), CellText.status(cell));
        }
        return table.build();
    }

    @Override
    public String toString() {
        return "Series of " + indicator.id() + " " + breakdown + " for " + unit;
    }
}
