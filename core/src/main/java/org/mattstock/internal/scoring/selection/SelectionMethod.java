package org.mattstock.internal.scoring.selection;

import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;

/** Everything that is asked about a selection. It looks at the leaf's own figures only, and at its denominator's. */
public interface SelectionMethod {
    /** What a leaf takes for a year, which need not be one of the panel's. */
    Selected select(Panel panel, Leaf leaf, int year);

    /** How many years before the asked one it may take figures of; all of them, unless it says how many. */
    default int yearsBack() {
        return Integer.MAX_VALUE;
    }

    /** Whether it takes the year's own figures and nothing else, so that they can be read a column at a time. */
    default boolean takesTheYearsOwn() {
        return false;
    }

    /** How many years a value is the mean of, at most; 1 unless it takes a mean. */
    default int yearsJoined() {
        return 1;
    }

    /** Whether a value may leave the range of a double although all figures are within; unless known, it may. */
    default boolean mayLeaveRange() {
        return true;
    }
}
