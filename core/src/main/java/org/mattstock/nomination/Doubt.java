package org.mattstock.nomination;

/** Why a line is not cut. */
enum Doubt {
    /** Units are tied across the cut. */
    TIE,
    /** Several cuts are equally good. */
    SEVERAL,
    /** There are fewer different values than classes. */
    TOO_FEW
}
