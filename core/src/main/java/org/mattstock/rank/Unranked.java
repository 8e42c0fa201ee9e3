package org.mattstock.rank;

import java.util.Objects;
import org.mattstock.data.Unit;

/**
 * A unit without a place.
 *
 * @param unit the unit
 * @param reason why
 * @param detail what exactly, such as the parts that are missing; may be empty
 */
public record Unranked(Unit unit, UnrankedReason reason, String detail) {
    /** Checks for null. */
    public Unranked {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(detail, "detail");
    }
}
