package org.mattstock.io.json;

import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;

/** What stands in for parts that cannot be read, so that the rest can still be checked. Never part of a result. */
final class Placeholder {
    static final Requirement REQUIREMENT = new Requirement.IndicatorAtLeast("unread", Breakdown.TOTAL, 0);

    private Placeholder() {}

    /** A leaf whose id no other node has. */
    static Leaf leaf(String path) {
        return Leaf.of("unread", Direction.HIGHER, Normalization.none()).withId(id(path));
    }

    static String id(String path) {
        return "\0" + path;
    }
}
