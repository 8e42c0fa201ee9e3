package org.mattstock.fit;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import org.mattstock.internal.text.Checks;

/** Ascending numbers as a list that cannot be changed, eight bytes each. */
final class SortedValues extends AbstractList<Double> implements RandomAccess {
    private final double[] sorted;

    private SortedValues(double[] sorted) {
        this.sorted = sorted;
    }

    /** Takes the array over and sorts it, a negative zero as zero; refuses what is not finite. */
    static SortedValues of(double[] values) {
        boolean ascends = true;
        for (int i = 0; i < values.length; i++) {
            Checks.finite("values", values[i]);
            values[i] += 0.0;
            ascends &= i == 0 || values[i - 1] <= values[i];
        }
        if (!ascends) {
            Arrays.sort(values);
        }
        return new SortedValues(values);
    }

    /** The array itself, which nobody may change. */
    double[] array() {
        return sorted;
    }

    @Override
    public Double get(int i) {
        return sorted[i];
    }

    @Override
    public int size() {
        return sorted.length;
    }
}
