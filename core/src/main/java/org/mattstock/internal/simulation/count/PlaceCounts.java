package org.mattstock.internal.simulation.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How often one unit had each class of places. */
public final class PlaceCounts {
    private final PlaceClasses classes;
    private final int[] counts;
    private final long total;
    private final Seen seen;

    private PlaceCounts(PlaceClasses classes, int[] counts, long total, Seen seen) {
        this.classes = classes;
        this.counts = counts;
        this.total = total;
        this.seen = seen;
    }

    /**
     * What is exact, however wide the classes.
     *
     * @param best the best place
     * @param worst the worst place
     * @param sum of distances from the middle place
     * @param squares of these distances, summed
     */
    record Seen(int best, int worst, long sum, long squares) {}

    /**
     * A figure and its Monte Carlo error.
     *
     * @param value the figure
     * @param standardError infinite for fewer than two replicates
     */
    public record Estimate(double value, double standardError) {}

    /**
     * The places between two quantiles.
     *
     * @param best the best place
     * @param worst the worst place
     * @param bestError the Monte Carlo error of the best place
     * @param worstError the Monte Carlo error of the worst place
     */
    public record Span(int best, int worst, double bestError, double worstError) {}

    /**
     * Places that follow each other.
     *
     * @param best the best
     * @param worst the worst
     */
    public record Ends(int best, int worst) {}

    /** Counts by class, from the best; empty where there are none. */
    static Optional<PlaceCounts> of(PlaceClasses classes, int[] counts, Seen seen) {
        long total = 0;
        for (int count : counts) {
            total += count;
        }
        return total == 0 ? Optional.empty() : Optional.of(new PlaceCounts(classes, counts, total, seen));
    }

    /** Counts by place, from the best; empty where there are none. */
    static Optional<PlaceCounts> of(int... counts) {
        PlaceClasses classes = PlaceClasses.atMost(counts.length, counts.length);
        int best = counts.length;
        int worst = 0;
        long sum = 0;
        long squares = 0;
        for (int place = 1; place <= counts.length; place++) {
            if (counts[place - 1] > 0) {
                best = Math.min(best, place);
                worst = place;
                int distance = place - classes.middle();
                sum += (long) counts[place - 1] * distance;
                squares += (long) counts[place - 1] * distance * distance;
            }
        }
        return of(classes, counts, new Seen(best, worst, sum, squares));
    }

    /** Places without those beyond the best and the worst that it had. */
    Ends within(int best, int worst) {
        return new Ends(Math.max(seen.best, best), Math.min(seen.worst, worst));
    }

    /** How often it had a place. */
    long total() {
        return total;
    }

    /** How often it had a place of a class. */
    int count(int number) {
        return counts[number];
    }

    public Estimate mean() {
        double mean = (double) (seen.sum + total * classes.middle()) / total;
        return new Estimate(mean, MonteCarloError.ofMean((double) seen.sum, (double) seen.squares, total));
    }

    /** For places that are counted one by one. */
    public Estimate median() {
        double median = (best((total + 1) / 2) + best(total / 2 + 1)) / 2.0;
        return new Estimate(median, errorAt(0.5));
    }

    public Span span(double level) {
        BigDecimal outside = BigDecimal.ONE.subtract(BigDecimal.valueOf(level)).divide(BigDecimal.valueOf(2));
        int best = best(order(outside));
        int worst = worst(order(BigDecimal.ONE.subtract(outside)));
        double below = outside.doubleValue();
        return new Span(best, worst, errorAt(below), errorAt(1 - below));
    }

    /** Which order statistic is the quantile of type 1; exact, since 0.05 of 200 is 10 and not a little more. */
    private long order(BigDecimal probability) {
        long order = probability
                .multiply(BigDecimal.valueOf(total))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return Math.max(1, Math.min(total, order));
    }

    /** The n-th best place, from 1, is no better. */
    private int best(long n) {
        return Math.max(seen.best, classes.best(nth(n)));
    }

    /** The n-th best place, from 1, is no worse. */
    private int worst(long n) {
        return Math.min(seen.worst, classes.worst(nth(n)));
    }

    /** The class of the n-th best place, from 1. */
    private int nth(long n) {
        long upTo = counts[0];
        int number = 0;
        while (upTo < n) {
            upTo += counts[++number];
        }
        return number;
    }

    /**
     * Half the distance between the quantiles one standard error of the probability to either side; infinite for fewer than two
     * replicates.
     */
    private double errorAt(double probability) {
        if (total < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double error = MonteCarloError.ofShare(probability, total);
        int low = best(order(BigDecimal.valueOf(Math.max(0, probability - error))));
        int high = worst(order(BigDecimal.valueOf(Math.min(1, probability + error))));
        return (high - low) / 2.0;
    }
}
