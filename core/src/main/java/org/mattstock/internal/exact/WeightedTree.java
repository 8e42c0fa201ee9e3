package org.mattstock.internal.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.index.ExplanationNode;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.aggregation.Additive;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.aggregation.Contribution;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Scale;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/** Reads the terms of an index off the explanations of its units, and refuses what is no weighted mean. */
public final class WeightedTree {
    private final Scores scores;
    private final BranchSets sets;
    private final Refit refit;
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);

    private WeightedTree(Scores scores, BranchSets sets, Refit refit) {
        this.scores = scores;
        this.sets = sets;
        this.refit = refit;
    }

    /**
     * A tree of terms.
     *
     * @param root the root
     * @param logarithmic whether its values are natural logarithms of the scores
     * @param caveats what must be said with every statement
     */
    public record Result(Term root, boolean logarithmic, Set<Caveat> caveats) {}

    public static Result of(Scores scores, List<Unit> units, BranchSets sets, Refit refit) {
        WeightedTree tree = new WeightedTree(scores, sets, refit);
        List<ExplanationNode> nodes =
                units.stream().map(unit -> scores.explain(unit.id()).root()).toList();
        Node root = scores.index().tree();
        boolean logarithmic = sets.moves(root) && addsUpInLogarithms(root);
        Term term = tree.term(root, nodes, logarithmic);
        if (logarithmic) {
            tree.caveats.add(Caveat.LOGARITHMS);
        }
        return new Result(term, logarithmic, tree.caveats);
    }

    private static boolean addsUpInLogarithms(Node node) {
        return node instanceof Branch branch && method(branch).contribution() == Contribution.ADDS_UP_IN_LOGARITHMS;
    }

    private static AggregationMethod method(Branch branch) {
        return AggregationMethods.of(branch.aggregation());
    }

    private Term term(Node node, List<ExplanationNode> nodes, boolean logarithmic) {
        if (!(node instanceof Branch branch) || !sets.moves(node)) {
            return constant(nodes, logarithmic);
        }
        requireMean(branch, logarithmic);
        List<Term> parts = new ArrayList<>();
        for (int part = 0; part < branch.parts().size(); part++) {
            int current = part;
            parts.add(term(
                    branch.parts().get(part).node(),
                    nodes.stream().map(one -> part(one, current).node()).toList(),
                    logarithmic));
        }
        WeightRegion region = sets.region(branch);
        Intakes intakes = new Intakes(branch, region, parts, logarithmic);
        Mean.Intake[] byUnit = new Mean.Intake[nodes.size()];
        Arrays.setAll(byUnit, unit -> intakes.of(unit, ((ExplanationNode.OfBranch) nodes.get(unit)).parts()));
        requireFixedSubstitutes(branch, nodes);
        return new Mean(branch.id(), parts, region, scale(branch, nodes, logarithmic), byUnit);
    }

    private static ExplanationNode.Part part(ExplanationNode node, int part) {
        return ((ExplanationNode.OfBranch) node).parts().get(part);
    }

    private static Term constant(List<ExplanationNode> nodes, boolean logarithmic) {
        double[] values = nodes.stream()
                .mapToDouble(node -> node.value().orElse(Double.NaN))
                .map(value -> logarithmic ? StrictMath.log(value) : value)
                .toArray();
        // StrictMath is within one unit in the last place, and so is the exponential that a scoring takes in the end.
        double largest = Arrays.stream(values)
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return new Term.Constant(values, logarithmic ? 4 * Math.ulp(Math.max(largest, 1)) : 0);
    }

    private void requireMean(Branch branch, boolean logarithmic) {
        Optional<Additive> additive = method(branch).additive();
        if (logarithmic ? !addsUpInLogarithms(branch) : additive.isEmpty()) {
            throw new IllegalArgumentException("aggregation of " + branch.id() + " must be "
                    + (logarithmic ? "geometric like that of the root" : "additive")
                    + " for exact statements while weights move in it or below it, got " + branch.aggregation());
        }
        if (additive.isPresent()
                && additive.get().growsWithApplicable()
                && MissingRuleMethods.of(branch.missing()).dropsInapplicable()) {
            throw new IllegalArgumentException(
                    "a renormalized sum must not drop parts for exact statements: the maximum of " + branch.id()
                            + " would move with its weights");
        }
    }

    private void requireFixedSubstitutes(Branch branch, List<ExplanationNode> nodes) {
        for (int part = 0; part < branch.parts().size(); part++) {
            Node node = branch.parts().get(part).node();
            int current = part;
            boolean learned = MissingRuleMethods.of(branch.missing()).learns()
                    && sets.moves(node)
                    && nodes.stream().anyMatch(one -> part(one, current).use() == ExplanationNode.Use.SUBSTITUTED);
            if (learned) {
                freeze(Caveat.FROZEN_SUBSTITUTES, "what stands in for " + node.id() + " in " + branch.id());
            }
        }
    }

    private void freeze(Caveat caveat, String what) {
        if (scores.fitted().referenceYears().isEmpty()) {
            return;
        }
        if (refit == Refit.REFUSED) {
            throw new IllegalArgumentException(
                    what + " must not be learned anew under other weights for exact statements;"
                            + " fix the weights below it, or have references frozen");
        }
        caveats.add(caveat);
    }

    private FrozenScale scale(Branch branch, List<ExplanationNode> nodes, boolean logarithmic) {
        FrozenScale total = total(branch);
        Normalization normalization = branch.normalization().orElse(Normalization.none());
        NormalizationMethod method = NormalizationMethods.of(normalization);
        if (method.changesNothing()) {
            return total;
        }
        if (branch.equals(scores.index().tree()) && method.keepsOrder()) {
            caveats.add(Caveat.BEFORE_LAST_NORMALIZATION);
            return total;
        }
        Optional<Learned> learned = nodes.stream()
                .flatMap(node -> node.reference().stream())
                .findFirst()
                .map(FittedParameters.Entry::learned);
        Optional<Scale> scale = method.line(learned);
        boolean oneForAll = !(scores.index().reference().among() instanceof Reference.Among.OwnGroup);
        if (logarithmic || scale.isEmpty() || !scale.get().isLinear() || (learned.isPresent() && !oneForAll)) {
            throw new IllegalArgumentException("normalization of " + branch.id()
                    + " must be linear and the same for all units for exact statements, got " + normalization);
        }
        if (learned.isPresent()) {
            freeze(Caveat.FROZEN_NORMALIZATION, "the normalization of " + branch.id());
        }
        return FrozenScale.of(scale.get()).after(total.slope());
    }

    /** What an additive aggregation multiplies the weighted mean by; weights that move keep their sum. */
    private static FrozenScale total(Branch branch) {
        double weight = Arrays.stream(WeightingMethods.weights(branch)).sum();
        return method(branch)
                .additive()
                .map(sum -> FrozenScale.times(sum.factor(weight)))
                .orElse(FrozenScale.IDENTITY);
    }
}
