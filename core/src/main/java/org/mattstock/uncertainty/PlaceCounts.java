package org.mattstock.uncertainty;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How often one unit had each place. */
final class PlaceCounts {
    private final long[] counts;
    private final long total;

    private PlaceCounts(long[] counts, long total) {
        this.counts = counts;
        this.total = total;
    }

    /** Counts by place, from the best; empty where there are none. */
    static Optional<PlaceCounts> of(long... counts) {
        long total = 0;
        for (long count : counts) {
            total += count;
        }
        return total == 0 ? Optional.empty() : Optional.of(new PlaceCounts(counts, total));
    }

    RankDistribution.Estimate mean() {
        double sum = 0;
        double squares = 0;
        for (int place = 1; place <= counts.length; place++) {
            sum += (double) counts[place - 1] * place;
            squares += (double) counts[place - 1] * place * place;
        }
        return new RankDistribution.Estimate(sum / total, Precision.ofMean(sum, squares, total));
    }

    RankDistribution.Estimate median() {
        double median = (nth((total + 1) / 2) + nth(total / 2 + 1)) / 2.0;
        return new RankDistribution.Estimate(median, errorAt(0.5));
    }

    RankDistribution.Span span(double level) {
        BigDecimal outside = BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).divide(BigDecimal.valueOf(2));
        int best = nth(order(outside));
        int worst = nth(order(BigDecimal.ONE.subtract(outside)));
        double below = outside.doubleValue();
        return new RankDistribution.Span(best, worst, level, errorAt(below), errorAt(1 - below));
    }

    /** Which order statistic is the quantile of type 1; exact, since 0.05 of 200 is 10 and not a little more. */
    private long order(BigDecimal probability) {
        long order = probability
                .multiply(BigDecimal.valueOf(total))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(1, Math.min(total, order));
    }

    /** The place of the n-th best, from 1. */
    private int nth(long n) {
        long below = 0;
        int place = 0;
        while (below < n) {
            below += counts[place++];
        }
        return place;
    }

    /** Half the distance between the quantiles one standard error of the probability to either side. */
    private double errorAt(double probability) {
        double error = Precision.ofShare(probability, total);
        int low = nth(order(BigDecimal.valueOf(Math.max(0, probability - error))));
        int high = nth(order(BigDecimal.valueOf(Math.min(1, probability + error))));
        return (high - low) / 2.0;
    }
}
