package org.mattstock.development;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.mattstock.internal.text.Checks;

/**
 * The calendar years that development is judged over, both ends included. "Three to four years" may mean values or changes:
 * four values are three changes, so the caller states first and last year and reads both numbers here.
 *
 * @param first the first year, whose values the others are compared with; from 1 to 9999, as in panels
 * @param last the last year, after the first; up to 9999
 */
public record Window(int first, int last) {
    private static final int LAST_YEAR = 9_999;
    /** Fewer have no pattern. */
    static final int LEAST_YEARS = 3;

    /** Checks the years and their order. */
    public Window {
        Checks.between("first", first, 1, LAST_YEAR);
        Checks.between("last", last, 1, LAST_YEAR);
        if (last <= first) {
            throw new IllegalArgumentException(
                    "last must be after first, got " + first + " to " + last + "; a window needs a change");
        }
    }

    /** The number of calendar years in it: 4 for 2019-2022. */
    public int values() {
        return last - first + 1;
    }

    /** The number of changes from one year to the next: 3 for 2019-2022. */
    public int changes() {
        return last - first;
    }

    /**
     * The years that are used, ascending: those that are not declared disturbed.
     *
     * @param there those of the panel
     * @throws IllegalArgumentException if a disturbed year is not in the window, another is not in the panel, or fewer than 3
     *     are left
     */
    int[] used(SortedSet<Integer> disturbed, List<Integer> there) {
        for (int year : disturbed) {
            if (year < first || year > last) {
                throw new IllegalArgumentException("disturbed years must be in the window " + this + ", got " + year);
            }
        }
        int[] years = left(disturbed, there);
        if (years.length < LEAST_YEARS) {
            throw new IllegalArgumentException("at least " + LEAST_YEARS + " years must be left in the window " + this
                    + ", got " + years.length + "; fewer have no pattern");
        }
        return years;
    }

    /** Year by year, so that a window far too long ends at the first year that is not there. */
    int[] left(SortedSet<Integer> disturbed, List<Integer> there) {
        IntStream.Builder used = IntStream.builder();
        for (int year = first; year <= last; year++) {
            if (disturbed.contains(year)) {
                continue;
            }
            if (!there.contains(year)) {
                String span = there.isEmpty() ? "none" : there.get(0) + " to " + there.get(there.size() - 1);
                throw new IllegalArgumentException("every year of the window " + this
                        + " must be in the panel or declared disturbed, got no " + year + "; it has " + span);
            }
            used.add(year);
        }
        return used.build().toArray();
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
