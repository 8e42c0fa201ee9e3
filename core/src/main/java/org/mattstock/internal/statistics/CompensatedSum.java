package org.mattstock.internal.statistics;

/** A sum that keeps beside it what every addition rounds away (Knuth's two-sum). */
final class CompensatedSum {
    private double sum;
    private double lost;

    void add(double term) {
        double after = sum + term;
        double added = after - sum;
        lost += (sum - (after - added)) + (term - added);
        sum = after;
    }

    double value() {
        return sum + lost;
    }
}
