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
    Track mirrored() {
        double[] negated =
                Arrays.stream(series.values()).map(value -> -value + 0.0).toArray();
        return new Track(
                Observations.of(series.years(), negated),
                new Pattern.Diffusion(
                        diffusion.worsened(),
                        diffusion.unchanged(),
                        diffusion.improved(),
                        diffusion.leavesWorsened(),
                        diffusion.leavesImproved(),
                        diffusion.leaves()),
                lastLevel);
    }

    Pattern.Course course(double deadband) {
        return new Pattern.Course(
                Arrays.stream(series.years()).boxed().toList(),
                Arrays.stream(series.values()).boxed().toList(),
                Steps.of(series, deadband),
                diffusion);
    }
}
