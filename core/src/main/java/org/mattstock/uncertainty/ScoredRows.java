package org.mattstock.uncertainty;

/**
 * Figures of rows of a design that follow each other.
 *
 * @param rows by row and column of the design; NaN where there is none
 * @param failure the first of these
 */
record ScoredRows(double[][] rows, RowFailure failure) {}
