package org.mattstock.index;

import java.util.OptionalDouble;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;

/** What the aggregated value of a branch would be without one of its parts. */
final class LeaveOut {
    private final BranchValues branch;
    private final AggregationMethod method;
    private final boolean[] peers;

    LeaveOut(Frame frame, BranchValues branch) {
        this.branch = branch;
        this.method = AggregationMethods.of(branch.node().aggregation(), frame.behaviors);
        this.peers = frame.peers(0);
    }

    /** The aggregated value less what it would be without a part; empty where nothing is left. */
    OptionalDouble effect(int part, int unit) {
        double without = method.without(part, unit, branch.parts, branch.places, peers);
        return Double.isNaN(without) ? OptionalDouble.empty() : OptionalDouble.of(branch.aggregated[unit] - without);
    }
}
