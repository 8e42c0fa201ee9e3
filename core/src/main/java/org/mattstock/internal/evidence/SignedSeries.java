package org.mattstock.internal.evidence;

/** One series as its steps, whose signs can be turned. Reused for series after series. */
final class SignedSeries {
    private final double[] steps;
    /** The bit that turns a step: that of the year that it ends in. */
    private final int[] bits;

    private final double[] path;
    /** S, and the number of ties, up to each value. */
    private final int[] rises;

    private final int[] ties;
    private int n;
    private double tolerance;
    /** How many values of the path are those of the last pattern's. */
    private int kept;

    private int last;

    SignedSeries(int years) {
        this.steps = new double[years];
        this.bits = new int[years];
        this.path = new double[years];
        this.rises = new int[years];
        this.ties = new int[years];
    }

    /** Takes a unit's present values, by year. */
    void read(double[][] values, int unit) {
        n = 0;
        kept = 1;
        double before = 0;
        double largest = 0;
        for (int year = 0; year < values.length; year++) {
            double value = values[year][unit];
            if (!Double.isNaN(value)) {
                steps[n] = value - before;
                bits[n] = n == 0 ? 0 : 1 << (year - 1);
                before = value;
                largest = Math.max(largest, Math.abs(value));
                n++;
            }
        }
        // Each value is known to half a unit in the last place, and a path adds up n of them and is rounded as often.
        tolerance = 2 * n * Math.ulp(largest);
    }

    /**
     * S in its standard deviations with the steps of a pattern turned; ties are ties in spite of rounding. Steps up to the first
     * that the last pattern turned otherwise are not gone through again.
     */
    double turned(int pattern) {
        int from = 1;
        while (from < kept && (pattern & bits[from]) == (last & bits[from])) {
            from++;
        }
        for (int i = from; i < n; i++) {
            extend(i, (pattern & bits[i]) == 0 ? steps[i] : -steps[i]);
        }
        kept = n;
        last = pattern;
        return ties[n - 1] == 0
                ? rises[n - 1] / StandardizedS.untiedDeviation(n)
                : StandardizedS.of(path, n, tolerance);
    }

    private void extend(int to, double step) {
        path[to] = path[to - 1] + step;
        int s = rises[to - 1];
        int equal = ties[to - 1];
        for (int i = 0; i < to; i++) {
            int sign = StandardizedS.sign(path[to] - path[i], tolerance);
            s += sign;
            equal += 1 - sign * sign;
        }
        rises[to] = s;
        ties[to] = equal;
    }
}
