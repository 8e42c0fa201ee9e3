package org.mattstock.data;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** One indicator in one year: a cell for every unit of the panel. */
public final class Slice {
    private final List<Unit> units;
    private final IntFunction<Cell> cells;

    Slice(List<Unit> units, IntFunction<Cell> cells) {
        this.units = units;
        this.cells = cells;
    }

    /** The panel's units. */
    public List<Unit> units() {
        return units;
    }

    /** How many units there are. */
    public int size() {
        return units.size();
    }

    /** The cell of a unit. */
    public Cell cellAt(int unitIndex) {
        return cells.apply(unitIndex);
    }

    /** The value of a unit, NaN where there is none. */
    public double valueAt(int unitIndex) {
        return cellAt(unitIndex) instanceof Cell.Observed observed ? observed.value() : Double.NaN;
    }

    /** Why a unit has no value; empty where it has one, and where the cell is absent. */
    public Optional<MissingReason> reasonAt(int unitIndex) {
        return cellAt(unitIndex) instanceof Cell.Missing missing ? Optional.of(missing.reason()) : Optional.empty();
    }

    /** The mark of a unit's value; FINAL where there is no value. */
    public Cell.Mark markAt(int unitIndex) {
        return cellAt(unitIndex) instanceof Cell.Observed observed ? observed.mark() : Cell.Mark.FINAL;
    }

    /** How many units have a value. */
    public int valueCount() {
        int[] missing = new int[1];
        forEachMissing(i -> missing[0]++);
        return size() - missing[0];
    }

    /** Visits the units without a value, in order. */
    public void forEachMissing(IntConsumer unitIndex) {
        for (int i = 0; i < size(); i++) {
            if (!(cellAt(i) instanceof Cell.Observed)) {
                unitIndex.accept(i);
            }
        }
    }

    /** Copies the values, NaN where there is none. */
    public void copyTo(double[] target) {
        for (int i = 0; i < size(); i++) {
            target[i] = valueAt(i);
        }
    }

    /** The values, NaN where there is none. */
    public double[] toArray() {
        double[] values = new double[size()];
        copyTo(values);
        return values;
    }
}
