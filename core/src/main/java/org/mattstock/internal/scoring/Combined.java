package org.mattstock.internal.scoring;

import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.internal.scoring.given.Parts;

/**
 * Aggregated values of a branch in one year.
 *
 * @param values by unit, NaN where there is none
 * @param places by part and unit, where the aggregation adds up places; else empty
 */
record Combined(double[] values, double[][] places) {
    private static final double[][] NO_PLACES = new double[0][];

    static Combined of(Branch branch, Parts parts, Setting setting, int yearIndex) {
        Aggregation aggregation = branch.aggregation();
        if (aggregation instanceof Aggregation.ByUnit byUnit) {
            return new Combined(
                    CombineByUnit.combine(byUnit, parts, setting.behaviors, setting.owners(branch.id())), NO_PLACES);
        }
        boolean[] peers = setting.peers(yearIndex);
        if (aggregation instanceof Aggregation.RankSum sum) {
            return CombinePlaces.sum(sum.ties(), parts, peers);
        }
        if (aggregation instanceof Aggregation.MeanRank mean) {
            return CombinePlaces.mean(mean.ties(), parts, peers);
        }
        return new Combined(CombineCopeland.combine(parts, peers), NO_PLACES);
    }
}
