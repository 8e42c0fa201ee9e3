package org.mattstock.coherence;

import java.util.OptionalDouble;
import org.mattstock.coherence.LeafInfluence.Explained;
import org.mattstock.internal.statistics.matrix.Correlations;
import org.mattstock.internal.statistics.matrix.ExplainedShares;

/**
 * R squared of a branch's value, divided among the leaves.
 *
 * @param by how
 * @param shares by leaf; none where there is nothing to divide
 */
record ExplainedLeaves(Explained by, double[] shares) {
    static ExplainedLeaves of(WeighedLeaves weighed, double[][] complete) {
        int leaves = weighed.weights().length;
        int[] parts = weighed.parts();
        Explained by = leaves <= ExplainedShares.MOST_COLUMNS
                ? Explained.LEAVES
                : parts.length == leaves && ExplainedShares.canBeGrouped(parts) ? Explained.PARTS : Explained.NOBODY;
        if (complete[0].length < 2 || by == Explained.NOBODY) {
            return new ExplainedLeaves(by, new double[0]);
        }
        Correlations correlations = Correlations.pearson(complete);
        if (correlations.isConstant(leaves)) {
            return new ExplainedLeaves(by, new double[0]);
        }
        double[][] matrix = correlations.matrix();
        for (int leaf = 0; leaf < leaves; leaf++) {
            matrix[leaf][leaf] = correlations.isConstant(leaf) ? 0 : 1;
        }
        return new ExplainedLeaves(
                by, by == Explained.LEAVES ? ExplainedShares.ofEach(matrix) : ExplainedShares.byGroup(matrix, parts));
    }

    OptionalDouble share(int leaf) {
        return shares.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(0, shares[leaf]));
    }
}
