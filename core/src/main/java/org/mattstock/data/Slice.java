package org.mattstock.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.mattstock.internal.statistics.Moments;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.table.Table;

/**
 * One indicator in one breakdown and year: a cell for every unit of the panel, in the panel's order. A view on the panel's
 * own arrays. An index outside 0 to {@code size() - 1} is an {@link IndexOutOfBoundsException}.
 */
public final class Slice {
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
        Chunk chunk = new Chunk(
                new int[] {year}, values.length, values, MissingCells.allAbsent(values.length), FlaggedCells.NONE);
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

    /** The flags of a unit's cell, with or without a value. */
    public Cell.Flags flagsAt(int unitIndex) {
        return cellAt(unitIndex).flags();
    }

    /** How many units have a value. */
    public int valueCount() {
        return size() - (lastGap - firstGap);
    }

    /** How many units have none: missing or absent. */
    public int missingCount() {
        return size() - valueCount();
    }

    /** The mean of the values that are there; empty if there are none. */
    public OptionalDouble mean() {
        return moment(1, Moments::mean);
    }

    /** The standard deviation with divisor n - 1, for values that are a sample of others; empty for fewer than two values. */
    public OptionalDouble sampleDeviation() {
        return moment(2, Moments::sampleDeviation);
    }

    /** The standard deviation with divisor n, for values that are all there is; empty if there are none. */
    public OptionalDouble populationDeviation() {
        return moment(1, Moments::populationDeviation);
    }

    /**
     * A quantile of the values that are there; empty if there are none. The median is that of 0.5.
     *
     * @param p the probability, from 0 to 1
     * @param type the definition by Hyndman and Fan, from 1 to 9, as in {@code org.mattstock.rank.QuantileType}: 7 is that of R,
     *     NumPy and Excel, 2 takes the mean of the two middle values as median
     */
    public OptionalDouble quantile(double p, int type) {
        double[] sorted = present();
        Arrays.sort(sorted);
        Quantiles.position(type, p, Math.max(1, sorted.length));
        return sorted.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Quantiles.of(type, p, sorted));
    }

    private OptionalDouble moment(int least, ToDoubleFunction<double[]> statistic) {
        double[] values = present();
        return values.length < least ? OptionalDouble.empty() : OptionalDouble.of(Moments.ofAnySize(values, statistic));
    }

    /** The values that are there, in the order of the units. */
    private double[] present() {
        return Arrays.stream(toArray()).filter(value -> !Double.isNaN(value)).toArray();
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
        int count = missingCount();
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
