package org.mattstock.development;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mattstock.internal.text.Checks;

/**
 * When a composite has risen steadily. A description of the series and never a probability: the count of units that fall by
 * the same rule ({@link Pattern.MirrorCount}) says what it is worth. Each is shown on 50, 52, 51, 55 with a deadband of 0.
 *
 * <p>A share, a level, a slope or a change on its limit reaches it: what is lost in adding up decides nothing.
 *
 * <p>No rule looks across a break: a leaf whose series breaks inside the window is in nobody's basket.
 */
public sealed interface SteadyRule
        permits SteadyRule.Strict,
                SteadyRule.Tolerant,
                SteadyRule.KOf,
                SteadyRule.SlopeAndSteadiness,
                SteadyRule.Diffusion,
                SteadyRule.Relative,
                SteadyRule.Guarded {
    /** Every step rises by more than the deadband: no. */
    record Strict() implements SteadyRule {}

    /**
     * No step falls by more than {@code tolerance}, and the last value is at least {@code total} above the first: yes for 1
     * and 5.
     *
     * @param tolerance the largest fall that is forgiven, at least 0
     * @param total the least change from the first to the last value, above 0
     */
    record Tolerant(double tolerance, double total) implements SteadyRule {
        /** Checks both numbers. */
        public Tolerant {
            Checks.atLeastZero("tolerance", tolerance);
            Checks.positive("total", total);
        }
    }

    /**
     * At least {@code rises} steps rise by more than the deadband, and the last value is at least {@code total} above the
     * first: yes for 2 and 5.
     *
     * @param rises how many steps, at least 1
     * @param total the least change from the first to the last value, above 0
     */
    record KOf(int rises, double total) implements SteadyRule {
        /** Checks both numbers. */
        public KOf {
            if (rises < 1) {
                throw new IllegalArgumentException("rises must be at least 1, got " + rises);
            }
            Checks.positive("total", total);
        }
    }

    /**
     * Sen's slope is at least {@code slope} per calendar year (how much), and at least {@code share} of the steps rise by more
     * than the deadband (how steadily): yes for 1 and 0.6, since the slope is 1.583 and two of three steps rise.
     *
     * @param slope points per year, above 0
     * @param share from 0 to 1
     */
    record SlopeAndSteadiness(double slope, double share) implements SteadyRule {
        /** Checks both numbers. */
        public SlopeAndSteadiness {
            Checks.positive("slope", slope);
            Checks.share("share", share);
        }
    }

    /**
     * Leaves that carry at least {@code share} of the basket's weight improved from the first to the last year by more than
     * their deadband. The composite itself is not looked at.
     *
     * @param share above 0.5, so that no unit both rises and falls, up to 1
     */
    record Diffusion(double share) implements SteadyRule {
        /** Checks the share. */
        public Diffusion {
            Checks.share("share", share);
            if (share <= 0.5) {
                throw new IllegalArgumentException("share must be above 0.5, got " + share);
            }
        }
    }

    /**
     * Another rule on the distance to the others, so that what moved everybody is taken out. Relative standing supports an
     * honor and is no ground for one: who fell less than the others has risen relatively.
     *
     * @param rule the rule, neither relative nor guarded itself
     * @param to whom the unit is compared with
     */
    record Relative(SteadyRule rule, To to) implements SteadyRule {
        /** Checks that rules nest once. */
        public Relative {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(to, "to");
            if (rule instanceof Relative || rule instanceof Guarded) {
                throw new IllegalArgumentException(
                        "rule must be neither relative nor guarded, got " + rule + "; guard the relative rule instead");
            }
        }

        /** Whom a unit is compared with. */
        public sealed interface To permits To.MedianUnit, To.OwnGroup {
            /** Each year's median over all units that have a value: type 2, the mean of the two middle ones. */
            record MedianUnit() implements To {}

            /**
             * Each year's median over the unit's own group. A unit in no group cannot be decided.
             *
             * @param grouping the grouping's id in the panel
             */
            record OwnGroup(String grouping) implements To {
                /** Checks the id. */
                public OwnGroup {
                    Objects.requireNonNull(grouping, "grouping");
                }
            }

            /** Each year's median over all units that have a value. */
            static To medianUnit() {
                return new MedianUnit();
            }

            /** Each year's median over the unit's own group. */
            static To ownGroup(String grouping) {
                return new OwnGroup(grouping);
            }
        }
    }

    /**
     * Another rule, and guards that must hold besides. For the mirror count the largest drop becomes the largest rise; the
     * level is asked of everybody alike.
     *
     * @param rule the rule, not guarded itself
     * @param guards what must hold
     */
    record Guarded(SteadyRule rule, Guards guards) implements SteadyRule {
        /** Checks that rules nest once. */
        public Guarded {
            Objects.requireNonNull(rule, "rule");
            Objects.requireNonNull(guards, "guards");
            if (rule instanceof Guarded) {
                throw new IllegalArgumentException("rule must not be guarded itself, got " + rule);
            }
        }
    }

    /**
     * What must hold besides a rule.
     *
     * @param largestDrop the largest fall in a single step that is let through, at least 0; of the series that the rule
     *     looks at
     * @param minimumLevel the least composite in the last year
     * @param minimumYears the least number of observed years, at least 3; a unit with fewer cannot be decided
     */
    record Guards(OptionalDouble largestDrop, OptionalDouble minimumLevel, int minimumYears) {
        /** Checks the numbers. */
        public Guards {
            largestDrop.ifPresent(drop -> Checks.atLeastZero("largestDrop", drop));
            minimumLevel.ifPresent(level -> Checks.finite("minimumLevel", level));
            if (minimumYears < 3) {
                throw new IllegalArgumentException("minimumYears must be at least 3, got " + minimumYears);
            }
        }

        /** No guard but that there are 3 years. */
        public static Guards none() {
            return new Guards(OptionalDouble.empty(), OptionalDouble.empty(), 3);
        }

        /** These guards with a largest drop. */
        public Guards withLargestDrop(double drop) {
            return new Guards(OptionalDouble.of(drop), minimumLevel, minimumYears);
        }

        /** These guards with a least level in the last year. */
        public Guards withMinimumLevel(double level) {
            return new Guards(largestDrop, OptionalDouble.of(level), minimumYears);
        }

        /** These guards with another least number of years. */
        public Guards withMinimumYears(int years) {
            return new Guards(largestDrop, minimumLevel, years);
        }
    }

    /** Every step rises: the default, since it is what the words say. */
    static SteadyRule strict() {
        return new Strict();
    }

    /** No step falls by more than {@code tolerance}, and the whole is at least {@code total}. */
    static SteadyRule tolerant(double tolerance, double total) {
        return new Tolerant(tolerance, total);
    }

    /** So many steps rise, and the whole is at least {@code total}. */
    static SteadyRule kOf(int rises, double total) {
        return new KOf(rises, total);
    }

    /** So steep, and so steadily. */
    static SteadyRule slopeAndSteadiness(double slope, double share) {
        return new SlopeAndSteadiness(slope, share);
    }

    /** So large a share of the basket improved. */
    static SteadyRule diffusion(double share) {
        return new Diffusion(share);
    }

    /** Another rule on the distance to each year's median. */
    static SteadyRule relative(SteadyRule rule, Relative.To to) {
        return new Relative(rule, to);
    }

    /** Another rule, and guards that must hold besides. */
    static SteadyRule guarded(SteadyRule rule, Guards guards) {
        return new Guarded(rule, guards);
    }

    /** This rule on the distance to each year's median unit. */
    default SteadyRule relativeToMedianUnit() {
        return new Relative(this, new Relative.To.MedianUnit());
    }

    /** This rule on the distance to each year's median of the unit's own group. */
    default SteadyRule relativeToOwnGroup(String grouping) {
        return new Relative(this, new Relative.To.OwnGroup(grouping));
    }

    /** This rule, and guards that must hold besides. */
    default SteadyRule guardedBy(Guards guards) {
        return new Guarded(this, guards);
    }

    /** The rule itself, whatever guards it and whomever it compares with. */
    default SteadyRule plain() {
        if (this instanceof Guarded guarded) {
            return guarded.rule().plain();
        }
        return this instanceof Relative toOthers ? toOthers.rule() : this;
    }

    /** Whom it compares with; empty for one that looks at the composite itself. */
    default Optional<Relative.To> comparedWith() {
        SteadyRule inner = this instanceof Guarded guarded ? guarded.rule() : this;
        return inner instanceof Relative toOthers ? Optional.of(toOthers.to()) : Optional.empty();
    }

    /** What must hold besides. */
    default Guards guards() {
        return this instanceof Guarded guarded ? guarded.guards() : Guards.none();
    }
}
