package org.mattstock.index;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.mattstock.definition.Aggregation;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.ByUnitFormula;
import org.mattstock.internal.scoring.CombineCopeland;
import org.mattstock.internal.scoring.Setting;
import org.mattstock.internal.scoring.given.Parts;

/**
 * What the aggregated value of a branch would be without one of its parts. The places of the other parts stay, and so do the
 * units that are compared; weights are those of the parts that are left.
 */
final class LeaveOut {
    private final Setting setting;
    private final BranchValues branch;

    LeaveOut(Setting setting, BranchValues branch) {
        this.setting = setting;
        this.branch = branch;
    }

    /** The aggregated value less what it would be without a part; empty where nothing is left. */
    OptionalDouble effect(int part, int unit) {
        double without = without(part, unit);
        return Double.isNaN(without) ? OptionalDouble.empty() : OptionalDouble.of(branch.aggregated[unit] - without);
    }

    private double without(int part, int unit) {
        Aggregation aggregation = branch.node().aggregation();
        if (aggregation instanceof Aggregation.Copeland) {
            return copeland(part, unit);
        }
        double[] values = new double[branch.parts.count()];
        double[] weights = new double[values.length];
        int count = 0;
        double total = 0;
        for (int other = 0; other < values.length; other++) {
            double value = branch.places.length > 0 ? branch.places[other][unit] : branch.parts.used[other][unit];
            if (other != part && !Double.isNaN(value)) {
                values[count] = value;
                weights[count] = branch.parts.weights[other];
                total += weights[count++];
            }
        }
        return total == 0 ? Double.NaN : formula(aggregation).of(values, weights, count, total);
    }

    private ByUnitFormula formula(Aggregation aggregation) {
        if (aggregation instanceof Aggregation.RankSum) {
            return new ByUnitFormula(new Aggregation.Sum(Aggregation.Shortfall.AS_IS), setting.behaviors);
        }
        return new ByUnitFormula(
                aggregation instanceof Aggregation.ByUnit byUnit ? byUnit : new Aggregation.Arithmetic(),
                setting.behaviors);
    }

    private double copeland(int part, int unit) {
        Parts rest = branch.parts.without(part);
        return Arrays.stream(rest.used).allMatch(values -> Double.isNaN(values[unit]))
                ? Double.NaN
                : CombineCopeland.score(rest, setting.peers(0), unit);
    }
}
