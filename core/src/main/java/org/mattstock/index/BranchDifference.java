package org.mattstock.index;

import java.util.Arrays;
import org.mattstock.index.Difference.Reading;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;

/**
 * The difference of two units in one branch, taken apart.
 *
 * @param reading how the amounts were found
 * @param amounts by part; NaN unless both units have it
 * @param slopes by part: the amount per unit of the part's lead, where that is the same for any lead; else NaN
 * @param coverage see {@link Difference.OfBranch}
 * @param reference see there
 * @param clamping see there
 * @param normalizationStep see there
 */
record BranchDifference(
        Reading reading,
        double[] amounts,
        double[] slopes,
        double coverage,
        double reference,
        double clamping,
        double normalizationStep) {
    /** Where one of the units has no value, nothing can be taken apart. */
    static BranchDifference none(BranchValues branch) {
        double[] amounts = new double[branch.parts.count()];
        Arrays.fill(amounts, Double.NaN);
        Reading reading = AggregationMethods.of(branch.node().aggregation()).comparesUnits()
                ? Reading.LEAVES_ONE_OUT
                : Reading.SHAPLEY_VALUES;
        return new BranchDifference(reading, amounts, amounts.clone(), 0, 0, 0, 0);
    }

    static BranchDifference of(Frame frame, BranchValues branch, int first, int second) {
        AggregationMethod method = AggregationMethods.of(branch.node().aggregation(), frame.behaviors);
        return method.comparesUnits()
                ? byLeavingOut(frame, branch, first, second)
                : new DifferenceGame(frame, branch, method, first, second).solve();
    }

    private static BranchDifference byLeavingOut(Frame frame, BranchValues branch, int first, int second) {
        LeaveOut leaveOut = new LeaveOut(frame, branch);
        BranchDifference none = none(branch);
        for (int part = 0; part < none.amounts.length; part++) {
            if (branch.isCounted(part, first) && branch.isCounted(part, second)) {
                none.amounts[part] = leaveOut.effect(part, first).orElse(Double.NaN)
                        - leaveOut.effect(part, second).orElse(Double.NaN);
            }
        }
        return none;
    }
}
