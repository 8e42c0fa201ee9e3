package org.mattstock.development;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mattstock.internal.statistics.Numbers;

/** Whether a course has risen by a rule, and by the bars of the honor that look at nothing else. */
final class Judge {
    private final SteadyRule plain;
    private final SteadyRule.Guards guards;
    private final SteadyCheck check;
    private final SteadyCheck material;
    private final Honor.Rule demands;
    /** By leaf and unit. */
    private final boolean[][] counted;

    /**
     * A judge.
     *
     * @param rule what it is relative to is decided by the course that is judged
     * @param deadband of the composite
     * @param leastStep what each step must exceed to be material
     * @param counted by leaf and unit: whether it is in the unit's basket
     */
    Judge(SteadyRule rule, double deadband, double leastStep, Honor.Rule demands, boolean[][] counted) {
        this.plain = rule.plain();
        this.guards = rule.guards();
        this.check = new SteadyCheck(deadband);
        this.material = new SteadyCheck(Math.max(deadband, leastStep));
        this.demands = demands;
        this.counted = counted;
    }

    Pattern.Verdict verdict(Optional<Track> judged) {
        return judged.filter(this::hasYears)
                .map(track -> holds(track) ? Pattern.Verdict.HOLDS : Pattern.Verdict.DOES_NOT_HOLD)
                .orElse(Pattern.Verdict.NOT_DECIDABLE);
    }

    private boolean hasYears(Track track) {
        return track.series().size() >= guards.minimumYears();
    }

    private boolean holds(Track track) {
        return check.holds(plain, track) && check.passes(guards, track);
    }

    /** Whether the rule holds still if a step as small as an immaterial one is none. */
    boolean isMaterial(Track track) {
        return material.holds(plain, track);
    }

    boolean isBroad(Track track) {
        return demands.leastImproved().isEmpty()
                || Numbers.reaches(
                        track.diffusion().improved(), demands.leastImproved().getAsDouble());
    }

    boolean reachesLevel(Track track) {
        return Numbers.reaches(track.lastLevel(), demands.levelFloor().orElse(Double.NEGATIVE_INFINITY));
    }

    /** Whether a rise by more than immaterial steps is there in a course that lacks a leaf. */
    boolean survives(Courses without, int unit, UnaryOperator<Track> view) {
        return without.of(unit)
                .map(view)
                .filter(track -> hasYears(track) && holds(track) && isMaterial(track))
                .isPresent();
    }

    /**
     * How many units pass the rule and those bars.
     *
     * @param units those that are asked
     * @param view their tracks as they are, or in a mirror
     */
    int passing(Courses courses, int[] units, UnaryOperator<Track> view) {
        int[] left = Arrays.stream(units)
                .filter(unit ->
                        courses.of(unit).map(view).filter(this::passesAlone).isPresent())
                .toArray();
        for (int leaf = 0;
                leaf < counted.length && left.length > 0 && demands.hanging() == Honor.Hanging.BARRED;
                leaf++) {
            Courses without = courses.without(leaf);
            boolean[] matters = counted[leaf];
            left = Arrays.stream(left)
                    .filter(unit -> !matters[unit] || survives(without, unit, view))
                    .toArray();
        }
        return left.length;
    }

    /** Whether the rule asks for every step to rise, so that one that does not is the end of it. */
    boolean needsEveryStep() {
        return plain instanceof SteadyRule.Strict;
    }

    private boolean passesAlone(Track track) {
        return hasYears(track)
                && holds(track)
                && check.rises(track)
                && isMaterial(track)
                && isBroad(track)
                && reachesLevel(track);
    }
}
