package org.mattstock.instrument;

/**
 * When a unit is particularly strong in an area (särskilt stark). Without a mean, or without others, nobody is. Points on the
 * limit reach it: what is lost in adding up decides nothing.
 */
public sealed interface StrengthRule permits StrengthRule.AboveMean, StrengthRule.HighestOfPeers {
    /**
     * The unit's points lie at least so far above the peers' mean.
     *
     * @param least the least difference; finite
     */
    record AboveMean(double least) implements StrengthRule {
        /** Checks the difference. */
        public AboveMean {
            if (!Double.isFinite(least)) {
                throw new IllegalArgumentException("least must be finite, got " + least);
            }
        }
    }

    /** No other peer has more points: those who share the highest are all strong. Nobody is without another peer. */
    record HighestOfPeers() implements StrengthRule {}

    /** At least so far above the peers' mean. */
    static StrengthRule aboveMean(double least) {
        return new AboveMean(least);
    }

    /** The highest in the comparison group. */
    static StrengthRule highestOfPeers() {
        return new HighestOfPeers();
    }
}
