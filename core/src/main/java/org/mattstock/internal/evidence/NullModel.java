package org.mattstock.internal.evidence;

/** What units' statistics are compared with. */
public interface NullModel {
    /**
     * The one-sided p-value that a statistic has for a unit, above 0. The highest statistic that the unit can have gives the
     * smallest p-value that it can have.
     *
     * @param place the number of the unit among the tested ones
     * @param statistic its own, or another that it might have had: the null is held
     */
    double p(int place, double statistic);
}
