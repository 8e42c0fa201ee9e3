package org.mattstock.fit;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.mattstock.definition.Custom;

/**
 * What the methods that users bring do, found by the id and version of the {@link Custom} that a definition names. It is
 * given at fit and travels with the fitted index. Immutable; behaviours must be pure functions of their arguments, or equal
 * input no longer gives equal bits.
 */
public final class Behaviors {
    private static final Behaviors NONE = new Behaviors(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private final TreeMap<String, Treating> treatments;
    private final TreeMap<String, Normalizing> normalizations;
    private final TreeMap<String, Aggregating> aggregations;

    private Behaviors(
            TreeMap<String, Treating> treatments,
            TreeMap<String, Normalizing> normalizations,
            TreeMap<String, Aggregating> aggregations) {
        this.treatments = treatments;
        this.normalizations = normalizations;
        this.aggregations = aggregations;
    }

    /** A treatment: learned on the reference, applied value by value. */
    public interface Treating {
        /**
         * What is learned on the reference, as plain numbers that are kept with the result.
         *
         * @param reference the reference's values, ascending, finite; may be empty
         * @param parameters the parameters of the definition
         */
        double[] learn(double[] reference, Map<String, Double> parameters);

        /**
         * A value after treatment; finite.
         *
         * @param value finite
         * @param learned what was learned
         * @param parameters the parameters of the definition
         */
        double apply(double value, double[] learned, Map<String, Double> parameters);
    }

    /** A normalization: learned on the reference, applied value by value. */
    public interface Normalizing {
        /**
         * What is learned on the reference, as plain numbers that are kept with the result.
         *
         * @param reference the reference's values, ascending, finite; may be empty
         * @param parameters the parameters of the definition
         */
        double[] learn(double[] reference, Map<String, Double> parameters);

        /**
         * A value's place on the normalized scale, more being better; finite.
         *
         * @param value finite
         * @param learned what was learned
         * @param parameters the parameters of the definition
         */
        double apply(double value, double[] learned, Map<String, Double> parameters);

        /**
         * The normalized value where less is better: the negated value, unless the method has a mirror of its own.
         *
         * @param normalized a result of {@link #apply}
         * @param learned what was learned
         * @param parameters the parameters of the definition
         */
        default double mirror(double normalized, double[] learned, Map<String, Double> parameters) {
            return -normalized;
        }
    }

    /** An aggregation of one unit's parts. */
    public interface Aggregating {
        /**
         * The value of a branch for one unit; finite.
         *
         * @param values the parts that the missing rule leaves, in the order of the definition
         * @param weights their weights, as long as {@code values}
         * @param parameters the parameters of the definition
         */
        double aggregate(double[] values, double[] weights, Map<String, Double> parameters);
    }

    /** No behaviour: for definitions without custom methods. */
    public static Behaviors none() {
        return NONE;
    }

    /** These behaviours and a treatment; an earlier one under the same id and version is replaced. */
    public Behaviors withTreatment(String id, int version, Treating behavior) {
        return new Behaviors(added(treatments, id, version, behavior), normalizations, aggregations);
    }

    /** These behaviours and a normalization; an earlier one under the same id and version is replaced. */
    public Behaviors withNormalization(String id, int version, Normalizing behavior) {
        return new Behaviors(treatments, added(normalizations, id, version, behavior), aggregations);
    }

    /** These behaviours and an aggregation; an earlier one under the same id and version is replaced. */
    public Behaviors withAggregation(String id, int version, Aggregating behavior) {
        return new Behaviors(treatments, normalizations, added(aggregations, id, version, behavior));
    }

    private static <B> TreeMap<String, B> added(TreeMap<String, B> known, String id, int version, B behavior) {
        Objects.requireNonNull(behavior, "behavior");
        TreeMap<String, B> more = new TreeMap<>(known);
        more.put(key(Objects.requireNonNull(id, "id"), version), behavior);
        return more;
    }

    /** The treatment that a definition names; empty where it was not given. */
    public Optional<Treating> treatment(Custom custom) {
        return found(treatments, custom);
    }

    /** The normalization that a definition names; empty where it was not given. */
    public Optional<Normalizing> normalization(Custom custom) {
        return found(normalizations, custom);
    }

    /** The aggregation that a definition names; empty where it was not given. */
    public Optional<Aggregating> aggregation(Custom custom) {
        return found(aggregations, custom);
    }

    private static <B> Optional<B> found(TreeMap<String, B> known, Custom custom) {
        return Optional.ofNullable(known.get(key(custom.id(), custom.version())));
    }

    private static String key(String id, int version) {
        return id + " version " + version;
    }
}
