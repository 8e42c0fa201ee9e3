package org.mattstock.development;

import java.util.List;
import java.util.Objects;
import org.mattstock.trend.Steps;

/**
 * How a unit's composite went through the window: a description, with no probability in it.
 *
 * @param absolute the composite itself
 * @param relative the composite less that year's median unit
 * @param rising whether the steady rule holds
 * @param falling whether it holds for the mirrored series, in which every rise is a fall
 */
public record Pattern(Course absolute, Course relative, Verdict rising, Verdict falling) {
    /** Checks for null. */
    public Pattern {
        Objects.requireNonNull(absolute, "absolute");
        Objects.requireNonNull(relative, "relative");
        Objects.requireNonNull(rising, "rising");
        Objects.requireNonNull(falling, "falling");
    }

    /** Whether a rule holds. */
    public enum Verdict {
        /** It holds. */
        HOLDS,
        /** It does not. */
        DOES_NOT_HOLD,
        /** There are too few years, or nobody to compare with. */
        NOT_DECIDABLE
    }

    /**
     * One series of composites.
     *
     * @param years the years with a composite, with their own numbers
     * @param values the composite in each
     * @param steps rises, falls, flats, the longest rise and the net change
     * @param diffusion how broad the change was
     */
    public record Course(List<Integer> years, List<Double> values, Steps steps, Diffusion diffusion) {
        /** Copies the lists. */
        public Course {
            years = List.copyOf(years);
            values = List.copyOf(values);
            Objects.requireNonNull(steps, "steps");
            Objects.requireNonNull(diffusion, "diffusion");
        }
    }

    /**
     * How broad a change was: shares of the basket's effective weight, by what each leaf did from the first to the last year in
     * which the unit has a composite, beyond its own deadband, in the direction of good. They sum to 1.
     *
     * @param improved the share that got better
     * @param unchanged the share that stayed within its deadband
     * @param worsened the share that got worse
     * @param leavesImproved how many leaves got better
     * @param leavesWorsened how many leaves got worse
     * @param leaves how many leaves were compared
     */
    public record Diffusion(
            double improved, double unchanged, double worsened, int leavesImproved, int leavesWorsened, int leaves) {}

    /**
     * How many rise by a rule, and how many fall by the same rule: what no model is needed for. If hardly more rise than fall,
     * the rule mostly finds luck; {@link Luck} counts it.
     *
     * @param rule what was asked
     * @param rises units for which it holds
     * @param falls units for which it holds for the mirrored series
     * @param decidable units that were asked
     */
    public record MirrorCount(SteadyRule rule, int rises, int falls, int decidable) {}
}
