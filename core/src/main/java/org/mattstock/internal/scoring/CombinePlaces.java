package org.mattstock.internal.scoring;

import java.util.Arrays;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.rank.TieRule;

/**
 * Sums and means of places. The places of a part are taken among the peers that have a value in it; a unit that is no peer
 * gets the place that it would have had, and moves nobody.
 */
public final class CombinePlaces {
    private CombinePlaces() {}

    static Combined sum(TieRule ties, Parts parts, boolean[] peers) {
        double[][] places = places(ties, parts, peers);
        double[] sums = new double[parts.kept.length];
        for (int unit = 0; unit < sums.length; unit++) {
            sums[unit] = parts.kept[unit] ? weightedSum(parts, places, unit) : Double.NaN;
        }
        return new Combined(sums, places);
    }

    static Combined mean(TieRule ties, Parts parts, boolean[] peers) {
        Combined sum = sum(ties, parts, peers);
        double[] means = sum.values().clone();
        for (int unit = 0; unit < means.length; unit++) {
            means[unit] /= weight(parts, sum.places(), unit);
        }
        return new Combined(means, sum.places());
    }

    private static double weightedSum(Parts parts, double[][] places, int unit) {
        double sum = 0;
        for (int part = 0; part < places.length; part++) {
            if (!Double.isNaN(places[part][unit])) {
                sum += parts.weights[part] * places[part][unit];
            }
        }
        return sum;
    }

    private static double weight(Parts parts, double[][] places, int unit) {
        double sum = 0;
        for (int part = 0; part < places.length; part++) {
            sum += Double.isNaN(places[part][unit]) ? 0 : parts.weights[part];
        }
        return sum;
    }

    private static double[][] places(TieRule ties, Parts parts, boolean[] peers) {
        double[][] places = new double[parts.count()][];
        for (int part = 0; part < places.length; part++) {
            double[] values = parts.used[part];
            Places among = new Places(sortedPeers(values, peers));
            places[part] = new double[values.length];
            for (int unit = 0; unit < values.length; unit++) {
                places[part][unit] = Double.isNaN(values[unit])
                        ? middle(parts, part, unit, among)
                        : among.fromAbove(values[unit], ties) + earlier(ties, values, peers, unit);
            }
        }
        return places;
    }

    /** Under ordinal places, tied units stand in order of id, which is the order of units. */
    private static int earlier(TieRule ties, double[] values, boolean[] peers, int unit) {
        int earlier = 0;
        for (int other = 0; ties == TieRule.ORDINAL && other < unit; other++) {
            earlier += peers[other] && values[other] == values[unit] ? 1 : 0;
        }
        return earlier;
    }

    private static double middle(Parts parts, int part, int unit, Places among) {
        return parts.hasMiddlePlace(part, unit) ? (among.size() + 1) / 2.0 : Double.NaN;
    }

    public static double[] sortedPeers(double[] values, boolean[] peers) {
        double[] sorted = new double[values.length];
        int count = 0;
        for (int unit = 0; unit < values.length; unit++) {
            if (peers[unit] && !Double.isNaN(values[unit])) {
                sorted[count++] = values[unit];
            }
        }
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        return sorted;
    }
}
