package org.mattstock.development;

import java.util.Objects;

/**
 * How {@link Evidence} is computed.
 *
 * @param comparison whether the yearly median unit is subtracted first
 * @param level the highest q-value at which a unit counts as supported; above 0 and below 1
 * @param replicates how many times the indicators are drawn again for the interval of q; 0 for no interval
 * @param seed where the draws start
 */
public record EvidenceRule(Comparison comparison, double level, int replicates, long seed) {
    /** What a unit's years are compared with. */
    public enum Comparison {
        /** With the median unit of each year: did it do better than the others? */
        RELATIVE,
        /** With nothing: did it rise? The empirical null then still asks whether it stands out from the others. */
        ABSOLUTE
    }

    private static final int MOST_REPLICATES = 100_000;

    /** Checks the numbers. */
    public EvidenceRule {
        Objects.requireNonNull(comparison, "comparison");
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must be above 0 and below 1, got " + level);
        }
        if (replicates < 0 || replicates > MOST_REPLICATES) {
            throw new IllegalArgumentException(
                    "replicates must be from 0 to " + MOST_REPLICATES + ", got " + replicates);
        }
    }

    /**
     * The default: relative, since a year that was good for all says nothing about one; q at most 0.10, one in ten of a list of
     * nominees by chance; 200 replicates.
     */
    public static EvidenceRule standard() {
        return new EvidenceRule(Comparison.RELATIVE, 0.10, 200, 1);
    }

    /** This rule with another comparison. */
    public EvidenceRule withComparison(Comparison newComparison) {
        return new EvidenceRule(newComparison, level, replicates, seed);
    }

    /** This rule with another level. */
    public EvidenceRule withLevel(double newLevel) {
        return new EvidenceRule(comparison, newLevel, replicates, seed);
    }

    /** This rule with another number of replicates. */
    public EvidenceRule withReplicates(int newReplicates) {
        return new EvidenceRule(comparison, level, newReplicates, seed);
    }

    /** This rule with another seed. */
    public EvidenceRule withSeed(long newSeed) {
        return new EvidenceRule(comparison, level, replicates, newSeed);
    }
}
