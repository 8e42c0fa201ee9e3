package org.mattstock.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.index.Scores;
import org.mattstock.internal.ranking.First;
import org.mattstock.internal.ranking.Ranker;
import org.mattstock.internal.ranking.Ties;
import org.mattstock.internal.simulation.draw.SlowReplicates;
import org.mattstock.internal.text.Lookup;

/** One figure of the places of each replicate. */
final class MeasuredPlaces {
    /** By unit: its place under the definition itself; 0 for none. */
    private final int[] own;

    /** Which one is measured; negative where the shifts of all are. */
    private final int unit;

    /**
     * What is measured.
     *
     * @param one the id or name of a unit whose place is; empty for the shifts of all
     */
    MeasuredPlaces(Optional<String> one, Scores scores, List<Unit> units) {
        this.own = places(SlowReplicates.values(scores, units));
        this.unit = one.map(name ->
                        units.indexOf(Lookup.require("unit", "the population's", name, units, Unit::id, Unit::name)))
                .orElse(-1);
    }

    /**
     * The figure of each replicate.
     *
     * @param places by unit and lane, 0 for none
     * @param lanes how many replicates there are
     * @return by lane; NaN where no unit has a place in both rankings
     */
    double[] of(int[][] places, int lanes) {
        return unit >= 0 ? placesOfOne(places, lanes) : shifts(places, lanes);
    }

    /** Behind all that have a place where it has none. */
    private double[] placesOfOne(int[][] places, int lanes) {
        int[] ranked = new int[lanes];
        for (int each = 0; each < own.length; each++) {
            for (int lane = 0; lane < lanes; lane++) {
                ranked[lane] += places[each][lane] > 0 ? 1 : 0;
            }
        }
        double[] figures = new double[lanes];
        Arrays.setAll(figures, lane -> places[unit][lane] > 0 ? places[unit][lane] : ranked[lane] + 1);
        return figures;
    }

    /** Sums of whole numbers, so that no order of units matters. */
    private double[] shifts(int[][] places, int lanes) {
        long[] sums = new long[lanes];
        int[] counts = new int[lanes];
        for (int each = 0; each < own.length; each++) {
            for (int lane = 0; own[each] > 0 && lane < lanes; lane++) {
                int place = places[each][lane];
                sums[lane] += place > 0 ? Math.abs(place - own[each]) : 0;
                counts[lane] += place > 0 ? 1 : 0;
            }
        }
        double[] figures = new double[lanes];
        Arrays.setAll(figures, lane -> (double) sums[lane] / counts[lane]);
        return figures;
    }

    /** Ties share the better place; 0 for none. */
    private static int[] places(double[] values) {
        int[] ranked = IntStream.range(0, values.length)
                .filter(each -> values[each] != SlowReplicates.UNRANKED)
                .toArray();
        double[] places = Ranker.places(
                Arrays.stream(ranked).mapToDouble(each -> values[each]).toArray(), First.HIGHEST, Ties.COMPETITION);
        int[] all = new int[values.length];
        for (int i = 0; i < ranked.length; i++) {
            all[ranked[i]] = (int) places[i];
        }
        return all;
    }
}
