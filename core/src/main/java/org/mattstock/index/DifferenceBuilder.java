package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.definition.Branch;
import org.mattstock.index.Difference.Reading;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.TreeValues;

/** Reads the difference of two units off the stages of their scores. */
final class DifferenceBuilder {
    /** Sums of up to some thousand parts in any order differ by less, in shares of the largest. */
    private static final double ROUNDING = 0x1p-40;

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

    private Difference.OfNode node(NodeValues values) {
        if (values instanceof LeafValues leaf) {
            return new Difference.OfLeaf(
                    leaf.node(),
                    Optionals.of(leaf.values[first]),
                    Optionals.of(leaf.values[second]),
                    Optionals.of(leaf.raw[first]),
                    Optionals.of(leaf.raw[second]),
                    told(leaf, first),
                    told(leaf, second));
        }
        BranchValues branch = (BranchValues) values;
        BranchDifference found = branch.has(first) && branch.has(second)
                ? BranchDifference.of(frame, branch, first, second)
                : BranchDifference.none(branch);
        List<Difference.Part> parts = new ArrayList<>();
        for (int part = 0; part < branch.parts.count(); part++) {
            parts.add(part(branch, found, part));
        }
        return new Difference.OfBranch(
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

    private static Difference.Told told(LeafValues leaf, int unit) {
        return leaf.has(unit) && leaf.isStandIn(unit) ? Difference.Told.NOTHING : Difference.Told.VALUE;
    }

    private Difference.Part part(BranchValues branch, BranchDifference found, int part) {
        NodeValues values = branch.nodes().get(part);
        return new Difference.Part(
                node(values),
                BranchArithmetic.use(branch, part, first),
                BranchArithmetic.use(branch, part, second),
                Optionals.of(found.amounts()[part]),
                Optionals.of(factor(values, found, part)));
    }

    /** What a part explains per unit of its own difference; NaN where there is no such number. */
    private double factor(NodeValues values, BranchDifference found, int part) {
        boolean both = values.has(first) && values.has(second);
        if (!both || found.reading() == Reading.LEAVES_ONE_OUT) {
            return Double.NaN;
        }
        if (found.reading() == Reading.WEIGHTED_DIFFERENCES) {
            return found.slopes()[part];
        }
        double own = values.values[first] - values.values[second];
        return Math.abs(own) <= ROUNDING * size(values) ? Double.NaN : found.amounts()[part] / own;
    }

    /** The largest number that went into the values of the two units. */
    private double size(NodeValues values) {
        double size = larger(Math.abs(values.values[first]), values.values[second]);
        if (values instanceof BranchValues branch
                && branch.node().normalization().isEmpty()) {
            for (double[] used : branch.parts.used) {
                size = larger(larger(size, used[first]), used[second]);
            }
        }
        return size;
    }

    /** The larger of a size and that of a value, which may be missing. */
    private static double larger(double size, double value) {
        return Math.abs(value) > size ? Math.abs(value) : size;
    }
}
