package org.mattstock.development;

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

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
