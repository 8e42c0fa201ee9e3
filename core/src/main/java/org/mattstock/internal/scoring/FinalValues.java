package org.mattstock.internal.scoring;

import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;

/**
 * The final values of the nodes of one year, without the stages that lead there: the bits of a {@link Walk} in a fraction of
 * its time. Branches that add up take their parts one after the other through one column of scratch space; a node of any other
 * kind is walked, and so is a branch whose sums leave the range of a double, so that the walk says what is wrong.
 */
public final class FinalValues {
    private final Frame frame;
    private final Walk walk;
    private final NodeColumn column;

    public FinalValues(Frame frame) {
        this.frame = frame;
        this.walk = new Walk(frame, Walk.Keep.VALUES);
        this.column = new NodeColumn(frame.units.size());
    }

    /** Whether a tree is one that this is for. */
    public static boolean cover(Node root) {
        return root instanceof Branch branch && Sums.cover(branch);
    }

    public NodeValues of(Node node) {
        return node instanceof Branch branch && Sums.cover(branch)
                ? branch(branch)
                : walk.evaluate(node).get(0);
    }

    private NodeValues branch(Branch branch) {
        Sums sums = new Sums(branch, frame.units.size());
        for (Branch.Part part : branch.parts()) {
            read(part.node());
            sums.add(column);
        }
        double[] aggregated = sums.aggregated(AggregationMethods.of(branch.aggregation(), frame.behaviors)
                .additive()
                .orElseThrow());
        if (!sums.areFinite(aggregated)) {
            return walk.evaluate(branch).get(0);
        }
        Directed.Result result = Directed.branch(frame, branch, new double[][] {aggregated});
        @Nullable MissingReason[] none = new MissingReason[aggregated.length];
        return new NodeValues.Plain(branch, result.values()[0], result.unclamped()[0], none);
    }

    /** Fills the column with the values of a node, zero where there is none. */
    private void read(Node node) {
        PlainLeaf plain = node instanceof Leaf leaf ? PlainLeaf.of(leaf, frame) : null;
        if (plain == null || !plain.read(column)) {
            column.read(of(node).values);
            column.clearMissing();
        }
    }
}
