package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mattstock.data.Direction;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.FittedParameters;
import org.mattstock.index.ExplanationNode.Reading;
import org.mattstock.index.ExplanationNode.Step;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;

/** Reads one unit's explanation off the stages that its scores keep. */
final class ExplanationBuilder {
    private final Scores scores;
    private final int unit;

    ExplanationBuilder(Scores scores, int unit) {
        this.scores = scores;
        this.unit = unit;
    }

    ExplanationNode node(NodeValues values) {
        return values instanceof LeafValues leaf ? leaf(leaf) : branch((BranchValues) values);
    }

    private ExplanationNode leaf(LeafValues leaf) {
        return new ExplanationNode.OfLeaf(
                leaf.node(),
                at(leaf.values),
                at(leaf.unclamped),
                at(leaf.raw),
                leaf.years[unit] == 0 ? OptionalInt.empty() : OptionalInt.of(leaf.years[unit]),
                Optional.ofNullable(leaf.reasons[unit]),
                steps(leaf),
                reference(leaf.node()));
    }

    private List<Step> steps(LeafValues leaf) {
        boolean treatFirst = leaf.node().order() == Leaf.Order.TREAT_THEN_IMPUTE;
        double[] prepared = treatFirst ? leaf.imputed : leaf.treated;
        List<Step> steps = new ArrayList<>();
        addChange(steps, Step.Kind.DENOMINATOR, leaf.raw, leaf.scaled);
        addChange(steps, Step.Kind.TREATMENT, treatFirst ? leaf.scaled : leaf.imputed, leaf.treated);
        if (Double.isNaN(leaf.scaled[unit]) && !Double.isNaN(leaf.imputed[unit])) {
            Step imputed = new Step(Step.Kind.IMPUTATION, OptionalDouble.empty(), leaf.imputed[unit]);
            steps.add(treatFirst ? steps.size() : 0, imputed);
        }
        boolean target = leaf.node().direction() instanceof Direction.Target;
        addChange(steps, target ? Step.Kind.TARGET_DISTANCE : Step.Kind.NEGATION, prepared, leaf.entering);
        addChange(steps, Step.Kind.NORMALIZATION, leaf.entering, leaf.normalized);
        addChange(steps, Step.Kind.MIRRORING, leaf.normalized, leaf.values);
        return steps;
    }

    private void addChange(List<Step> steps, Step.Kind kind, double[] before, double[] after) {
        boolean both = !Double.isNaN(before[unit]) && !Double.isNaN(after[unit]);
        if (both && before[unit] != after[unit]) {
            steps.add(new Step(kind, OptionalDouble.of(before[unit]), after[unit]));
        }
    }

    private ExplanationNode branch(BranchValues branch) {
        BranchArithmetic arithmetic = BranchArithmetic.of(scores, branch, unit);
        List<ExplanationNode.Part> parts = new ArrayList<>();
        for (int part = 0; part < branch.parts.count(); part++) {
            parts.add(part(branch, arithmetic, part));
        }
        return new ExplanationNode.OfBranch(
                branch.node(),
                at(branch.values),
                at(branch.unclamped),
                at(branch.aggregated),
                arithmetic.reading(),
                parts,
                arithmetic.offset(),
                arithmetic.normalizationStep(),
                reference(branch.node()));
    }

    private ExplanationNode.Part part(BranchValues branch, BranchArithmetic arithmetic, int part) {
        double weight = branch.parts.weights[part];
        return new ExplanationNode.Part(
                node(branch.nodes().get(part)),
                weight / arithmetic.statedWeight(),
                arithmetic.isCounted(part) ? weight / arithmetic.countedWeight() : 0,
                arithmetic.use(part),
                at(branch.parts.used[part]),
                branch.places.length == 0 ? OptionalDouble.empty() : at(branch.places[part]),
                branch.has(unit) ? arithmetic.contribution(part) : OptionalDouble.empty(),
                branch.has(unit) && arithmetic.isCounted(part) && arithmetic.reading() == Reading.ADDS_UP
                        ? OptionalDouble.of(arithmetic.slope(part))
                        : OptionalDouble.empty());
    }

    private OptionalDouble at(double[] values) {
        return Scores.optional(values[unit]);
    }

    private Optional<FittedParameters.Entry> reference(Node node) {
        int group = scores.setting().groups.usedBy(unit);
        return group < 0
                ? Optional.empty()
                : scores.fitted()
                        .parameters()
                        .find(
                                node.id(),
                                FittedParameters.Step.NORMALIZATION,
                                scores.setting().groups.id(group));
    }
}
