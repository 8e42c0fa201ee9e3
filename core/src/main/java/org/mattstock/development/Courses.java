package org.mattstock.development;

import java.util.Optional;

/** A course of all units over the window: the one that they took, or one that luck might have given them. */
interface Courses {
    /** A unit's track; empty where it has too few years, or nobody to be compared with. */
    Optional<Track> of(int unit);

    /** The same with one leaf left out, as if it had stood still and the others had its weight. */
    Courses without(int leaf);
}
