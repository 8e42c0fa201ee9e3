package org.mattstock.development;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;

/** The years of a window that are used: those that are not declared disturbed. */
final class WindowYears {
    /** Fewer have no pattern. */
    static final int LEAST = 3;

    private WindowYears() {}

    /**
     * Ascending.
     *
     * @param there those of the panel
     * @throws IllegalArgumentException if a disturbed year is not in the window, another is not in the panel, or fewer than 3
     *     are left
     */
    static int[] of(Window window, SortedSet<Integer> disturbed, List<Integer> there) {
        for (int year : disturbed) {
            if (year < window.first() || year > window.last()) {
                throw new IllegalArgumentException("disturbed years must be in the window " + window + ", got " + year);
            }
        }
        int[] years = used(window, disturbed, there);
        if (years.length < LEAST) {
            throw new IllegalArgumentException("at least " + LEAST + " years must be left in the window " + window
                    + ", got " + years.length + "; fewer have no pattern");
        }
        return years;
    }

    /** Year by year, so that a window far too long ends at the first year that is not there. */
    static int[] used(Window window, SortedSet<Integer> disturbed, List<Integer> there) {
        IntStream.Builder used = IntStream.builder();
        for (int year = window.first(); year <= window.last(); year++) {
            if (disturbed.contains(year)) {
                continue;
            }
            if (!there.contains(year)) {
                String span = there.isEmpty() ? "none" : there.get(0) + " to " + there.get(there.size() - 1);
                throw new IllegalArgumentException("every year of the window " + window
                        + " must be in the panel or declared disturbed, got no " + year + "; it has " + span);
            }
            used.add(year);
        }
        return used.build().toArray();
    }
}
