package org.mattstock.internal.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.aggregation.Combined;
import org.mattstock.internal.scoring.given.Parts;

/** One walk over the tree, parts before wholes, for all years of a frame: the same for fitting and for scoring. */
public final class Walk {
    /** How much is kept of every node. */
    public enum Keep {
        /** Final values, all that parents need: a fit over many years would not fit into memory otherwise. */
        VALUES,
        /** Every stage, for explanations. */
        STAGES
    }

    private final Frame frame;
    private final Keep keep;
    private final Map<String, NodeValues> given;

    public Walk(Frame frame, Keep keep) {
        this(frame, keep, Map.of());
    }

    /**
     * A walk over one year, some of whose nodes are known.
     *
     * @param given by node id
     */
    public Walk(Frame frame, Keep keep, Map<String, NodeValues> given) {
        this.frame = frame;
        this.keep = keep;
        this.given = given;
    }

    /** What was found for a node, by year. */
    public List<NodeValues> evaluate(Node node) {
        NodeValues known = given.get(node.id());
        if (known != null) {
            return List.of(known);
        }
        return node instanceof Leaf leaf ? leaf(leaf) : branch((Branch) node);
    }

    private List<NodeValues> leaf(Leaf leaf) {
        LeafStages stages = LeafStages.of(leaf, frame);
        Directed.Result result = Directed.leaf(frame, leaf, stages.prepared());
        return years().mapToObj(year -> kept(new LeafValues(leaf, stages, year, result)))
                .toList();
    }

    private List<NodeValues> branch(Branch branch) {
        List<List<NodeValues>> nodes = new ArrayList<>();
        for (Branch.Part part : branch.parts()) {
            nodes.add(evaluate(part.node()));
        }
        List<Parts> parts = MissingStep.of(branch, frame, nodes);
        AggregationMethod method = AggregationMethods.of(branch.aggregation(), frame.behaviors);
        List<Combined> combined = years().mapToObj(
                        year -> method.combine(parts.get(year), frame.peers(year), frame.owners(branch.id())))
                .toList();
        double[][] aggregated = combined.stream().map(Combined::values).toArray(double[][]::new);
        Directed.Result result = Directed.branch(frame, branch, aggregated);
        return years().mapToObj(year -> kept(new BranchValues(
                        branch, nodes(nodes, year), parts.get(year), combined.get(year), year, result)))
                .toList();
    }

    private static List<NodeValues> nodes(List<List<NodeValues>> byPart, int year) {
        return byPart.stream().map(part -> part.get(year)).toList();
    }

    private IntStream years() {
        return IntStream.range(0, frame.years.size());
    }

    private NodeValues kept(NodeValues values) {
        return keep == Keep.STAGES ? values : values.plain();
    }
}
