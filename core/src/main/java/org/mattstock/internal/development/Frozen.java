package org.mattstock.internal.development;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.data.Direction;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Fault;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.scoring.Lacks;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.rank.RankingRule;

/**
 * A definition as development uses it: each leaf takes the year's own value as it is, nothing is imputed, and the reference is
 * the year that is fitted. Eligibility is asked elsewhere: it is about places.
 */
public final class Frozen {
    /** Whether the definition's own cuts stay. */
    public enum Cuts {
        /** As defined. */
        KEPT,
        /** No value is cut, so that a change beyond the reference's range is seen. */
        REMOVED
    }

    private final Set<String> used;
    private final Cuts cuts;

    private Frozen(Set<String> used, Cuts cuts) {
        this.used = used;
        this.cuts = cuts;
    }

    /**
     * The changed definition.
     *
     * @param used the ids of the leaves that count for somebody; the others have no values and need no reference
     */
    public static Recipe of(CompositeIndex index, Set<String> used, Cuts cuts) {
        return new Recipe(
                checked(index.id(), new Frozen(used, cuts).node(index.tree())),
                Population.everyone(),
                Eligibility.everybody(),
                new Reference(
                        new Reference.Period.FittedYear(), index.reference().among()),
                index.degenerate(),
                index.outOfRange());
    }

    /** The same over leaves whose values are normalized and in the direction of good already. */
    public static Recipe aboveLeaves(Recipe frozen) {
        return new Recipe(
                aboveLeaves(frozen.tree()),
                frozen.population(),
                frozen.eligibility(),
                frozen.reference(),
                frozen.degenerate(),
                frozen.outOfRange());
    }

    private static Node aboveLeaves(Node node) {
        if (node instanceof Leaf leaf) {
            return leaf.withTreatment(Treatment.none())
                    .withNormalization(Normalization.none())
                    .withDirection(Direction.HIGHER);
        }
        Branch branch = (Branch) node;
        return branch.withParts(branch.parts().stream()
                .map(part -> new Branch.Part(aboveLeaves(part.node()), part.weight()))
                .toList());
    }

    /** A tree that is one of a definition still: without its normalization, a leaf may be no part of every aggregation. */
    private static Node checked(String id, Node tree) {
        return CompositeIndex.of(id, tree).tree();
    }

    /** Refuses a definition that lacks something. */
    public static void require(List<Lacks.Lack> lacks) {
        if (!lacks.isEmpty()) {
            throw new InvalidIndexException(lacks.stream()
                    .map(lack -> new Fault(lack.path(), lack.message()))
                    .toList());
        }
    }

    /** Refuses what has no scale of its own that years could be compared on. */
    public static void requireComparable(CompositeIndex index) {
        if (index.ranking().order() != RankingRule.Order.HIGHEST_FIRST) {
            throw new IllegalArgumentException("the ranking's order must be HIGHEST_FIRST, got "
                    + index.ranking().order() + " in " + index.id());
        }
        Turned.refuse(index.tree(), "in a development, where a rise of any leaf is taken for a step ahead");
        for (Node node : Tree.nodes(Tree.counted(index.tree()))) {
            if (node instanceof Branch branch
                    && AggregationMethods.of(branch.aggregation()).comparesUnits()) {
                throw new IllegalArgumentException("aggregation must look at one unit at a time, since places among"
                        + " the others say nothing about a unit's own change, got " + branch.aggregation() + " at "
                        + branch.id());
            }
        }
    }

    private Node node(Node node) {
        return node instanceof Leaf leaf ? leaf(leaf) : branch((Branch) node);
    }

    private Branch branch(Branch branch) {
        return new Branch(
                branch.id(),
                branch.title(),
                branch.parts().stream()
                        .map(part -> new Branch.Part(node(part.node()), part.weight()))
                        .toList(),
                branch.weighting(),
                branch.aggregation(),
                MissingRuleMethods.of(branch.missing()).lenient(),
                branch.normalization().map(this::normalization),
                branch.direction());
    }

    /** One that counts for nobody has no values: neither a reference nor a direction means anything to it. */
    private Leaf leaf(Leaf leaf) {
        boolean counts = used.contains(leaf.id());
        return new Leaf(
                leaf.id(),
                leaf.title(),
                leaf.indicator(),
                leaf.breakdown(),
                Selection.ofYear(),
                Optional.empty(),
                leaf.treatment(),
                Imputation.none(),
                leaf.order(),
                counts ? normalization(leaf.normalization()) : Normalization.none(),
                counts ? leaf.direction() : Direction.HIGHER,
                leaf.orientation(),
                leaf.note());
    }

    private Normalization normalization(Normalization normalization) {
        return cuts == Cuts.KEPT
                ? normalization
                : NormalizationMethods.of(normalization).uncut();
    }
}
