package org.mattstock.internal.development;

/** What a definition makes of the normalized values of its leaves, whatever course they took. */
public interface Composer {
    /**
     * The composites of one year.
     *
     * @param leaves by leaf and unit; NaN where a leaf does not count for a unit
     * @return by unit; NaN where there is none
     */
    double[] of(double[][] leaves);

    /**
     * The composites of one year, had one leaf stood still.
     *
     * @param composite what {@link #of} makes of the leaves as they are
     * @param start by unit: where that leaf started
     */
    default double[] still(double[] composite, double[][] leaves, int leaf, double[] start) {
        double[][] other = leaves.clone();
        other[leaf] = start;
        return of(other);
    }
}
