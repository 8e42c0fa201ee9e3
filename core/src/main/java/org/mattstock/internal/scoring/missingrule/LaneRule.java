package org.mattstock.internal.scoring.missingrule;

import java.util.OptionalDouble;

/**
 * A missing rule as lanes know it: what acts in each replicate. What is the same in all of them they ask the method, and leave to
 * the full scoring a definition in which a rule that learns could meet a branch without a value, one that refuses what is
 * incomplete could meet anything missing, or one that drops parts could meet a part to drop.
 *
 * @param leastShare the share of weight that must be there for a value; empty where every part must
 * @param constant what stands in for a missing part; empty where nothing does, or something learned
 */
public record LaneRule(OptionalDouble leastShare, OptionalDouble constant) {
    /** Every part must be there. */
    static LaneRule ofAll() {
        return new LaneRule(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** A share of the weight must be there. */
    static LaneRule ofShare(double least) {
        return new LaneRule(OptionalDouble.of(least), OptionalDouble.empty());
    }

    /** A constant is there for each part that is not. */
    static LaneRule ofConstant(double constant) {
        return new LaneRule(OptionalDouble.empty(), OptionalDouble.of(constant));
    }

    /** Whether a unit has a value only if nothing is missing. */
    public boolean needsAll() {
        return leastShare.isEmpty();
    }
}
