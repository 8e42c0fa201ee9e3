package org.mattstock.precondition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.definition.Population;
import org.mattstock.internal.text.Checks;

/**
 * Which units are alike (liknande kommuner): for each the so many that are nearest by weighted structure. The distance
 * of two units is {@code sqrt(sum w (difference / sd)^2 / sum w)} over the features, each divided by its population
 * standard deviation over the units looked at.
 *
 * <ul>
 *   <li>All that are as far away as the last of the nearest are peers too, so that no order of units decides. Distances
 *       that differ by the rounding of the arithmetic are equal.
 *   <li>Being a peer is not mutual: a unit on its own has peers that have nearer ones.
 *   <li>A unit that lacks a feature has no peers and is nobody's; {@link MatchedPeers#leftOut()} lists it. A feature of
 *       weight 0 has no influence on anything.
 * </ul>
 *
 * @param features what the units are held against each other by; at least one with weight, none twice
 * @param count how many peers, at least 1; fewer where there are not so many others
 * @param among the units looked at; by default everybody
 */
public record PeerMatching(List<Feature> features, int count, Population among) {
    /**
     * One thing in which units are alike or not.
     *
     * @param precondition whose figures are compared
     * @param weight how much its square counts: relative, 0 or from 1e-100 to 1e100
     */
    public record Feature(Precondition precondition, double weight) {
        /** Checks the weight. */
        public Feature {
            Objects.requireNonNull(precondition, "precondition");
            Checks.weight(weight, precondition.toString());
        }
    }

    /** Copies the features and checks them. */
    public PeerMatching {
        features = List.copyOf(features);
        Checks.atLeast("count", count, 1);
        Objects.requireNonNull(among, "among");
        Checks.distinct("features", features.stream().map(Feature::precondition).toList());
        if (features.stream().allMatch(each -> each.weight() == 0)) {
            throw new IllegalArgumentException("features must have weight, got " + features);
        }
    }

    /** The nearest by features that count alike, among everybody. */
    public static PeerMatching of(int count, Precondition... features) {
        List<Feature> alike =
                Stream.of(features).map(each -> new Feature(each, 1)).toList();
        return new PeerMatching(alike, count, Population.everyone());
    }

    /** The nearest by these features and one more. */
    public PeerMatching withFeature(Precondition precondition, double weight) {
        List<Feature> more = new ArrayList<>(features);
        more.add(new Feature(precondition, weight));
        return new PeerMatching(more, count, among);
    }

    /** The same number of the nearest among other units. */
    public PeerMatching withAmong(Population units) {
        return new PeerMatching(features, count, units);
    }

    /**
     * Each unit's peers by the figures of a year.
     *
     * @throws IllegalArgumentException if the panel lacks an indicator or a unit that is named, fewer than two units
     * have all features, or a feature with weight is the same for all; it is named
     */
    public MatchedPeers match(Panel panel, int year) {
        return new Matching(this, panel, year).matched();
    }

    List<Feature> weighted() {
        return features.stream().filter(each -> each.weight() > 0).toList();
    }
}
