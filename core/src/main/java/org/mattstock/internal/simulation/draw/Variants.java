package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.rank.RankingRule;

/** Turns draws into definitions. */
public final class Variants {
    private final Blueprint blueprint;

    public Variants(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /** The definition under one method, everything else as it is. */
    public CompositeIndex of(Method method) {
        return of(method, new Draw(blueprint), false);
    }

    /**
     * The definition of a replicate.
     *
     * @throws org.mattstock.index.InvalidIndexException if what was drawn is no valid definition
     */
    public CompositeIndex of(Draw draw) {
        return of(blueprint.methods.get(draw.method), draw, true);
    }

    private CompositeIndex of(Method method, Draw draw, boolean reweighted) {
        CompositeIndex index = blueprint.index;
        Node tree = node(0, method, draw, reweighted);
        return new CompositeIndex(
                index.id(),
                index.title(),
                index.description(),
                index.sources(),
                tree,
                index.population(),
                eligibility(draw),
                index.reference(),
                index.degenerate(),
                ranking(method, tree),
                index.outOfRange());
    }

    private Node node(int number, Method method, Draw draw, boolean reweighted) {
        if (blueprint.plan.node(number) instanceof Leaf own) {
            Leaf leaf = reweighted && blueprint.fillsGaps && Blueprint.isDrawn(own.imputation())
                    ? own.withImputation(Imputation.normalDraw((int) draw.gaps))
                    : own;
            Leaf normalized =
                    method.normalization().map(leaf::withNormalization).orElse(leaf);
            return method.treatment().map(normalized::withTreatment).orElse(normalized);
        }
        Branch branch = (Branch) blueprint.plan.node(number);
        boolean given = reweighted && blueprint.isReweighted(number);
        List<Branch.Part> parts = new ArrayList<>();
        int[] numbers = blueprint.plan.parts(number);
        for (int i = 0; i < numbers.length; i++) {
            if (draw.copies[numbers[i]] > 0) {
                Node part = node(numbers[i], method, draw, reweighted);
                parts.add(
                        given
                                ? Branch.Part.of(part, draw.weights[numbers[i]])
                                : new Branch.Part(part, branch.parts().get(i).weight()));
            }
        }
        Branch changed = branch.withParts(parts)
                .withAggregation(method.aggregation(branch))
                .withMissing(method.missing(branch));
        return given
                ? changed.withWeighting(WeightingMethods.of(branch.weighting()).ofDrawnWeights())
                : changed;
    }

    private Eligibility eligibility(Draw draw) {
        TreeSet<String> gone = new TreeSet<>();
        for (int node = 0; node < draw.copies.length; node++) {
            if (draw.copies[node] == 0) {
                gone.add(blueprint.plan.id(node));
            }
        }
        return WithoutNode.without(blueprint.index.eligibility(), gone::contains);
    }

    private RankingRule ranking(Method method, Node tree) {
        RankingRule own = blueprint.index.ranking();
        if (method.aggregation().isEmpty()) {
            return own;
        }
        return own.withOrder(
                Senses.isLessBetter(tree) ? RankingRule.Order.LOWEST_FIRST : RankingRule.Order.HIGHEST_FIRST);
    }
}
