package org.mattstock.internal.scoring.treatment;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Treatment;
import org.mattstock.fit.CellFormula;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/**
 * Everything that is asked about a treatment. It looks at the leaf's own values only, one at a time, knowing what the
 * reference's values taught or what the definition gives.
 */
public interface TreatmentMethod {
    /** Whether it leaves every value as it is, so that a leaf can do without it. */
    default boolean isNothing() {
        return false;
    }

    /** The kind of parameters that it learns; empty for one that learns nothing. */
    default Optional<Class<? extends Learned>> learns() {
        return Optional.empty();
    }

    /** What the reference's values teach one that learns; null where there is nothing to learn from. */
    default @Nullable Learned learn(Sample sample) {
        return null;
    }

    /** What the definition gives in place of something learned; empty for one that learns or needs nothing. */
    default Optional<Learned> given() {
        return Optional.empty();
    }

    /**
     * A value before treatment to the value after it.
     *
     * @param known what was learned or given; null for one that needs neither
     */
    DoubleUnaryOperator function(@Nullable Learned known);

    /**
     * The limits that no value after treatment lies beyond; empty for none.
     *
     * @param known as there
     */
    default Optional<Learned.Limits> limits(@Nullable Learned known) {
        return Optional.empty();
    }

    /** Whether a value within the limits is left as it is, so that one after treatment tells the one before it. */
    default boolean leavesWhatIsWithinLimits() {
        return false;
    }

    /** The treatments that one is chosen from, by the number of {@link Learned.Chosen}; none where nothing is chosen. */
    default List<Treatment> choices() {
        return List.of();
    }

    /**
     * Whether values after treatment pass the test by which it goes; empty for one without a test.
     *
     * @param treated finite
     */
    default Optional<Boolean> passes(double[] treated) {
        return Optional.empty();
    }

    /**
     * The power that its function is, whose figures must stay apart; empty for any other.
     *
     * @param known as there
     */
    default Optional<Power> power(@Nullable Learned known) {
        return Optional.empty();
    }

    /** How a value {@code {x}} is treated in the cells of a spreadsheet; empty for one that has no formula. */
    default Optional<CellFormula> inCells() {
        return Optional.empty();
    }

    /** The method that a user must bring and has not brought. */
    default Optional<Custom> lacking() {
        return Optional.empty();
    }
}
