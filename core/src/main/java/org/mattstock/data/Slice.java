package org.mattstock.data;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.mattstock.table.Table;

/**
 * One indicator in one breakdown and year: a cell for every unit of the panel, in the panel's order. A view on the panel's
 * own arrays. An index outside 0 to {@code size() - 1} is an {@link IndexOutOfBoundsException}.
 */
public final class Slice {
    private static final int[] NONE = {};

    private final Indicator indicator;
    private final Breakdown breakdown;
    private final int year;
    private final List<Unit> units;
    private final Chunk chunk;
    private final int offset;
    private final int firstGap;
    private final int lastGap;

    Slice(Indicator indicator, Breakdown breakdown, int year, List<Unit> units, Chunk chunk) {
        this.indicator = indicator;
        this.breakdown = breakdown;
        this.year = year;
        this.units = units;
        int row = chunk.row(year);
        this.chunk = row < 0 ? absent(year, units.size()) : chunk;
        offset = Math.max(row, 0) * units.size();
        firstGap = this.chunk.gaps().firstFrom(offset);
        lastGap = this.chunk.gaps().firstFrom(offset + units.size());
    }

    private static Chunk absent(int year, int units) {
        return new Chunk(new int[] {year}, units, new double[units], Gaps.allAbsent(units), NONE);
    }

    /** The indicator. */
    public Indicator indicator() {
        return indicator;
    }

    /** The breakdown. */
    public Breakdown breakdown() {
        return breakdown;
    }

    /** The year. */
    public int year() {
        return year;
    }

    /** The panel's units, by id. */
    public List<Unit> units() {
        return units;
    }

    /** How many units there are, with and without a value. */
    public int size() {
        return units.size();
    }

    /** The cell of a unit. */
    public Cell cellAt(int unitIndex) {
        return chunk.at(offset + Objects.checkIndex(unitIndex, size()));
    }

    /** The value of a unit; NaN where it is missing or absent. */
    public double valueAt(int unitIndex) {
        return chunk.value(offset + Objects.checkIndex(unitIndex, size()));
    }

    /** Why a unit has no value; empty where it has one, and where the cell is absent. */
    public Optional<MissingReason> reasonAt(int unitIndex) {
        return cellAt(unitIndex) instanceof Cell.Missing missing ? Optional.of(missing.reason()) : Optional.empty();
    }

    /** The mark of a unit's value; FINAL where there is no value. */
    public Cell.Mark markAt(int unitIndex) {
        return chunk.mark(offset + Objects.checkIndex(unitIndex, size()));
    }

    /** How many units have a value. */
    public int valueCount() {
        return size() - (lastGap - firstGap);
    }

    /** Calls the action with the index of every unit whose value is missing or absent, ascending. */
    public void forEachMissing(IntConsumer unitIndex) {
        for (int gap = firstGap; gap < lastGap; gap++) {
            unitIndex.accept(chunk.gaps().cellOf(gap) - offset);
        }
    }

    /**
     * Copies the values to the start of an array; NaN where a value is missing or absent.
     *
     * @param target at least as long as there are units; what is beyond is left alone
     */
    public void copyTo(double[] target) {
        if (target.length < size()) {
            throw new IllegalArgumentException(
                    "target must hold " + size() + " values, one for each unit, got " + target.length);
        }
        System.arraycopy(chunk.values(), offset, target, 0, size());
        for (int gap = firstGap; gap < lastGap; gap++) {
            target[chunk.gaps().cellOf(gap) - offset] = Double.NaN;
        }
    }

    /**
     * The reasons why units have no value, one for each unit; null where there is a value, and where the cell is absent. An
     * array of its own at each call.
     */
    public @Nullable MissingReason[] reasons() {
        @Nullable MissingReason[] reasons = new MissingReason[size()];
        Gaps gaps = chunk.gaps();
        for (int gap = firstGap; gap < lastGap; gap++) {
            if (!gaps.isAbsent(gap)) {
                reasons[gaps.cellOf(gap) - offset] = gaps.missing(gap).reason();
            }
        }
        return reasons;
    }

    /** A copy of the values, one for each unit; NaN where a value is missing or absent. */
    public double[] toArray() {
        double[] values = new double[size()];
        copyTo(values);
        return values;
    }

    /** Unit, value and status, one row for each unit. */
    public Table toTable() {
        Table.Builder table = Table.builder(indicator + ", " + breakdown + ", " + year)
                .text("id")
                .text("unit")
                .decimal("value", CellText.decimals(toArray()))
                .text("status");
        for (int i = 0; i < size(); i++) {
            Cell cell = cellAt(i);
            table.row(units.get(i).id(), units.get(i).name(), CellText.value(cell), CellText.status(cell));
        }
        return table.build();
    }

    @Override
    public String toString() {
        return "Slice of " + indicator.id() + " " + breakdown + " " + year + ": " + valueCount() + " values for "
                + size() + " units";
    }
}
