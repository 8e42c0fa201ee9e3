package org.mattstock.precondition;

import java.util.Objects;
import org.mattstock.data.Unit;

/**
 * A unit that took no part, and why.
 *
 * @param unit the unit
 * @param why such as {@code N07418: not reported}, or {@code not among the stated units}
 */
public record LeftOut(Unit unit, String why) {
    static final String OUTSIDE = "not among the stated units";

    /** Checks for null. */
    public LeftOut {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(why, "why");
    }
}
