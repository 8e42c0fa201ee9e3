package org.mattstock.internal.scoring;

import java.util.List;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.rank.RankingRule;

/** Whether more or less is better in a node: almost always more, since directions turn what is not. */
public final class Senses {
    private Senses() {}

    /** Whether less is better: places that nothing turns, and what is made of figures that stay as they are. */
    public static boolean isLessBetter(Node node) {
        return makesPlaces(node) || staysLow(node);
    }

    private static boolean makesPlaces(Node node) {
        return node instanceof Branch branch
                && branch.normalization().isEmpty()
                && AggregationMethods.of(branch.aggregation()).isLessBetter();
    }

    /** Whether figures of which less is better reach a node as they are; that they go together is checked elsewhere. */
    public static boolean staysLow(Node node) {
        if (node instanceof Leaf) {
            return isLow(node);
        }
        List<Tree.Place> places = Tree.places(node);
        return places.size() <= Tree.MAX_NODES
                && places.stream().anyMatch(place -> isLow(place.node()))
                && reaches(node, 1);
    }

    private static boolean isLow(Node node) {
        return node instanceof Leaf leaf
                && leaf.orientation() == Leaf.Orientation.LESS_STAYS_BETTER
                && !(leaf.direction() instanceof Direction.Higher);
    }

    private static boolean reaches(Node node, int depth) {
        return isLow(node)
                || (node instanceof Branch branch
                        && depth <= Tree.MAX_DEPTH
                        && !AggregationMethods.of(branch.aggregation()).isLessBetter()
                        && branch.normalization().isEmpty()
                        && branch.parts().stream()
                                .anyMatch(part -> part.weight().orElse(1) != 0 && reaches(part.node(), depth + 1)));
    }

    /** Which end of a node's values is place 1. */
    public static RankingRule.Order order(Node node) {
        return isLessBetter(node) ? RankingRule.Order.LOWEST_FIRST : RankingRule.Order.HIGHEST_FIRST;
    }
}
