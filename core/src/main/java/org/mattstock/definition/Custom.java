package org.mattstock.definition;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.mattstock.internal.text.Checks;

/**
 * The name of a method that a user brings: equal by value, so that a definition that uses it still prints, compares and goes
 * to JSON. What it does is found in the {@code Behaviors} given at fit.
 *
 * @param id the method's id; not blank
 * @param version its version; a change that can move a number gets a new one
 * @param parameters its parameters by name, finite
 */
public record Custom(String id, int version, Map<String, Double> parameters)
        implements Treatment, Normalization, Aggregation.ByUnit {
    /** Copies the parameters in order of name. */
    public Custom {
        Objects.requireNonNull(id, "id");
        Checks.notBlank("id", id);
        parameters = java.util.Collections.unmodifiableMap(new TreeMap<>(parameters));
        parameters.forEach((name, value) -> Checks.finite(name, value));
    }

    /** Nothing is known of a user's aggregation, so nothing is claimed. */
    @Override
    public Set<Trait> traits() {
        return Set.of();
    }
}
