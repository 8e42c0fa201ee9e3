package org.mattstock.internal.scoring.aggregation;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import org.mattstock.definition.Aggregation;
import org.mattstock.internal.scoring.given.Parts;

/** {@link Aggregation.Outranking}. */
final class Outranking extends Compared {
    private static final PreferenceMethod NO_VETO = behind -> 0;

    private final Aggregation.Outranking method;

    Outranking(Aggregation.Outranking method) {
        this.method = method;
    }

    /** Pair by pair: a unit with the same parts adds an exact 0, so that the two have the same sum, to the bit. */
    @Override
    IntToDoubleFunction among(Parts parts, boolean[] peers) {
        Credibility credibility = credibility(parts);
        return unit -> sum(parts, peers, unit, other -> credibility.of(unit, other) - credibility.of(other, unit));
    }

    Credibility credibility(Parts parts) {
        return new Credibility(
                parts,
                PreferenceMethods.of(parts.ids, method.preference(), method.byPart()),
                parts.ids.stream().map(this::veto).toArray(PreferenceMethod[]::new));
    }

    private PreferenceMethod veto(String part) {
        Aggregation.Preference veto = method.vetoes().get(part);
        return veto == null ? NO_VETO : PreferenceMethods.of(veto);
    }

    /** How credible it is that one unit is at least as good as another. */
    record Credibility(Parts parts, PreferenceMethod[] preferences, PreferenceMethod[] vetoes) {
        double of(int unit, int other) {
            double concordance = concordance(unit, other);
            double credibility = concordance;
            for (int part = 0; part < vetoes.length; part++) {
                double behind = behind(part, unit, other);
                double discordance = Double.isNaN(behind) ? 0 : vetoes[part].of(behind);
                if (discordance > concordance) {
                    credibility *= (1 - discordance) / (1 - concordance);
                }
            }
            return credibility;
        }

        /** The share of weight that does not speak for the other; 0 without a part that both have. */
        double concordance(int unit, int other) {
            double agreed = 0;
            double weight = 0;
            for (int part = 0; part < preferences.length; part++) {
                double behind = behind(part, unit, other);
                if (!Double.isNaN(behind)) {
                    agreed += parts.weights[part] * (1 - preferences[part].of(behind));
                    weight += parts.weights[part];
                }
            }
            return weight == 0 ? 0 : agreed / weight;
        }

        private double behind(int part, int unit, int other) {
            return parts.used[part][other] - parts.used[part][unit];
        }
    }

    /** Each of the others adds at most 1. */
    @Override
    public double magnitude(double[] parts, double[] weights, int units) {
        return units;
    }

    @Override
    public Set<String> namedParts() {
        Set<String> named = new TreeSet<>(method.byPart().keySet());
        named.addAll(method.vetoes().keySet());
        return named;
    }

    @Override
    public Optional<Aggregation> ofFewerParts(Set<String> parts) {
        return Optional.of(new Aggregation.Outranking(
                method.preference(),
                PreferenceMethods.left(method.byPart(), parts),
                PreferenceMethods.left(method.vetoes(), parts)));
    }

    @Override
    public Optional<String> neverPositive() {
        return Optional.of("outranking, which sums to 0 over the units");
    }
}
