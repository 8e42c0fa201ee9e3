package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Normalization;
import org.mattstock.internal.scoring.given.Parts;

/** {@link Aggregation.Promethee}. */
final class Promethee extends Compared {
    private final Aggregation.Promethee method;

    Promethee(Aggregation.Promethee method) {
        this.method = method;
    }

    @Override
    IntToDoubleFunction among(Parts parts, boolean[] peers) {
        PreferenceMethod[] preferences = PreferenceMethods.of(parts.ids, method.preference(), method.byPart());
        return unit -> mean(parts, peers, unit, other -> preferred(preferences, parts, unit, other))
                - mean(parts, peers, unit, other -> preferred(preferences, parts, other, unit));
    }

    /** How much one unit is preferred to another: the weighted mean over the parts that both have, 0 without any. */
    static double preferred(PreferenceMethod[] preferences, Parts parts, int unit, int other) {
        double preferred = 0;
        double weight = 0;
        for (int part = 0; part < preferences.length; part++) {
            double ahead = parts.used[part][unit] - parts.used[part][other];
            if (!Double.isNaN(ahead)) {
                preferred += parts.weights[part] * preferences[part].of(ahead);
                weight += parts.weights[part];
            }
        }
        return weight == 0 ? 0 : preferred / weight;
    }

    /** Preferences are at most 1, and so is a mean of them. */
    @Override
    public double magnitude(double[] parts, double[] weights, int units) {
        return 1;
    }

    @Override
    public Set<String> namedParts() {
        return method.byPart().keySet();
    }

    @Override
    public Optional<Aggregation> ofFewerParts(Set<String> parts) {
        return Optional.of(
                new Aggregation.Promethee(method.preference(), PreferenceMethods.left(method.byPart(), parts)));
    }

    @Override
    public Optional<String> neverPositive() {
        return Optional.of("promethee, which sums to 0 over the units");
    }

    @Override
    public Optional<Normalization.Range> ends(Optional<Normalization.Range> ofParts) {
        return Optional.of(new Normalization.Range(-1, 1));
    }
}
