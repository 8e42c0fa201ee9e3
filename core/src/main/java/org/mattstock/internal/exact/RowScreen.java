package org.mattstock.internal.exact;

/** Bounds on the differences of units that count the same parts of one branch, all of them with values that no weights move. */
interface RowScreen {
    /**
     * Narrows the bounds of a pair, before the branch's line.
     *
     * @param attempt from 0; more attempts narrow them further
     */
    void bound(int first, int second, int attempt, PairBounds bounds);
}
