package org.mattstock.definition;

/**
 * What happens where a reference cannot tell values apart: all equal, a spread of zero, fewer than two values, or values that
 * differ and all get the same place, such as quantile classes that put everybody into one.
 */
public enum Degenerate {
    /** An error that names the node and what its reference looked like. The default: such an indicator says nothing. */
    FAIL,
    /** Every value gets the middle of the scale: nobody gains or loses by it. */
    NEUTRAL
}
