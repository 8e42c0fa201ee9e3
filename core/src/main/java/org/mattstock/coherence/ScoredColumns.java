package org.mattstock.coherence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.stages.Stages;
import org.mattstock.internal.statistics.matrix.OrderedRows;

/**
 * What units have in some nodes, in the sense that more is better: of the population's units, less those that the definition
 * leaves out of the reference. NaN where a node has no value, whatever a missing rule puts there.
 *
 * @param branch whose they are
 * @param nodes by column
 * @param values by column and unit compared
 */
record ScoredColumns(Branch branch, List<Node> nodes, double[][] values) {

    /** The parts of a branch that count. */
    static ScoredColumns ofParts(Scores scores, String idOrTitle) {
        TreeValues stages = Stages.of(scores);
        BranchValues branch = branch(stages, scores, idOrTitle);
        return of(stages, branch.node(), branch.nodes());
    }

    /** The leaves below a branch that count, in the order of the tree. */
    static ScoredColumns ofLeaves(Scores scores, String idOrTitle) {
        TreeValues stages = Stages.of(scores);
        BranchValues branch = branch(stages, scores, idOrTitle);
        return of(stages, branch.node(), leaves(branch));
    }

    private static List<NodeValues> leaves(BranchValues branch) {
        List<NodeValues> leaves = new ArrayList<>();
        for (NodeValues part : branch.nodes()) {
            leaves.addAll(part instanceof BranchValues inner ? leaves(inner) : List.of(part));
        }
        return leaves;
    }

    static BranchValues branch(TreeValues stages, Scores scores, String idOrTitle) {
        Node node = scores.index().requireNode(idOrTitle);
        if (node instanceof Branch) {
            return (BranchValues) stages.node(node.id());
        }
        throw new IllegalArgumentException("idOrTitle must be a branch's, got the leaf " + idOrTitle);
    }

    static ScoredColumns of(TreeValues stages, Branch branch, List<NodeValues> nodes) {
        boolean[] peers = stages.frame().peers(0);
        int[] compared =
                IntStream.range(0, peers.length).filter(unit -> peers[unit]).toArray();
        double[][] values = new double[nodes.size()][];
        List<Node> columns = new ArrayList<>();
        for (NodeValues node : nodes) {
            double sense = Senses.isLessBetter(node.node()) ? -1 : 1;
            values[columns.size()] = IntStream.of(compared)
                    .mapToDouble(unit -> sense * node.values[unit])
                    .toArray();
            columns.add(node.node());
        }
        return new ScoredColumns(branch, List.copyOf(columns), values);
    }

    /** The rows of those who have all of some columns, in an order that only values decide. */
    static double[][] complete(double[]... columns) {
        int[] units = IntStream.range(0, columns.length == 0 ? 0 : columns[0].length)
                .filter(unit -> Arrays.stream(columns).noneMatch(column -> Double.isNaN(column[unit])))
                .toArray();
        return OrderedRows.of(Arrays.stream(columns)
                .map(column ->
                        IntStream.of(units).mapToDouble(unit -> column[unit]).toArray())
                .toArray(double[][]::new));
    }
}
