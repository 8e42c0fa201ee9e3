package org.mattstock.internal.scoring.normalization;

import java.util.List;
import java.util.Optional;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/** Where the bounds of a min-max come from. */
interface BoundsMethod {
    /** The lower bound of a reference. */
    double lower(Sample sample);

    /** The upper bound of a reference. */
    double upper(Sample sample);

    /** The bounds that need no reference; empty for those that do. */
    default Optional<Learned> given() {
        return Optional.empty();
    }

    /** Their formulas, {@code lower} and {@code upper}; empty where there are none. */
    default List<CellFormula.Quantity> inCells() {
        return List.of();
    }

    /** As they meet negated values. */
    Normalization.Bounds negated();

    /**
     * How they are found in lanes; none by default.
     *
     * @param units how many have values at most
     */
    default Optional<LaneFit> inLanes(int units) {
        return Optional.empty();
    }
}
