package org.mattstock.rank;

/**
 * The nine definitions of a sample quantile by Hyndman and Fan (1996). They differ by enough to move published figures, so
 * a quantile is never computed without one. Each is shown as the 25 % quantile of 1, 2, 3, 4.
 */
public enum QuantileType {
    /** Inverse of the empirical distribution, nearest rank: 1. Used by RKA's published method. */
    TYPE_1,
    /** As type 1, averaging at steps: 1.5. */
    TYPE_2,
    /** Nearest even order statistic (SAS): 1. */
    TYPE_3,
    /** Linear interpolation of the empirical distribution: 1. */
    TYPE_4,
    /** Piecewise linear through the middles of the steps (hydrology): 1.5. */
    TYPE_5,
    /** Positions k/(n+1) (Weibull, Minitab, SPSS): 1.25. */
    TYPE_6,
    /** Positions (k-1)/(n-1) (default of R, NumPy, Excel's PERCENTILE.INC): 1.75. */
    TYPE_7,
    /** Approximately median-unbiased, recommended by Hyndman and Fan: 1.4166... */
    TYPE_8,
    /** Approximately unbiased for normal data (Blom): 1.4375. */
    TYPE_9;

    /** The number of the definition, from 1 to 9. */
    public int number() {
        return ordinal() + 1;
    }
}
