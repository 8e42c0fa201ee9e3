package org.mattstock.development;

/** What a unit's statistic is compared with. */
interface NullModel {
    /** The one-sided p-values of the tested units, in their order, with each indicator as many times as it was drawn. */
    double[] p(int[] times);

    /** The smallest p-value that the unit number {@code place} of the tested ones can have. */
    double smallest(int place);
}
