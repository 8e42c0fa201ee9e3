package org.mattstock.internal.development;

import org.mattstock.internal.statistics.Moments;

/**
 * A least-squares line through a few yearly values, for its scatter.
 *
 * @param slope per calendar year
 * @param timeSquares the sum of (year - mean year)^2
 * @param residualSquares the sum of squares about the line
 */
public record YearLine(double slope, double timeSquares, double residualSquares) {
    public static YearLine of(int[] years, double[] values) {
        double[] times = java.util.Arrays.stream(years).asDoubleStream().toArray();
        double meanTime = Moments.mean(times);
        double mean = Moments.mean(values);
        double timeSquares = 0;
        double products = 0;
        for (int i = 0; i < times.length; i++) {
            double time = times[i] - meanTime;
            timeSquares += time * time;
            products += time * (values[i] - mean);
        }
        double slope = products / timeSquares;
        double squares = 0;
        for (int i = 0; i < times.length; i++) {
            double residual = values[i] - mean - slope * (times[i] - meanTime);
            squares += residual * residual;
        }
        return new YearLine(slope, timeSquares, squares);
    }
}
