package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.internal.simulation.draw.SlowReplicates;
import org.mattstock.internal.text.Lookup;
import org.mattstock.uncertainty.SensitivityAnalysis.Measure;

/** One figure of the places of a replicate. */
final class MeasuredPlaces {
    private final Measure measure;
    private final double[] own;
    private final int unit;

    MeasuredPlaces(Measure measure, Scores scores, List<Unit> units) {
        this.measure = measure;
        this.own = places(SlowReplicates.values(scores, units));
        this.unit = measure instanceof Measure.PlaceOf one
                ? units.indexOf(Lookup.require("unit", "the population's", one.unit(), units, Unit::id, Unit::name))
                : -1;
    }

    /**
     * The figure of a replicate.
     *
     * @param values by unit, as {@link SlowReplicates#values}
     * @return NaN where no unit has a place in both
     */
    double of(double[] values) {
        double[] places = places(values);
        if (measure instanceof Measure.PlaceOf) {
            long ranked =
                    Arrays.stream(places).filter(place -> !Double.isNaN(place)).count();
            return Double.isNaN(places[unit]) ? ranked + 1 : places[unit];
        }
        double sum = 0;
        int count = 0;
        for (int each = 0; each < places.length; each++) {
            if (!Double.isNaN(places[each]) && !Double.isNaN(own[each])) {
                sum += Math.abs(places[each] - own[each]);
                count++;
            }
        }
        return sum / count;
    }

    /** Ties share the better place; NaN for none. */
    private static double[] places(double[] values) {
        int[] ranked = IntStream.range(0, values.length)
                .filter(each -> values[each] != SlowReplicates.UNRANKED)
                .toArray();
        double[] places = Ranker.places(
                Arrays.stream(ranked).mapToDouble(each -> values[each]).toArray(), First.HIGHEST, Ties.COMPETITION);
        double[] all = new double[values.length];
        Arrays.fill(all, Double.NaN);
        for (int i = 0; i < ranked.length; i++) {
            all[ranked[i]] = places[i];
        }
        return all;
    }
}
