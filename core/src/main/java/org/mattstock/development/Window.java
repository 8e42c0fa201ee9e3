package org.mattstock.development;

/**
 * The calendar years that development is judged over, both ends included. "Three to four years" may mean values or changes:
 * four values are three changes, so the caller states first and last year and reads both numbers here.
 *
 * @param first the first year, whose values the others are compared with
 * @param last the last year, after the first
 */
public record Window(int first, int last) {
    /** Checks the order. */
    public Window {
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
