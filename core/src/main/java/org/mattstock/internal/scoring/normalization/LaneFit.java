package org.mattstock.internal.scoring.normalization;

/** What a normalization learns in every lane from the units that have a value there. */
@FunctionalInterface
interface LaneFit {
    /**
     * Fills in the straight line of every lane; a width that is no number, or very small or large, where nothing can be
     * learned.
     *
     * @param values by unit and lane
     * @param origins by lane, see {@link Scale}
     * @param widths by lane, see there
     * @param from the first lane
     * @param to the one after the last
     */
    void fit(LaneNormalization.Values values, double[] origins, double[] widths, int from, int to);

    /** Whether a width is surely more than what roundings make of none. */
    default boolean isClear(double origin, double width) {
        return true;
    }
}
