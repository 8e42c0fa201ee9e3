package org.mattstock.internal.scoring.aggregation;

/** What an aggregation makes of the parts of one unit. */
@FunctionalInterface
public interface UnitFormula {
    /**
     * The aggregated value; sums run in the order of the parts.
     *
     * @param values the parts that are used
     * @param weights their weights
     * @param count how many there are, at least one; both arrays may be longer
     * @param applicable the weight of the parts that apply to the unit
     */
    double of(double[] values, double[] weights, int count, double applicable);
}
