package org.mattstock.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.ByUnitFormula;
import org.mattstock.internal.scoring.CombineCopeland;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Parts;
import org.mattstock.internal.scoring.Setting;

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
        List<Branch.Part> parts = new ArrayList<>(branch.node().parts());
        List<NodeValues> nodes = new ArrayList<>(branch.nodes());
        List<double[]> used = new ArrayList<>(Arrays.asList(branch.parts.used));
        parts.remove(part);
        nodes.remove(part);
        used.remove(part);
        if (used.stream().allMatch(values -> Double.isNaN(values[unit]))) {
            return Double.NaN;
        }
        Parts rest = new Parts(branch.node().withParts(parts), nodes, branch.parts.kept.length);
        System.arraycopy(branch.parts.kept, 0, rest.kept, 0, rest.kept.length);
        used.toArray(rest.used);
        return CombineCopeland.score(rest, setting.peers(0), unit);
    }
}
