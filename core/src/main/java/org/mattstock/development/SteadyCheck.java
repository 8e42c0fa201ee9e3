package org.mattstock.development;

import org.mattstock.internal.statistics.Numbers;
import org.mattstock.trend.Observations;
import org.mattstock.trend.Steps;
import org.mattstock.trend.TrendSlope;

/** Whether a rule that is neither relative nor guarded holds for a track of at least 3 years, and whether its guards do. */
final class SteadyCheck {
    private final double deadband;

    SteadyCheck(double deadband) {
        this.deadband = deadband;
    }

    boolean holds(SteadyRule rule, Track track) {
        if (rule instanceof SteadyRule.Diffusion broad) {
            return Numbers.reaches(track.diffusion().improved(), broad.share());
        }
        Steps steps = Steps.of(track.series(), deadband);
        if (rule instanceof SteadyRule.Strict) {
            return steps.isStrictlyRising();
        }
        if (rule instanceof SteadyRule.Tolerant tolerant) {
            return Steps.of(track.series(), tolerant.tolerance()).neverFalls()
                    && Numbers.reaches(steps.totalChange(), tolerant.total());
        }
        if (rule instanceof SteadyRule.KOf kOf) {
            return steps.rises() >= kOf.rises() && Numbers.reaches(steps.totalChange(), kOf.total());
        }
        SteadyRule.SlopeAndSteadiness both = (SteadyRule.SlopeAndSteadiness) rule;
        return Numbers.reaches(TrendSlope.sen(track.series()).perYear(), both.slope())
                && Numbers.reaches(steps.rises(), both.share() * steps.count());
    }

    /** Whether the last value is above the first by more than the deadband. */
    boolean rises(Track track) {
        return Steps.of(track.series(), deadband).totalChange() > deadband;
    }

    boolean passes(SteadyRule.Guards guards, Track track) {
        Observations series = track.series();
        boolean dropAllowed = guards.largestDrop().isEmpty()
                || Steps.of(series, guards.largestDrop().getAsDouble()).neverFalls();
        return dropAllowed
                && Numbers.reaches(track.lastLevel(), guards.minimumLevel().orElse(Double.NEGATIVE_INFINITY));
    }
}
