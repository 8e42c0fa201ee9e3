package org.mattstock.uncertainty;

/**
 * How precise counts must be before a run may end early.
 *
 * @param shareError the largest standard error of a share in the top k, whatever k
 * @param placeError the largest standard error of a mean place
 */
record Goal(double shareError, double placeError) {}
