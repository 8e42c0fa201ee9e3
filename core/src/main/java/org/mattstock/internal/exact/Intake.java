package org.mattstock.internal.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What one unit brings to a branch, by part. A part counts with the value that the unit has in it, or with a given one; where the
 * unit has a value of its own under some weights only, the given one stands in under the others.
 *
 * @param given what stands in where the unit has no value of its own; NaN for nothing
 * @param also a second value that stands in under some weights; NaN for nothing
 * @param counted whether the part counts under any weights
 * @param has whether there is a value that counts, the unit's own or one that stands in for it: a plain sum takes what is not
 *     there as nothing, which counts and is no value
 * @param own whether the unit has a value of its own there, under any weights
 * @param now whether it has one under the definition's weights
 * @param maybe whether the part counts under some weights only, so that its weight is renormalized away under the others
 * @param zero whether the part must weigh nothing for the unit to have a value at all
 * @param presence whether the unit has a value in the branch
 */
record Intake(
        double[] given,
        double[] also,
        boolean[] counted,
        boolean[] has,
        boolean[] own,
        boolean[] now,
        boolean[] maybe,
        boolean[] zero,
        Presence presence) {
    /** More parts than this that may be there or not are not tried out: the widest range holds then. */
    private static final int MOST_TRIED = 6;

    /** Whether both count the same parts, but for some that weigh nothing, and that under all weights. */
    boolean isAlike(Intake other, boolean[] weightless) {
        boolean isAlike = true;
        for (int part = 0; part < counted.length && isAlike; part++) {
            boolean differs = counted[part] != other.counted[part] || maybe[part] || other.maybe[part];
            isAlike = weightless[part] || !differs;
        }
        return isAlike;
    }

    /** The parts that must weigh nothing for both. */
    boolean[] zeroWith(Intake other) {
        boolean[] either = zero.clone();
        for (int part = 0; part < either.length; part++) {
            either[part] |= other.zero[part];
        }
        return either;
    }

    /** Whether every part counts in one way under all weights. */
    boolean isSettled() {
        boolean isSettled = true;
        for (int part = 0; part < maybe.length && isSettled; part++) {
            isSettled = !maybe[part] && !alternates(part);
        }
        return isSettled;
    }

    /** Whether a part counts with one value under some weights, and with another under others. */
    boolean alternates(int part) {
        return (own[part] && !Double.isNaN(given[part])) || !Double.isNaN(also[part]);
    }

    /** The least mean whatever parts are there: NaN for a part that never counts. */
    double least(WeightRegion region, double[] values) {
        double least = Double.NaN;
        for (double[] tried : tried(values)) {
            double found = region.least(tried);
            least = least <= found || Double.isNaN(found) ? least : found;
        }
        return least;
    }

    private List<double[]> tried(double[] values) {
        int[] open =
                IntStream.range(0, maybe.length).filter(part -> maybe[part]).toArray();
        if (open.length > MOST_TRIED) {
            // Every mean lies between its parts: the mean of one part alone is the widest.
            return IntStream.range(0, values.length)
                    .filter(part -> !Double.isNaN(values[part]))
                    .mapToObj(part -> DoubleStream.generate(() -> values[part])
                            .limit(values.length)
                            .toArray())
                    .toList();
        }
        List<double[]> tried = new ArrayList<>();
        for (int there = 0; there < 1 << open.length; there++) {
            double[] some = values.clone();
            for (int i = 0; i < open.length; i++) {
                some[open[i]] = (there >> i & 1) == 1 ? some[open[i]] : Double.NaN;
            }
            tried.add(some);
        }
        return tried;
    }
}
