package org.mattstock.internal.simulation.lane;

import org.mattstock.internal.scoring.lane.Rows;

/**
 * Sums of products of weights and values in rows of lanes, from one lane to another, some parts in one pass. The first pass
 * starts from 0 and the last one may divide, so that a row is read and written as seldom as possible; while the processor divides,
 * it multiplies at no cost. Two units are done in one pass, so that a weight is read once for both. Bits are those of one
 * product and one addition after the other.
 *
 * <p>With more parts in a pass than here, or two units in one that divides, the compilers would do lane by lane or run out of
 * registers, up to five times slower: measure on every JDK before changing a loop.
 */
final class Products {
    /** How many values the first pass takes. */
    static final int FIRST = 2;
    /** And each pass after it. Those left over are made up by weights and values of 0, which change no sum. */
    static final int NEXT = 3;

    private Products() {}

    /** Which pass it is. */
    enum Pass {
        FIRST,
        NEXT,
        /** Divides by the sum of weights. */
        LAST
    }

    /** Adds the products of lanes of weights and values that are the same in all lanes. */
    static void add(Pass pass, double[] sums, double[][] w, double[] x, double[] divisor, int from, int to) {
        switch (pass) {
            case FIRST -> start(sums, w, x, from, to);
            case NEXT -> add(sums, w, x, from, to);
            case LAST -> end(sums, w, x, divisor, from, to);
        }
    }

    private static void start(double[] sums, double[][] w, double[] x, int from, int to) {
        double[] w0 = w[0];
        double[] w1 = w[1];
        double x0 = x[0];
        double x1 = x[1];
        for (int i = from; i < to; i++) {
            sums[i] = 0.0 + w0[i] * x0 + w1[i] * x1;
        }
    }

    private static void add(double[] sums, double[][] w, double[] x, int from, int to) {
        double[] w0 = w[0];
        double[] w1 = w[1];
        double[] w2 = w[2];
        double x0 = x[0];
        double x1 = x[1];
        double x2 = x[2];
        for (int i = from; i < to; i++) {
            sums[i] = sums[i] + w0[i] * x0 + w1[i] * x1 + w2[i] * x2;
        }
    }

    private static void end(double[] sums, double[][] w, double[] x, double[] divisor, int from, int to) {
        double[] w0 = w[0];
        double[] w1 = w[1];
        double[] w2 = w[2];
        double x0 = x[0];
        double x1 = x[1];
        double x2 = x[2];
        for (int i = from; i < to; i++) {
            sums[i] = (sums[i] + w0[i] * x0 + w1[i] * x1 + w2[i] * x2) / divisor[i] + 0.0;
        }
    }

    /**
     * Adds the products of two units, in a pass that does not divide.
     *
     * @param sums of the one
     * @param others of the other, not the same row
     * @param x the values of the one
     * @param y the values of the other
     */
    static void addTwo(
            Pass pass, double[] sums, double[] others, double[][] w, double[] x, double[] y, int from, int to) {
        switch (pass) {
            case FIRST -> startTwo(sums, others, w, x, y, from, to);
            case NEXT -> addTwo(sums, others, w, x, y, from, to);
            case LAST -> throw new IllegalArgumentException("pass must not be LAST");
        }
    }

    private static void startTwo(
            double[] sums, double[] others, double[][] w, double[] x, double[] y, int from, int to) {
        double[] w0 = w[0];
        double[] w1 = w[1];
        double x0 = x[0];
        double x1 = x[1];
        double y0 = y[0];
        double y1 = y[1];
        for (int i = from; i < to; i++) {
            double a = w0[i];
            double b = w1[i];
            sums[i] = 0.0 + a * x0 + b * x1;
            others[i] = 0.0 + a * y0 + b * y1;
        }
    }

    /** What is read is read before anything is written: the compilers cannot know that rows are not the same. */
    private static void addTwo(double[] sums, double[] others, double[][] w, double[] x, double[] y, int from, int to) {
        double[] w0 = w[0];
        double[] w1 = w[1];
        double[] w2 = w[2];
        double x0 = x[0];
        double x1 = x[1];
        double x2 = x[2];
        double y0 = y[0];
        double y1 = y[1];
        double y2 = y[2];
        for (int i = from; i < to; i++) {
            double a = w0[i];
            double b = w1[i];
            double c = w2[i];
            double sum = sums[i];
            double other = others[i];
            sums[i] = sum + a * x0 + b * x1 + c * x2;
            others[i] = other + a * y0 + b * y1 + c * y2;
        }
    }

    /** Adds the products of lanes of weights and lanes of values. */
    static void add(Pass pass, double[] sums, double[] w, double[] v, double[] divisor, int from, int to) {
        switch (pass) {
            case FIRST -> start(sums, w, v, from, to);
            case NEXT -> Rows.addProducts(sums, w, v, from, to);
            case LAST -> end(sums, w, v, divisor, from, to);
        }
    }

    private static void start(double[] sums, double[] w, double[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] = 0.0 + w[i] * v[i];
        }
    }

    private static void end(double[] sums, double[] w, double[] v, double[] divisor, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] = (sums[i] + w[i] * v[i]) / divisor[i] + 0.0;
        }
    }
}
