package org.mattstock.internal.scoring.aggregation;

/**
 * Aggregated values of a branch in one year.
 *
 * @param values by unit, NaN where there is none
 * @param places by part and unit, where the aggregation makes places; else empty
 */
public record Combined(double[] values, double[][] places) {
    private static final double[][] NO_PLACES = new double[0][];

    static Combined of(double... values) {
        return new Combined(values, NO_PLACES);
    }
}
