package org.mattstock.internal.scoring.imputation;

import java.util.Optional;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;

/** Everything that is asked about an imputation. */
public interface ImputationMethod {
    /** Whether it leaves every gap, so that a leaf can do without it. */
    default boolean isNothing() {
        return false;
    }

    /** The kind of parameters that it learns; empty for one that learns nothing. */
    default Optional<Class<? extends Learned>> learns() {
        return Optional.empty();
    }

    /** The values with what stands in for missing ones: in new arrays, unless it does nothing. */
    double[][] impute(Gaps gaps);

    /** What stands in for a missing value in the cells of a spreadsheet; empty for one that has no formula. */
    default Optional<CellFormula.Quantity> inCells() {
        return Optional.empty();
    }

    /** How many years before the scored one it may take figures of; all of them, unless it says how many. */
    default int yearsBack() {
        return Integer.MAX_VALUE;
    }

    /** How many years after the scored one it may take figures of; all of them, unless it says how many. */
    default int yearsAhead() {
        return Integer.MAX_VALUE;
    }

    /** The grouping that the panel must have for it. */
    default Optional<String> grouping() {
        return Optional.empty();
    }

    /** What stands in, in the words of an explanation. */
    String words();

    /**
     * Whether what it puts in may depend on other leaves of the tree, so that it changes with which leaves there are. Unless it
     * is known not to, such a definition is scored in full each time.
     */
    default boolean dependsOnOtherLeaves() {
        return true;
    }
}
