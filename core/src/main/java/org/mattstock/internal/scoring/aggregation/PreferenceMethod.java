package org.mattstock.internal.scoring.aggregation;

/** How much a difference in one part counts. */
@FunctionalInterface
interface PreferenceMethod {
    /**
     * The preference for the one who is ahead.
     *
     * @param ahead by how much; negative for one who is behind
     * @return from 0 to 1
     */
    double of(double ahead);
}
