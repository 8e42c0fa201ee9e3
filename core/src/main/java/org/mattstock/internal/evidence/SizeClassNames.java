package org.mattstock.internal.evidence;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Classes of equally many units by size, named "1 of 4" for the smallest quarter. */
public final class SizeClassNames {
    private SizeClassNames() {}

    /**
     * The class of every unit.
     *
     * @param sizes by unit; NaN where unknown
     * @param divided the units that are divided; the others are in no class
     * @param count how many classes
     * @return by unit; empty for none
     */
    public static List<String> of(double[] sizes, int[] divided, int count) {
        double[] sorted = Arrays.stream(divided)
                .mapToDouble(unit -> sizes[unit])
                .filter(size -> !Double.isNaN(size))
                .sorted()
                .toArray();
        String[] names = new String[sizes.length];
        Arrays.fill(names, "");
        for (int unit : divided) {
            if (!Double.isNaN(sizes[unit])) {
                long smaller = smaller(sorted, sizes[unit]);
                names[unit] = 1 + smaller * count / sorted.length + " of " + count;
            }
        }
        return Collections.unmodifiableList(Arrays.asList(names));
    }

    private static long smaller(double[] sorted, double size) {
        return Arrays.stream(sorted).takeWhile(each -> each < size).count();
    }
}
