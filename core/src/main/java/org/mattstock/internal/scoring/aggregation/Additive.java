package org.mattstock.internal.scoring.aggregation;

/** An aggregation whose value is a weighted sum of the parts, but for a factor. */
public interface Additive {
    /**
     * The value.
     *
     * @param sum the weighted sum of the parts that are used
     * @param total their weight
     * @param applicable the weight of all parts that apply to the unit
     */
    double scaled(double sum, double total, double applicable);

    /**
     * How much the value rises for each unit of a part, per unit of that part's weight.
     *
     * @param total the weight of the parts that are used
     * @param applicable the weight of the parts that apply to the unit
     */
    default double perWeight(double total, double applicable) {
        return scaled(1, total, applicable);
    }

    /**
     * What the weighted mean is multiplied by to give the value.
     *
     * @param weight the weight of all parts
     */
    double factor(double weight);

    /** Whether a missing part counts as 0, so that no weights are renormalized. */
    default boolean takesMissingAsNothing() {
        return false;
    }

    /** Whether the value grows with the weight of the parts that apply to a unit, so that it matters which are dropped. */
    default boolean growsWithApplicable() {
        return false;
    }
}
