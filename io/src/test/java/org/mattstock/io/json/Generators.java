package org.mattstock.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.OutOfRange;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.rank.RankingRule;

/** Arbitrary definitions without faults, with every method in them. */
final class Generators {
    private static final String ROOT = "root";

    private Generators() {}

    private static Arbitrary<Node> nodes(int levels) {
        Arbitrary<Node> leaves = AnyRecord.of(Leaf.class).map(leaf -> leaf);
        return levels == 0 ? leaves : Arbitraries.frequencyOf(Tuple.of(2, leaves), Tuple.of(1, branches(levels - 1)));
    }

    private static Arbitrary<Node> branches(int levels) {
        return Combinators.combine(
                        nodes(levels).list().ofMinSize(1).ofMaxSize(4),
                        AnyRecord.TEXTS,
                        AnyRecord.of(Weighting.class),
                        AnyRecord.of(Aggregation.class),
                        AnyRecord.of(MissingRule.class),
                        AnyRecord.of(Normalization.class).optional(0.5),
                        Arbitraries.of(Direction.HIGHER, Direction.LOWER))
                .as((parts, title, weighting, aggregation, missing, normalization, direction) -> new Branch(
                        "",
                        title,
                        weighted(parts, weighting),
                        weighting,
                        aggregation,
                        missing,
                        normalization,
                        normalization.isPresent() ? direction : Direction.HIGHER));
    }

    private static List<Branch.Part> weighted(List<Node> nodes, Weighting weighting) {
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            double weight = weighting.equals(Weighting.shares()) ? 1.0 / nodes.size() : i + 0.5;
            parts.add(
                    weighting instanceof Weighting.Given
                            ? Branch.Part.of(nodes.get(i), weight)
                            : Branch.Part.of(nodes.get(i)));
        }
        return parts;
    }

    /** Gives ids that differ, and other rules to a branch whose own do not go together. */
    private static Node valid(Node node, String id) {
        if (node instanceof Leaf leaf) {
            boolean agrees = id.equals(ROOT) || leaf.orientation() != Leaf.Orientation.LESS_STAYS_BETTER;
            return (agrees ? leaf : leaf.withOrientation(Leaf.Orientation.MIRROR_AFTER)).withId(id);
        }
        Branch branch = (Branch) node;
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < branch.parts().size(); i++) {
            Branch.Part part = branch.parts().get(i);
            parts.add(new Branch.Part(valid(part.node(), id + "." + i), part.weight()));
        }
        Branch whole = new Branch(
                id,
                branch.title(),
                parts,
                branch.weighting(),
                branch.aggregation(),
                branch.missing(),
                branch.normalization());
        Branch plainer = whole.withMissing(MissingRule.atLeast(0.5));
        return Stream.of(whole, plainer, plainer.withAggregation(Aggregation.arithmetic()))
                .filter(each -> isAccepted(id.equals(ROOT) ? each : Branch.of("above", "", each)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAccepted(Node tree, Requirement... requirements) {
        try {
            CompositeIndex.of("index", tree).withEligibility(Eligibility.requiring(requirements));
            return true;
        } catch (InvalidIndexException e) {
            return false;
        }
    }

    /** Without the requirements that name nodes that the tree has not. */
    private static Eligibility fitting(Eligibility drawn, Node tree) {
        return new Eligibility(
                drawn.requirements().stream()
                        .filter(each -> isAccepted(tree, each))
                        .toList(),
                drawn.ineligible());
    }

    private static RankingRule.Order order(Node root) {
        return CompositeIndex.of("index", root).ranking().order();
    }

    /** Definitions without faults. */
    static Arbitrary<CompositeIndex> definitions() {
        Arbitrary<Node> trees = nodes(3).map(node -> valid(node, ROOT));
        return Combinators.combine(
                        AnyRecord.IDS,
                        AnyRecord.TEXTS,
                        AnyRecord.TEXTS.list().ofMaxSize(2),
                        trees,
                        AnyRecord.of(Population.class),
                        AnyRecord.of(Eligibility.class),
                        AnyRecord.of(Reference.class),
                        Combinators.combine(
                                        AnyRecord.of(RankingRule.class),
                                        Arbitraries.of(Degenerate.class),
                                        Arbitraries.of(OutOfRange.class))
                                .as(Rules::new))
                .as((id, title, sources, tree, population, eligibility, reference, rules) -> new CompositeIndex(
                        id,
                        title,
                        title,
                        sources,
                        tree,
                        population,
                        fitting(eligibility, tree),
                        reference,
                        rules.degenerate(),
                        rules.ranking().withOrder(order(tree)),
                        rules.outOfRange()))
                .withoutEdgeCases();
    }

    private record Rules(RankingRule ranking, Degenerate degenerate, OutOfRange outOfRange) {}
}
