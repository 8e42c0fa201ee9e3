package org.mattstock.internal.simulation.count;

/**
 * How precise counts must be before a run may end early.
 *
 * @param shareError the largest standard error of a share in the top k, whatever k
 * @param placeError the largest standard error of a mean place
 */
public record Goal(double shareError, double placeError) {}
