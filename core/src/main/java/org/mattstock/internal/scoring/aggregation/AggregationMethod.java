package org.mattstock.internal.scoring.aggregation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;

/**
 * What one aggregation does, and all that anybody asks about it. What a method does not say is answered with the least that
 * holds of all: it claims nothing, and has no other form than its values.
 */
public interface AggregationMethod {
    /**
     * The aggregated values of a branch in one year.
     *
     * @param peers by unit: whether it takes part when units are compared; who does not is compared and moves nobody
     * @param owners whom the values belong to
     */
    Combined combine(Parts parts, boolean[] peers, Owners owners);

    /**
     * The aggregated value of a unit without one of its parts. The places of the other parts stay, and so do the units that are
     * compared; weights are those of the parts that are left.
     *
     * @param places by part and unit, as {@link #combine} gave them
     * @param peers as there
     * @return NaN where nothing is left
     */
    double without(int part, int unit, Parts parts, double[][] places, boolean[] peers);

    /** What is made of the parts of one unit alone; empty where units are compared with each other. */
    Optional<UnitFormula> formula();

    /** The weighted sum that the value is; empty where contributions do not add up to it. */
    default Optional<Additive> additive() {
        return Optional.empty();
    }

    /** What a part is to the value. */
    default Contribution contribution() {
        return Contribution.LEAVES_ONE_OUT;
    }

    /** Whether a unit's value says how it stands among the others, so that it may change though its own parts do not. */
    default boolean comparesUnits() {
        return formula().isEmpty();
    }

    /**
     * How large the numbers are that its values are made of: what rounding may take from a value is a share of it.
     *
     * @param parts how large those are that the values of each part are made of
     * @param weights of the parts
     * @param units how many there are
     * @return NaN if that is not known, and values themselves must be looked at
     */
    default double magnitude(double[] parts, double[] weights, int units) {
        return Double.NaN;
    }

    /** Whether the result is a place, 1 being best. */
    default boolean isLessBetter() {
        return false;
    }

    /** Whether less is better in the result where less is better in all parts; unless known, such parts are refused. */
    default boolean keepsSense() {
        return false;
    }

    /** Whether less or more is better cannot be known. */
    default boolean isOfUnknownSense() {
        return false;
    }

    /** Whether a part that is 0 or less has no meaning in it. */
    default boolean needsPositiveParts() {
        return false;
    }

    /** Why its values cannot be positive for every unit, whatever the parts; empty where they can. */
    default Optional<String> neverPositive() {
        return Optional.empty();
    }

    /** Whether parts become places first, so that a middle place can stand in for one that is missing. */
    default boolean makesPlaces() {
        return false;
    }

    /** The ids of the nodes that it says something of: parts of its branch. */
    default Set<String> namedParts() {
        return Set.of();
    }

    /** What is wrong with it in a branch of these parts, whatever their values; empty where nothing is. */
    default Optional<String> fault(List<Branch.Part> parts) {
        return Optional.empty();
    }

    /** Whether each unit is measured with weights of its own choice, so that those of the parts are not what counts. */
    default boolean choosesWeights() {
        return false;
    }

    /**
     * As it is where its branch has lost parts: without what it says of those.
     *
     * @param parts the ids of the nodes that are left
     * @return empty where it is the same
     */
    default Optional<Aggregation> ofFewerParts(Set<String> parts) {
        return Optional.empty();
    }

    /** The method that a user must bring and has not brought. */
    default Optional<Custom> lacking() {
        return Optional.empty();
    }

    /**
     * The ends of the scale that its values are on, or two points around its center; empty where it has none by definition.
     *
     * @param ofParts those that all its parts share; empty where they do not
     */
    default Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return Optional.empty();
    }

    /** How it is done in the cells of a spreadsheet; empty for one that has no formula. */
    default Optional<SumCells> inCells() {
        return Optional.empty();
    }

    /** How it is done for many replicates at once; empty where each must be scored in full. */
    default Optional<LaneAggregation> lanes() {
        return Optional.empty();
    }

    /** What it is called where its record's name would not say: a method that a user brings. */
    default Optional<String> name() {
        return Optional.empty();
    }
}
