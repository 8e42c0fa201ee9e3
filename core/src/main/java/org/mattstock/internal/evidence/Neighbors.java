package org.mattstock.internal.evidence;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The units of nearest persistence. */
final class Neighbors {
    private final double[] persistence;
    private final double[] statistics;
    private final int size;

    /** By tested unit; the arrays are copied. */
    Neighbors(double[] statistics, double[] persistence, int count) {
        int[] ascending = IntStream.range(0, statistics.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> persistence[place]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.persistence = at(ascending, persistence);
        this.statistics = at(ascending, statistics);
        this.size = Math.min(count, ascending.length);
    }

    private static double[] at(int[] places, double[] values) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    /** Where the neighbors of a unit with this persistence begin: half of them below it, or fewer at an end. */
    int start(double own) {
        return Math.max(0, Math.min(first(own) - size / 2, persistence.length - size));
    }

    /** The statistics of those that begin there, and of all that are level with the first or the last of them. */
    double[] statistics(int start) {
        int end = start + size;
        while (end < persistence.length && persistence[end] == persistence[end - 1]) {
            end++;
        }
        return Arrays.copyOfRange(statistics, first(persistence[start]), end);
    }

    /** Where a persistence that is there stands first. */
    private int first(double own) {
        int found = Arrays.binarySearch(persistence, own);
        while (found > 0 && persistence[found - 1] == own) {
            found--;
        }
        return found;
    }
}
