package org.mattstock.definition;

/** What happens where a reference cannot tell values apart: all equal, a spread of zero, or fewer than two values. */
public enum Degenerate {
    /** An error that names the node and what its reference looked like. The default: such an indicator says nothing. */
    FAIL,
    /** Every value gets the middle of the scale: nobody gains or loses by it. */
    NEUTRAL
}
