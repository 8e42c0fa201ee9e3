package org.mattstock.development;

import java.util.Arrays;
import org.mattstock.trend.Observations;
import org.mattstock.trend.Steps;

/**
 * One series with its breadth, and the same seen in a mirror.
 *
 * @param series the values with their years
 * @param diffusion how broad the change was
 * @param lastLevel the composite itself in the last year, the same in the mirror
 */
record Track(Observations series, Pattern.Diffusion diffusion, double lastLevel) {
    /** Sums of the same numbers in another order differ by less than this share of a level. */
    private static final double NOISE = 1e-12;

    /** What rounding may make of no change of a composite that stands so high. */
    static double noise(double level) {
        return NOISE * (Math.abs(level) + 1);
    }

    /** The values, but that a step which rounding may have made is none. */
    static double[] settled(double[] values, double level) {
        double[] settled = values.clone();
        for (int year = 1; year < settled.length; year++) {
            boolean moved = Math.abs(settled[year] - settled[year - 1]) > noise(level);
            settled[year] = moved ? settled[year] : settled[year - 1];
        }
        return settled;
    }

    Track mirrored() {
        double[] negated =
                Arrays.stream(series.values()).map(value -> -value + 0.0).toArray();
        return new Track(Observations.of(series.years(), negated), mirrored(diffusion), lastLevel);
    }

    private static Pattern.Diffusion mirrored(Pattern.Diffusion seen) {
        double better = seen.worsened();
        double worse = seen.improved();
        int leavesBetter = seen.leavesWorsened();
        int leavesWorse = seen.leavesImproved();
        return new Pattern.Diffusion(better, seen.unchanged(), worse, leavesBetter, leavesWorse, seen.leaves());
    }

    Pattern.Course course(double deadband) {
        return new Pattern.Course(
                Arrays.stream(series.years()).boxed().toList(),
                Arrays.stream(series.values()).boxed().toList(),
                Steps.of(series, deadband),
                diffusion);
    }

    /** Adds up what leaves did, by their weight. */
    static final class Breadth {
        private final double[] weight = new double[3];
        private final int[] count = new int[3];

        /**
         * One leaf.
         *
         * @param way -1 for worse, 0 for the same, 1 for better
         */
        void add(int way, double leafWeight) {
            weight[way + 1] += leafWeight;
            count[way + 1]++;
        }

        Pattern.Diffusion diffusion() {
            double all = weight[0] + weight[1] + weight[2];
            double total = all == 0 ? 1 : all;
            return new Pattern.Diffusion(
                    weight[2] / total,
                    weight[1] / total,
                    weight[0] / total,
                    count[2],
                    count[0],
                    count[0] + count[1] + count[2]);
        }
    }
}
