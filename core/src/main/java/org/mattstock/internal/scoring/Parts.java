package org.mattstock.internal.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.MissingRule;

/** The parts of a branch in one year, after its missing rule: which values and weights each unit goes on with. */
public final class Parts {
    final Branch branch;
    final List<NodeValues> nodes;
    /** The parts' own weights; 1 each under equal weighting. */
    public final double[] weights;
    /** By part and unit: the value that is aggregated, NaN for a part that is left out. */
    public final double[][] used;
    /** By unit: whether the missing rule lets it have a value. */
    public final boolean[] kept;
    /** By unit: the weight of the parts that apply to it. */
    public final double[] applicable;
    /** By unit: the weight of the parts that are used. */
    final double[] present;

    public Parts(Branch branch, List<NodeValues> nodes, int units) {
        this.branch = branch;
        this.nodes = nodes;
        this.weights = weights(branch);
        this.used = new double[nodes.size()][];
        this.kept = new boolean[units];
        this.applicable = new double[units];
        this.present = new double[units];
    }

    /** The weights as the definition states them. */
    static double[] weights(Branch branch) {
        return branch.parts().stream()
                .mapToDouble(part -> part.weight().orElse(1))
                .toArray();
    }

    public int count() {
        return weights.length;
    }

    /** Whether the missing rule drops a part of a unit, as if the definition had never had it. */
    public boolean isDropped(int part, int unit) {
        return branch.missing() instanceof MissingRule.DropNotApplicable
                && !nodes.get(part).has(unit)
                && nodes.get(part).reasons[unit] == MissingReason.NOT_APPLICABLE;
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
