package org.mattstock.internal.scoring.aggregation;

/**
 * An aggregation of many replicates at once, a row of lanes a unit.
 *
 * @param gathering how the rows of the parts become one
 * @param finish what is done to that row
 */
public record LaneAggregation(Gathering gathering, Finish finish) {
    /** How rows of parts become one. */
    public enum Gathering {
        /** The sum of products with the weights. */
        SUM,
        /** That sum, divided by the weight of the parts that are there; the last pass over the parts divides at no cost. */
        MEAN,
        /** The same of the parts' logarithms; a part that is not positive is left to the full scoring. */
        MEAN_OF_LOGARITHMS,
        /** The lowest part that is there. */
        LOWEST
    }

    /** From the gathered row to the values, in place. */
    @FunctionalInterface
    public interface Finish {
        /** Nothing is left to do. */
        Finish NOTHING = (values, present, total, from, to) -> {};

        /**
         * Finishes the lanes from one to another.
         *
         * @param present by lane: the weight of the parts that are there
         * @param total by lane: the weight of all parts
         */
        void run(double[] values, double[] present, double[] total, int from, int to);
    }

    /** What is gathered is the value. */
    static LaneAggregation of(Gathering gathering) {
        return new LaneAggregation(gathering, Finish.NOTHING);
    }

    /** Whether the sum is divided by the weight of the parts that are there. */
    public boolean isMean() {
        return gathering == Gathering.MEAN || gathering == Gathering.MEAN_OF_LOGARITHMS;
    }

    /** Whether logarithms of the parts are gathered. */
    public boolean takesLogarithms() {
        return gathering == Gathering.MEAN_OF_LOGARITHMS;
    }

    /** Whether the lowest part is kept, whatever the weights. */
    public boolean keepsLowest() {
        return gathering == Gathering.LOWEST;
    }
}
