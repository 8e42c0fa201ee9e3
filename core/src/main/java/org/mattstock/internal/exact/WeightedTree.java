package org.mattstock.internal.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.FittedParameters.Step;
import org.mattstock.fit.Learned;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.ReferenceGroups;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.scoring.aggregation.Additive;
import org.mattstock.internal.scoring.aggregation.AggregationMethod;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.aggregation.Contribution;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethod;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethod;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.normalization.Scale;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.internal.stages.Stages;

/** Reads the terms of an index off the stages of its scoring, and refuses what is no weighted mean. */
public final class WeightedTree {
    private final Scores scores;
    private final TreeValues stages;
    private final Node root;
    /** By unit of the terms: its position in the panel. */
    private final int[] units;

    private final BranchSets sets;
    private final Refit refit;
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);

    private WeightedTree(Scores scores, List<Unit> units, BranchSets sets, Refit refit) {
        this.scores = scores;
        this.stages = Stages.of(scores);
        this.units = units.stream()
                .mapToInt(unit -> scores.panel().unitIndex(unit.id()))
                .toArray();
        this.sets = sets;
        this.refit = refit;
        this.root = sets.counted(scores.index().tree());
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
        WeightedTree tree = new WeightedTree(scores, units, sets, refit);
        boolean logarithmic = sets.moves(tree.root) && addsUpInLogarithms(tree.root);
        Term term = tree.term(tree.root, logarithmic);
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

    private Term term(Node node, boolean logarithmic) {
        if (!(node instanceof Branch branch) || !sets.moves(node)) {
            return constant(stages.node(node.id()), logarithmic);
        }
        requireMean(branch, logarithmic);
        if (Turned.is(branch)) {
            throw new IllegalArgumentException("direction of " + branch.id()
                    + " must be HIGHER for exact statements while weights move in it or below it, got LOWER");
        }
        List<Term> parts = new ArrayList<>();
        branch.parts().forEach(part -> parts.add(term(part.node(), logarithmic)));
        WeightRegion region = sets.region(branch);
        Intakes intakes = new Intakes(
                branch, stages, region, parts, logarithmic, scores.fitted().parameters(), sets::reachesZero);
        Intake[] byUnit = new Intake[units.length];
        Arrays.setAll(byUnit, unit -> intakes.of(unit, units[unit]));
        requireFixedSubstitutes(branch, parts);
        return new Mean(branch, parts, region, line(branch, logarithmic), byUnit);
    }

    private Term constant(NodeValues node, boolean logarithmic) {
        // What is not positive has no logarithm: far below everything, until somebody asks for it.
        double[] values = Arrays.stream(units)
                .mapToDouble(unit -> node.values[unit])
                .map(value -> logarithmic ? StrictMath.log(value < 0 ? 0 : value) : value)
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
        MissingRuleMethod missing = MissingRuleMethods.of(branch.missing());
        if (missing.demand().isEmpty()) {
            throw new IllegalArgumentException("missing rule of " + branch.id()
                    + " must ask for every part or a share of weight for exact statements while weights move in it or below it,"
                    + " got " + branch.missing());
        }
        if (additive.isPresent() && additive.get().growsWithApplicable() && missing.dropsInapplicable()) {
            throw new IllegalArgumentException(
                    "a renormalized sum must not drop parts for exact statements: the maximum of " + branch.id()
                            + " would move with its weights");
        }
    }

    private void requireFixedSubstitutes(Branch branch, List<Term> parts) {
        if (!MissingRuleMethods.of(branch.missing()).learns()) {
            return;
        }
        for (int part = 0; part < parts.size(); part++) {
            Node node = branch.parts().get(part).node();
            boolean lacks = isLacking(parts.get(part));
            if (lacks && scores.fitted().parameters().entries().stream().noneMatch(ofSubstitute(node))) {
                throw new IllegalArgumentException("what stands in for " + node.id() + " in " + branch.id()
                        + " must be known for exact statements, got nothing for a part that has no weight now");
            }
            if (lacks && sets.moves(node)) {
                freeze(Caveat.FROZEN_SUBSTITUTES, "what stands in for " + node.id() + " in " + branch.id());
            }
        }
    }

    private static Predicate<FittedParameters.Entry> ofSubstitute(Node node) {
        return entry -> entry.node().equals(node.id()) && entry.step() == Step.SUBSTITUTION;
    }

    private boolean isLacking(Term part) {
        return IntStream.range(0, units.length).anyMatch(unit -> part.presence(unit) != Presence.ALWAYS);
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

    private CutLine line(Branch branch, boolean logarithmic) {
        double factor = factor(branch);
        Normalization normalization = branch.normalization().orElse(Normalization.none());
        NormalizationMethod method = NormalizationMethods.of(normalization);
        if (method.changesNothing()) {
            return CutLine.of(Scale.IDENTITY, factor);
        }
        if (branch.equals(root) && method.keepsOrder()) {
            caveats.add(Caveat.BEFORE_LAST_NORMALIZATION);
            return CutLine.of(Scale.IDENTITY, factor);
        }
        Optional<Learned> learned = learned(branch);
        Optional<Scale> scale = method.line(learned);
        boolean oneForAll = !(scores.index().reference().among() instanceof Reference.Among.OwnGroup);
        if (logarithmic || scale.isEmpty() || !scale.get().isLinear() || (learned.isPresent() && !oneForAll)) {
            throw new IllegalArgumentException("normalization of " + branch.id()
                    + " must be linear and the same for all units for exact statements, got " + normalization);
        }
        if (learned.isPresent()) {
            freeze(Caveat.FROZEN_NORMALIZATION, "the normalization of " + branch.id());
        }
        return CutLine.of(scale.get(), factor);
    }

    /** What the normalization of a branch learned for the first of the units that it learned anything for. */
    private Optional<Learned> learned(Branch branch) {
        ReferenceGroups groups = stages.frame().groups;
        FittedParameters parameters = scores.fitted().parameters();
        return IntStream.of(units)
                .map(groups::usedBy)
                .filter(group -> group >= 0)
                .distinct()
                .mapToObj(group -> parameters.find(branch.id(), Step.NORMALIZATION, groups.id(group)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(FittedParameters.Entry::learned);
    }

    /** What an additive aggregation multiplies the weighted mean by; weights that move keep their sum. */
    private static double factor(Branch branch) {
        double weight = Arrays.stream(WeightingMethods.weights(branch)).sum();
        return method(branch).additive().map(sum -> sum.factor(weight)).orElse(1.0);
    }
}
