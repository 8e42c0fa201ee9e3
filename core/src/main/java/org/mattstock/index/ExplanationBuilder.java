package org.mattstock.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.mattstock.data.Direction;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.index.ExplanationNode.Reading;
import org.mattstock.index.ExplanationNode.Step;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.Unranked;
import org.mattstock.rank.UnrankedReason;

/** Reads one unit's explanation off the stages of its scores. */
final class ExplanationBuilder {
    private final Frame frame;
    private final int unit;

    private ExplanationBuilder(Frame frame, int unit) {
        this.frame = frame;
        this.unit = unit;
    }

    /**
     * The explanation of one unit.
     *
     * @param title of the index
     * @param ranking by the definition's own rule
     */
    static Explanation of(String title, TreeValues stages, Ranking ranking, int unit) {
        Unit who = stages.frame().units.get(unit);
        return new Explanation(
                title,
                who,
                stages.year(),
                ranking.entry(who.id()),
                unranked(ranking, who),
                ranking.size(),
                stages.frame().groups.group(unit),
                new ExplanationBuilder(stages.frame(), unit).node(stages.root()));
    }

    /** Searched by halves, since they stand in order of id: whoever explains everybody takes no time for it. */
    private static Optional<Unranked> unranked(Ranking ranking, Unit who) {
        Unranked wanted = new Unranked(who, UnrankedReason.NO_SCORE, "");
        int position = Collections.binarySearch(ranking.unranked(), wanted, Comparator.comparing(Unranked::unit));
        return position < 0 ? Optional.empty() : Optional.of(ranking.unranked().get(position));
    }

    private ExplanationNode node(NodeValues values) {
        return values instanceof LeafValues leaf ? leaf(leaf) : branch((BranchValues) values);
    }

    private ExplanationNode leaf(LeafValues leaf) {
        return new ExplanationNode.OfLeaf(
                leaf.node(),
                frame.panel.requireIndicator(leaf.node().indicator()),
                at(leaf.values),
                at(leaf.unclamped),
                at(leaf.raw),
                leaf.years[unit] == 0 ? OptionalInt.empty() : OptionalInt.of(leaf.years[unit]),
                Optional.ofNullable(leaf.reasons[unit]),
                steps(leaf),
                frame.normalization(leaf.node().id(), unit));
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
        BranchArithmetic arithmetic = BranchArithmetic.of(frame, branch, unit);
        List<ExplanationNode.Part> parts = new ArrayList<>();
        for (int part = 0; part < branch.parts.count(); part++) {
            parts.add(part(branch, arithmetic, part));
        }
        return new ExplanationNode.OfBranch(
                (Branch) frame.recipe.defined(branch.node()),
                at(branch.values),
                at(branch.unclamped),
                at(branch.aggregated),
                arithmetic.reading(),
                parts,
                arithmetic.offset(),
                arithmetic.normalizationStep(),
                frame.normalization(branch.node().id(), unit),
                frame.weights(branch.node().id()));
    }

    private ExplanationNode.Part part(BranchValues branch, BranchArithmetic arithmetic, int part) {
        double weight = branch.parts.weights[part];
        return new ExplanationNode.Part(
                node(branch.nodes().get(part)),
                weight / arithmetic.statedWeight(),
                branch.isCounted(part, unit) ? weight / arithmetic.countedWeight() : 0,
                BranchArithmetic.use(branch, part, unit),
                at(branch.parts.used[part]),
                branch.places.length == 0 ? OptionalDouble.empty() : at(branch.places[part]),
                branch.has(unit) ? arithmetic.contribution(part) : OptionalDouble.empty(),
                branch.has(unit) && branch.isCounted(part, unit) && arithmetic.reading() == Reading.ADDS_UP
                        ? OptionalDouble.of(arithmetic.slope(part))
                        : OptionalDouble.empty());
    }

    private OptionalDouble at(double[] values) {
        return Optionals.of(values[unit]);
    }
}
