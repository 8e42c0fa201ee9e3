package org.mattstock.internal.scoring.aggregation;

import java.util.Arrays;
import java.util.Optional;
import org.mattstock.internal.scoring.given.AbsentPlace;
import org.mattstock.internal.scoring.given.Owners;
import org.mattstock.internal.scoring.given.Parts;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.rank.TieRule;

/**
 * An aggregation that adds up places. The places of a part are taken among the peers that have a value in it; a unit that is no
 * peer gets the place that it would have had, and moves nobody.
 */
abstract class ByPlaces implements AggregationMethod {
    private final TieRule ties;

    ByPlaces(TieRule ties) {
        this.ties = ties;
    }

    /** The value, from the weighted sum of places and the weight of the parts that have one. */
    abstract double value(double sum, double weight);

    @Override
    public final Combined combine(Parts parts, boolean[] peers, Owners owners) {
        double[][] places = places(parts, peers);
        Gathered of = new Gathered(places, parts.weights);
        double[] values = new double[parts.kept.length];
        for (int unit = 0; unit < values.length; unit++) {
            of.all(unit);
            values[unit] = parts.kept[unit] ? value(of.sum(), of.weight()) : Double.NaN;
        }
        return new Combined(values, places);
    }

    private double[][] places(Parts parts, boolean[] peers) {
        double[][] places = new double[parts.count()][];
        for (int part = 0; part < places.length; part++) {
            int current = part;
            places[part] = places(parts.used[part], peers, (unit, count) -> parts.placeWithout(current, unit, count));
        }
        return places;
    }

    /** The place of a unit without a value, among so many that have one. */
    @FunctionalInterface
    private interface Without {
        double place(int unit, int count);
    }

    private double[] places(double[] values, boolean[] peers, Without without) {
        Places among = new Places(Places.sorted(values, peers));
        double[] places = new double[values.length];
        for (int unit = 0; unit < values.length; unit++) {
            places[unit] = Double.isNaN(values[unit])
                    ? without.place(unit, among.size())
                    : among.fromAbove(values[unit], ties) + earlier(values, peers, unit);
        }
        return places;
    }

    private double[] placesOfAll(double[] values, AbsentPlace absent) {
        boolean[] peers = new boolean[values.length];
        Arrays.fill(peers, true);
        return places(values, peers, (unit, count) -> absent.among(count));
    }

    /** What is added up of the places in lanes. */
    abstract LaneAggregation.Gathering gathering();

    @Override
    public final Optional<LaneAggregation> lanes() {
        return Optional.of(LaneAggregation.ofPlaces(gathering(), this::placesOfAll));
    }

    /** Under ordinal places, tied units stand in order of id, which is the order of units. */
    private int earlier(double[] values, boolean[] peers, int unit) {
        int earlier = 0;
        for (int other = 0; ties == TieRule.ORDINAL && other < unit; other++) {
            earlier += peers[other] && values[other] == values[unit] ? 1 : 0;
        }
        return earlier;
    }

    @Override
    public final double without(int part, int unit, Parts parts, double[][] places, boolean[] peers) {
        Gathered rest = new Gathered(places, parts.weights);
        rest.others(part, unit);
        double weight = rest.weight();
        return weight == 0 ? Double.NaN : value(rest.sum(), weight);
    }

    @Override
    public final double magnitude(double[] parts, double[] weights, int units) {
        double weight = Gathered.weight(weights, weights.length);
        return value(units * weight, weight);
    }

    @Override
    public final Optional<UnitFormula> formula() {
        return Optional.empty();
    }

    @Override
    public final boolean isLessBetter() {
        return true;
    }

    @Override
    public final boolean makesPlaces() {
        return true;
    }
}
