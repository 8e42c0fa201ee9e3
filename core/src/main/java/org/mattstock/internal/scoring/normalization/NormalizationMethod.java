package org.mattstock.internal.scoring.normalization;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.Direction;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.Sample;

/**
 * All that is asked about a normalization. It learns from the values of its own node only, in the years and among the units of
 * the reference: the normalized values of a leaf are the same whatever the weights, and whichever other leaves there are.
 */
public interface NormalizationMethod {
    /** The definition whose method this is. */
    Normalization definition();

    /** What it learns from the reference; empty for one that does not look at it. */
    Optional<Class<? extends Learned>> learned();

    /** Why parameters of its kind that come from outside cannot be what it learned; empty where they can. */
    default Optional<String> misfit(Learned outside) {
        return Optional.empty();
    }

    default boolean learns() {
        return learned().isPresent();
    }

    /**
     * What it learns; asked only if it learns at all.
     *
     * @throws org.mattstock.fit.ScoringException if it cannot tell the values apart, and the definition lets that fail
     */
    Learned learn(Sample sample, Degenerate degenerate);

    /**
     * It with what it learned; null where it needed to learn and had no chance.
     *
     * @throws IllegalArgumentException if it learns something else
     */
    @Nullable
    Normalizer with(@Nullable Learned learned);

    /**
     * The straight line that it is with what it learned, if higher values have higher places there.
     *
     * @param learned empty where there was nothing to learn
     */
    default Optional<Scale> line(Optional<Learned> learned) {
        return Optional.ofNullable(with(learned.orElse(null)))
                .flatMap(Normalizer::scale)
                .filter(Scale::rises);
    }

    /**
     * How large the numbers are that its values are made of, as in {@link Normalizer#magnitude}; 0 where there are none.
     *
     * @param learned null where there was nothing to learn
     */
    default double magnitude(@Nullable Learned learned, double entering) {
        Normalizer normalizer = with(learned);
        return normalizer == null ? 0 : normalizer.magnitude(entering);
    }

    /** Whether it is a straight line in the values, whatever it learns. */
    default boolean isStraight() {
        return false;
    }

    /** Whether higher values always have higher places, whatever it learns. */
    default boolean keepsOrder() {
        return false;
    }

    /** Whether values stay what they are. */
    default boolean changesNothing() {
        return false;
    }

    /** Whether its values lie on both sides of a center and have no end. */
    default boolean scattersAroundCenter() {
        return false;
    }

    /** Whether less may be better after it: nobody knows what a user's method means. */
    default boolean isOfUnknownSense() {
        return false;
    }

    /** Whether another that learns may stand in for it when nobody says which. */
    default boolean isExchangeable() {
        return learns() && !isOfUnknownSense();
    }

    /**
     * Why its values cannot be positive for everyone, whatever the data; empty if they may be.
     *
     * @param direction of the values
     */
    default Optional<String> notPositive(Direction direction) {
        return Optional.empty();
    }

    /**
     * The highest place that a raw value may reach; infinity where no step or end is in its way.
     *
     * @param count how many values it learned from
     */
    double highest(int count);

    /** As it meets negated values; empty for one that they have no place in, where mirroring does what negating would. */
    Optional<NormalizationMethod> negated();

    /** The same with nothing cut, where values beyond the ends have a place. */
    Normalization uncut();

    /** What the definition gives in place of something learned; empty where it gives nothing. */
    default Optional<Learned> given() {
        return Optional.empty();
    }

    /** About how far its places scatter, as a standard deviation, whatever the figures; empty where nobody can tell. */
    default OptionalDouble usualSpread() {
        return OptionalDouble.empty();
    }

    /** The classes that it puts values into by cuts that it learned; empty where it learns no cuts. */
    default Optional<Classes> classes(Learned learned) {
        return Optional.empty();
    }

    /** The name that its user gave it. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /** The behavior that it needs of its user and was not given. */
    default Optional<Custom> lacking() {
        return Optional.empty();
    }

    /** What may be done to all figures alike without moving a place, whatever they are. */
    default Invariance invariance() {
        return Invariance.NONE;
    }

    /** How it gets a deviation, if it learns a mean and a deviation: those of several columns can be learned at once. */
    default Optional<DeviationFormula> deviation() {
        return Optional.empty();
    }

    /**
     * What does this to a branch in lanes, to the bit; none by default, which leaves it to the full scoring.
     *
     * @param units how many have values at most
     */
    default Optional<LaneNormalization> inLanes(int units) {
        return Optional.empty();
    }

    /**
     * The ends of its scale by definition, or two points around its center: what they add up to is what a place and its mirror
     * image do, whatever it learns. Empty where that depends on the figures, or there is no such scale.
     */
    default Optional<Normalization.Range> ends() {
        return Optional.empty();
    }

    /** How it is worked out in the cells of a spreadsheet; empty for one that has no formula. */
    default Optional<PlaceCells> inCells() {
        return Optional.empty();
    }

    /** Changes of all figures that move no place; each comes with those before it. */
    enum Invariance {
        /** None is known. */
        NONE,
        /** Another unit: all times a positive factor. */
        SCALE,
        /** And another origin: a rising straight line. */
        LINE,
        /** Whatever keeps the order. */
        ORDER
    }

    /** Classes by cuts, 1 being that of the lowest values. */
    interface Classes {
        int count();

        /** The class of a value as normalization takes it. */
        int of(double entering);
    }

    /** A deviation from a sum of squared distances to the mean. */
    @FunctionalInterface
    interface DeviationFormula {
        double of(double squares, int count);
    }
}
