package org.mattstock.internal.scoring.aggregation;

/** What a part is to the value of a branch. */
public enum Contribution {
    /** A summand: see {@link AggregationMethod#additive()}. */
    ADDS_UP,
    /** A summand of the logarithm, which is the weighted mean of the parts' logarithms. */
    ADDS_UP_IN_LOGARITHMS,
    /** The value itself if it is the lowest, else nothing. */
    LOWEST_DECIDES,
    /** What leaving it out would take from the value; such amounts do not add up. */
    LEAVES_ONE_OUT
}
