package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.index.DifferenceNode.Reading;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;

/** Reads the difference of two units off the stages that their scores keep. */
final class DifferenceBuilder {
    private final Scores scores;
    private final int first;
    private final int second;

    DifferenceBuilder(Scores scores, int first, int second) {
        this.scores = scores;
        this.first = first;
        this.second = second;
    }

    DifferenceNode node(NodeValues values) {
        if (values instanceof LeafValues leaf) {
            return new DifferenceNode.OfLeaf(
                    leaf.node(),
                    Scores.optional(leaf.values[first]),
                    Scores.optional(leaf.values[second]),
                    Scores.optional(leaf.raw[first]),
                    Scores.optional(leaf.raw[second]));
        }
        BranchValues branch = (BranchValues) values;
        BranchDifference found = branch.has(first) && branch.has(second)
                ? BranchDifference.of(scores, branch, first, second)
                : BranchDifference.none(branch);
        List<DifferenceNode.Part> parts = new ArrayList<>();
        for (int part = 0; part < branch.parts.count(); part++) {
            parts.add(part(branch, found, part));
        }
        return new DifferenceNode.OfBranch(
                branch.node(),
                Scores.optional(branch.values[first]),
                Scores.optional(branch.values[second]),
                found.reading(),
                parts,
                found.coverage(),
                found.reference(),
                found.clamping(),
                found.normalizationStep());
    }

    private DifferenceNode.Part part(BranchValues branch, BranchDifference found, int part) {
        DifferenceNode node = node(branch.nodes().get(part));
        OptionalDouble amount = Scores.optional(found.amounts()[part]);
        double own = node.total().orElse(0);
        OptionalDouble factor = amount.isEmpty() || own == 0 || found.reading() == Reading.LEAVES_ONE_OUT
                ? OptionalDouble.empty()
                : OptionalDouble.of(amount.getAsDouble() / own);
        return new DifferenceNode.Part(
                node,
                BranchArithmetic.of(scores, branch, first).use(part),
                BranchArithmetic.of(scores, branch, second).use(part),
                amount,
                factor);
    }
}
