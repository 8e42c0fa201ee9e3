package org.mattstock.index;

import java.util.Arrays;
import org.mattstock.definition.Aggregation;
import org.mattstock.index.DifferenceNode.Reading;
import org.mattstock.internal.scoring.BranchValues;

/**
 * The difference of two units in one branch, taken apart.
 *
 * @param reading how the amounts were found
 * @param amounts by part; NaN unless both units have it
 * @param coverage see {@link DifferenceNode.OfBranch}
 * @param reference see there
 * @param clamping see there
 * @param normalizationStep see there
 */
record BranchDifference(
        Reading reading,
        double[] amounts,
        double coverage,
        double reference,
        double clamping,
        double normalizationStep) {
    /** Where one of the units has no value, nothing can be taken apart. */
    static BranchDifference none(BranchValues branch) {
        double[] amounts = new double[branch.parts.count()];
        Arrays.fill(amounts, Double.NaN);
        boolean byUnit = branch.node().aggregation() instanceof Aggregation.ByUnit;
        return new BranchDifference(byUnit ? Reading.SHAPLEY_VALUES : Reading.LEAVES_ONE_OUT, amounts, 0, 0, 0, 0);
    }

    static BranchDifference of(Scores scores, BranchValues branch, int first, int second) {
        return branch.node().aggregation() instanceof Aggregation.ByUnit aggregation
                ? new DifferenceGame(scores, branch, aggregation, first, second).solve()
                : byLeavingOut(scores, branch, first, second);
    }

    private static BranchDifference byLeavingOut(Scores scores, BranchValues branch, int first, int second) {
        LeaveOut leaveOut = new LeaveOut(scores.setting(), branch);
        BranchDifference none = none(branch);
        BranchArithmetic ofFirst = BranchArithmetic.of(scores, branch, first);
        BranchArithmetic ofSecond = BranchArithmetic.of(scores, branch, second);
        for (int part = 0; part < none.amounts.length; part++) {
            if (ofFirst.isCounted(part) && ofSecond.isCounted(part)) {
                none.amounts[part] = leaveOut.effect(part, first).orElse(Double.NaN)
                        - leaveOut.effect(part, second).orElse(Double.NaN);
            }
        }
        return none;
    }
}
