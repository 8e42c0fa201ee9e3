package org.mattstock.internal.scoring;

import org.mattstock.data.Slice;
import org.mattstock.internal.statistics.Moments;

/**
 * The values of one node in one year, and a list of the units that lack one: what a loop takes that must not ask at every
 * value whether there is one. Scratch space, read anew for every node.
 */
public final class NodeColumn {
    /** By unit; what stands at a missing one is up to the reader. */
    final double[] values;

    private final int[] missing;
    private int missingCount;

    NodeColumn(int units) {
        this.values = new double[units];
        this.missing = new int[units];
    }

    /** Takes over a slice; NaN where it has no value. */
    void read(Slice slice) {
        slice.copyTo(values);
        missingCount = slice.copyMissingTo(missing);
    }

    /** Takes over the values of a node, NaN where there is none. */
    public void read(double[] from) {
        System.arraycopy(from, 0, values, 0, values.length);
        missingCount = 0;
        for (int unit = 0; unit < values.length; unit++) {
            if (Double.isNaN(from[unit])) {
                missing[missingCount++] = unit;
            }
        }
    }

    /** Treats units as if they had no value. */
    void leaveOut(int[] units) {
        for (int unit : units) {
            if (!Double.isNaN(values[unit])) {
                values[unit] = Double.NaN;
                missing[missingCount++] = unit;
            }
        }
    }

    /** Whether there are values that differ; for a column with NaN where there is none. */
    boolean differs() {
        double first = Double.NaN;
        for (double value : values) {
            if (!Double.isNaN(value) && value != first) {
                if (!Double.isNaN(first)) {
                    return true;
                }
                first = value;
            }
        }
        return false;
    }

    /** How many units have a value. */
    int count() {
        return values.length - missingCount;
    }

    /** How many units have none. */
    int missingCount() {
        return missingCount;
    }

    /** One of the units without a value, in no order that matters. */
    int missing(int number) {
        return missing[number];
    }

    /** Whether all values are within the range of a double. */
    boolean isFinite() {
        return Moments.areFinite(values);
    }

    /** Puts a zero wherever there is no value. */
    void clearMissing() {
        clearMissing(values);
    }

    private void clearMissing(double[] target) {
        for (int i = 0; i < missingCount; i++) {
            target[missing[i]] = 0;
        }
    }

    /** Copies the values, zero where there is none. */
    void copyTo(double[] target) {
        System.arraycopy(values, 0, target, 0, values.length);
        clearMissing(target);
    }

    /** The values' distances from one value, zero where there is none. */
    void distancesTo(double[] target, double from) {
        for (int unit = 0; unit < values.length; unit++) {
            target[unit] = values[unit] - from;
        }
        clearMissing(target);
    }

    /** The squares of those distances. */
    void squaresTo(double[] target, double from) {
        for (int unit = 0; unit < values.length; unit++) {
            target[unit] = (values[unit] - from) * (values[unit] - from);
        }
        clearMissing(target);
    }
}
