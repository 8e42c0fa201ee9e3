package org.mattstock.internal.scoring.missingrule;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.MissingRule;
import org.mattstock.fit.Learned;
import org.mattstock.internal.scoring.given.AbsentPlace;
import org.mattstock.internal.scoring.given.Sample;

/** What a missing rule does for a unit that lacks the value of a part, and what must be known about that. */
public interface MissingRuleMethod {
    /** The rule of the definition. */
    MissingRule rule();

    /** Whether it learns from the values that parts have over the reference. */
    default boolean learns() {
        return false;
    }

    /** What the values of one part over the reference teach; null for nothing. */
    default @Nullable Learned learn(Sample sample) {
        return null;
    }

    /** Whether anything may stand in for a missing part. */
    default boolean substitutes() {
        return false;
    }

    /**
     * What stands in for a missing part; NaN for nothing.
     *
     * @param learned what the values of the part teach; null for nothing
     */
    default double substitute(@Nullable Learned learned) {
        return Double.NaN;
    }

    /** What a unit without a value of a part has where the aggregation makes places. */
    default AbsentPlace absent() {
        return AbsentPlace.NONE;
    }

    /** Whether a part that is not applicable leaves weight and maximum, as if the definition had never had it. */
    default boolean dropsInapplicable() {
        return false;
    }

    /**
     * Whether a unit has a value.
     *
     * @param present the weight of the parts that it goes on with
     * @param applicable the weight of the parts that are not dropped
     * @param used how many parts it goes on with
     * @param lacking how many more are not dropped
     */
    boolean isKept(double present, double applicable, int used, int lacking);

    /**
     * What must be there for a value, where it can be said without weights or as a share of them; empty where it cannot, so
     * that nothing is stated for all weights at once.
     */
    default Optional<Demand> demand() {
        return Optional.empty();
    }

    /**
     * What must be there for a value.
     *
     * @param leastShare the share of weight; empty where every part must be there
     */
    record Demand(OptionalDouble leastShare) {
        static final Optional<Demand> EVERY_PART = Optional.of(new Demand(OptionalDouble.empty()));

        static Optional<Demand> ofShare(double least) {
            return Optional.of(new Demand(OptionalDouble.of(least)));
        }
    }

    /** Whether a unit of the population that is not complete stops the scoring. */
    default boolean refusesIncomplete() {
        return false;
    }

    /** Whether weights and numbers of parts say who has a value, so that nobody need know why a part is missing. */
    default boolean asksForPresenceOnly() {
        return false;
    }

    /** What of the rule only makes sense where the aggregation makes places; empty for nothing. */
    default Optional<Choice> neededPlaces() {
        return Optional.empty();
    }

    /** What of the rule takes more for better; empty for nothing. */
    default Optional<Choice> neededSense() {
        return Optional.empty();
    }

    /**
     * One choice inside a rule, for messages.
     *
     * @param path its place below the rule: names of components with dots between them
     * @param value the word for what was chosen
     */
    record Choice(String path, String value) {
        /** The name of the component. */
        public String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        Choice below(String component) {
            return new Choice(component + "." + path, value);
        }
    }

    /** What stands in for a part and is not positive, whatever the data, in words; empty if there is no such thing. */
    default Optional<String> notPositive() {
        return Optional.empty();
    }

    /** The rule under which a unit that lacks a part is left out instead of stopping the others. */
    default MissingRule lenient() {
        return rule();
    }

    /** The rule in the cells of a spreadsheet; empty for one that has no formula. */
    default Optional<RuleCells> inCells() {
        return Optional.empty();
    }

    /** The rule in lanes; empty if they do not know it, so that every replicate is scored in full. */
    default Optional<LaneRule> lanes() {
        return Optional.empty();
    }
}
