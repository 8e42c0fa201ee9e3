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

    private final Metadata metadata;
    private final String idOrName;
    private final Breakdown breakdown;
    private final int year;
    private final Chunk chunk;
    private final int offset;
    private final int firstGap;
    private final int lastGap;

    /** A slice of a year that the chunk has. */
    Slice(Metadata metadata, String idOrName, Breakdown breakdown, int year, Chunk chunk) {
        this.metadata = metadata;
        this.idOrName = idOrName;
        this.breakdown = breakdown;
        this.year = year;
        this.chunk = chunk;
        int row = chunk.row(year);
        offset = row * chunk.units();
        firstGap = chunk.firstGap(row);
        lastGap = chunk.firstGap(row + 1);
    }

    /** A slice of a year in which nobody has a cell. */
    static Slice absent(Metadata metadata, String idOrName, Breakdown breakdown, int year) {
        double[] values = new double[metadata.units().size()];
        Chunk chunk = new Chunk(new int[] {year}, values.length, values, MissingCells.allAbsent(values.length), NONE);
        return new Slice(metadata, idOrName, breakdown, year, chunk);
    }

    /** The indicator. */
    public Indicator indicator() {
        return metadata.indicators().require(idOrName);
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
        return metadata.units().items();
    }

    /** How many units there are, with and without a value. */
    public int size() {
        return chunk.units();
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
     * Copies the indexes of the units whose value is missing or absent to the start of an array, ascending.
     *
     * @param target at least as long as there are such units; what is beyond is left alone
     * @return how many there are
     */
    public int copyMissingTo(int[] target) {
        int count = size() - valueCount();
        if (target.length < count) {
            throw new IllegalArgumentException("target must hold " + count + " indexes, got " + target.length);
        }
        for (int i = 0; i < count; i++) {
            target[i] = chunk.gaps().cellOf(firstGap + i) - offset;
        }
        return count;
    }

    /**
     * The reasons why units have no value, one for each unit; null where there is a value, and where the cell is absent. An
     * array of its own at each call.
     */
    public @Nullable MissingReason[] reasons() {
        @Nullable MissingReason[] reasons = new MissingReason[size()];
        MissingCells gaps = chunk.gaps();
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
        Table.Builder table = Table.builder(indicator() + ", " + breakdown + ", " + year)
                .text("id")
                .text("unit")
                .decimal("value", CellText.decimals(toArray()))
                .text("status");
        for (int i = 0; i < size(); i++) {
            Cell cell = cellAt(i);
            table.row(units().get(i).id(), units().get(i).name(), CellText.value(cell), CellText.status(cell));
        }
        return table.build();
    }

    @Override
    public String toString() {
        return "Slice of " + indicator().id() + " " + breakdown + " " + year + ": " + valueCount() + " values for "
                + size() + " units";
    }
}
