package org.mattstock.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;

/** The parts of a branch in one year, after its missing rule: which values and weights each unit goes on with. */
final class Parts {
    final Branch branch;
    final List<NodeValues> nodes;
    /** The parts' own weights; 1 each under equal weighting. */
    final double[] weights;
    /** By part and unit: the value that is aggregated, NaN for a part that is left out. */
    final double[][] used;
    /** By unit: whether the missing rule lets it have a value. */
    final boolean[] kept;
    /** By unit: the weight of the parts that apply to it. */
    final double[] applicable;

    Parts(Branch branch, List<NodeValues> nodes, int units) {
        this.branch = branch;
        this.nodes = nodes;
        this.weights = weights(branch);
        this.used = new double[nodes.size()][];
        this.kept = new boolean[units];
        this.applicable = new double[units];
    }

    /** The weights as the definition states them. */
    static double[] weights(Branch branch) {
        return branch.parts().stream()
                .mapToDouble(part -> part.weight().orElse(1))
                .toArray();
    }

    int count() {
        return weights.length;
    }

    /** Whether the missing rule drops a part of a unit, as if the definition had never had it. */
    boolean isDropped(int part, int unit) {
        return branch.missing() instanceof MissingRule.DropNotApplicable
                && !nodes.get(part).has(unit)
                && nodes.get(part).reasons[unit] == MissingReason.NOT_APPLICABLE;
    }

    /** Whether a part's value stands in for one that is missing. */
    boolean isSubstituted(int part, int unit) {
        return !Double.isNaN(used[part][unit]) && !nodes.get(part).has(unit);
    }

    /** The weight of the parts that are used. */
    double usedWeight(int unit) {
        double sum = 0;
        for (int part = 0; part < weights.length; part++) {
            if (!Double.isNaN(used[part][unit])) {
                sum += weights[part];
            }
        }
        return sum;
    }

    /** The share of weight that a part carries for a unit; 0 for a part that is left out. */
    double share(int part, int unit) {
        return Double.isNaN(used[part][unit]) ? 0 : weights[part] / usedWeight(unit);
    }

    /** Why a unit has no value: not applicable, where no part applies to it; else there is no single reason. */
    @Nullable
    MissingReason reason(int unit) {
        for (NodeValues node : nodes) {
            if (node.has(unit) || node.reasons[unit] != MissingReason.NOT_APPLICABLE) {
                return null;
            }
        }
        return MissingReason.NOT_APPLICABLE;
    }
}
