package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import org.mattstock.internal.scoring.given.AbsentPlace;

/**
 * An aggregation of many replicates at once, a row of lanes a unit.
 *
 * @param gathering how the rows of the parts become one
 * @param places what leaves go in with where that is not their value
 * @param finish what is done to that row
 */
public record LaneAggregation(Gathering gathering, Optional<Places> places, Finish finish) {
    /** How rows of parts become one. */
    public enum Gathering {
        /** The sum of products with the weights. */
        SUM,
        /** That sum, divided by the weight of the parts that are there; the last pass over the parts divides at no cost. */
        MEAN,
        /** The same of the parts' logarithms; a part that is not positive is left to the full scoring. */
        MEAN_OF_LOGARITHMS,
        /** The lowest part that is there. */
        LOWEST,
        /** Every unit against every other one, by the weight of the parts in which one is better, less that of the others. */
        DUELS
    }

    /**
     * What units have in a part of which they are compared. Weights do not move it, so that the places of a leaf are found once
     * and are then added up in every replicate as values are; those of a branch would have to be found in each.
     */
    @FunctionalInterface
    public interface Places {
        /**
         * By unit, NaN for none.
         *
         * @param values by unit of the population, all of which are compared; NaN for none
         * @param absent what a unit without a value has
         */
        double[] of(double[] values, AbsentPlace absent);
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
        return of(gathering, Finish.NOTHING);
    }

    static LaneAggregation of(Gathering gathering, Finish finish) {
        return new LaneAggregation(gathering, Optional.empty(), finish);
    }

    /** What is gathered of places is the value. */
    static LaneAggregation ofPlaces(Gathering gathering, Places places) {
        return new LaneAggregation(gathering, Optional.of(places), Finish.NOTHING);
    }

    /** Whether the sum is divided by the weight of the parts that are there. */
    public boolean isMean() {
        return gathering == Gathering.MEAN || gathering == Gathering.MEAN_OF_LOGARITHMS;
    }

    /** Whether logarithms of the parts are gathered. */
    public boolean takesLogarithms() {
        return gathering == Gathering.MEAN_OF_LOGARITHMS;
    }

    /** Whether units are held against each other, so that all of them are worked out at once. */
    public boolean comparesUnits() {
        return gathering == Gathering.DUELS;
    }

    /** Whether parts must be leaves: how units compare in them is then the same in every replicate. */
    public boolean takesLeavesOnly() {
        return comparesUnits() || places.isPresent();
    }

    /** Whether the lowest part is kept, whatever the weights. */
    public boolean keepsLowest() {
        return gathering == Gathering.LOWEST;
    }
}
