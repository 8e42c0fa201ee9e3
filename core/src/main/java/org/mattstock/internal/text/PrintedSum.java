package org.mattstock.internal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A difference and its parts, rounded so that a reader who adds up what is printed finds what is printed: the whole is the
 * difference of the rounded ends, and the parts share what rounding leaves over.
 */
public final class PrintedSum {
    private final int decimals;
    private final BigDecimal total;

    private PrintedSum(int decimals, BigDecimal total) {
        this.decimals = decimals;
        this.total = total;
    }

    /** The way from one number to another, in so many decimals. */
    public static PrintedSum between(double from, double to, int decimals) {
        return new PrintedSum(decimals, rounded(to, decimals).subtract(rounded(from, decimals)));
    }

    private static BigDecimal rounded(double value, int decimals) {
        return Decimals.shortest(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The whole, as printed. */
    public double total() {
        return total.doubleValue();
    }

    /**
     * The parts as printed: rounded, and those whose rounding lost most moved by one in the last decimal until they add up, the
     * first of equals first. A part that is 0 stays 0 where another can be moved.
     *
     * @param exact which add up to the whole but for rounding; where they do not, no part is moved more than that would take
     */
    public double[] parts(double[] exact) {
        BigDecimal[] parts = new BigDecimal[exact.length];
        BigDecimal left = total;
        for (int i = 0; i < exact.length; i++) {
            parts[i] = rounded(exact[i], decimals);
            left = left.subtract(parts[i]);
        }
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals).multiply(BigDecimal.valueOf(left.signum()));
        for (int moves = 0; moves <= exact.length && left.signum() != 0; moves++) {
            int most = mostLost(exact, parts, step.signum());
            parts[most] = parts[most].add(step);
            left = left.subtract(step);
        }
        double[] printed = new double[exact.length];
        for (int i = 0; i < printed.length; i++) {
            printed[i] = parts[i].doubleValue();
        }
        return printed;
    }

    private static int mostLost(double[] exact, BigDecimal[] parts, int sign) {
        int most = 0;
        double lostMost = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < parts.length; i++) {
            double lost = sign * (exact[i] - parts[i].doubleValue());
            if (exact[i] != 0 && lost > lostMost) {
                most = i;
                lostMost = lost;
            }
        }
        return most;
    }
}
