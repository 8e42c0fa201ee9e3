package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.mattstock.definition.Branch;
import org.mattstock.index.DifferenceNode.Reading;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.TreeValues;

/** Reads the difference of two units off the stages of their scores. */
final class DifferenceBuilder {
    private final Frame frame;
    private final int first;
    private final int second;

    private DifferenceBuilder(Frame frame, int first, int second) {
        this.frame = frame;
        this.first = first;
        this.second = second;
    }

    /**
     * The difference of two units.
     *
     * @param title of the index
     * @throws IllegalArgumentException if one of them has no score
     */
    static Difference of(String title, TreeValues stages, int first, int second) {
        requireScore(stages, first);
        requireScore(stages, second);
        return new Difference(
                title,
                stages.frame().units.get(first),
                stages.frame().units.get(second),
                stages.year(),
                new DifferenceBuilder(stages.frame(), first, second).node(stages.root()));
    }

    private static void requireScore(TreeValues stages, int unit) {
        if (!stages.root().has(unit)) {
            throw new IllegalArgumentException("units must have scores to differ in, got none for "
                    + stages.frame().units.get(unit) + "; explain it to see why");
        }
    }

    private DifferenceNode node(NodeValues values) {
        if (values instanceof LeafValues leaf) {
            return new DifferenceNode.OfLeaf(
                    leaf.node(),
                    Optionals.of(leaf.values[first]),
                    Optionals.of(leaf.values[second]),
                    Optionals.of(leaf.raw[first]),
                    Optionals.of(leaf.raw[second]));
        }
        BranchValues branch = (BranchValues) values;
        BranchDifference found = branch.has(first) && branch.has(second)
                ? BranchDifference.of(frame, branch, first, second)
                : BranchDifference.none(branch);
        List<DifferenceNode.Part> parts = new ArrayList<>();
        for (int part = 0; part < branch.parts.count(); part++) {
            parts.add(part(branch, found, part));
        }
        return new DifferenceNode.OfBranch(
                (Branch) frame.recipe.defined(branch.node()),
                Optionals.of(branch.values[first]),
                Optionals.of(branch.values[second]),
                found.reading(),
                parts,
                found.coverage(),
                found.reference(),
                found.clamping(),
                found.normalizationStep());
    }

    private DifferenceNode.Part part(BranchValues branch, BranchDifference found, int part) {
        DifferenceNode node = node(branch.nodes().get(part));
        OptionalDouble amount = Optionals.of(found.amounts()[part]);
        double own = node.total().orElse(0);
        OptionalDouble factor = amount.isEmpty() || own == 0 || found.reading() == Reading.LEAVES_ONE_OUT
                ? OptionalDouble.empty()
                : OptionalDouble.of(amount.getAsDouble() / own);
        return new DifferenceNode.Part(
                node,
                BranchArithmetic.use(branch, part, first),
                BranchArithmetic.use(branch, part, second),
                amount,
                factor);
    }
}
