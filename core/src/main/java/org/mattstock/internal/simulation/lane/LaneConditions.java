package org.mattstock.internal.simulation.lane;

import java.util.stream.IntStream;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Requirement;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.Lacks;
import org.mattstock.internal.scoring.PlainValues;
import org.mattstock.internal.scoring.Plan;
import org.mattstock.internal.scoring.Recipe;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.stages.Stages;
import org.mattstock.rank.Precision;

/** Whether a definition is one that can be scored in lanes at all; whether each of its branches can, compiling finds out. */
final class LaneConditions {
    private final Trial trial;
    private final Blueprint blueprint;
    private final CompositeIndex index;
    private final TreeValues stages;
    private final Recipe recipe;
    private final Plan plan;

    private LaneConditions(Trial trial, Scores scores) {
        this.trial = trial;
        this.blueprint = trial.blueprint();
        this.index = scores.index();
        this.stages = Stages.of(scores);
        this.recipe = stages.frame().recipe;
        this.plan = Plan.of(index.tree());
    }

    static boolean areMet(Trial trial, Scores scores) {
        LaneConditions conditions = new LaneConditions(trial, scores);
        return conditions.isPlainEnough() && conditions.knowsWhatMayCount();
    }

    private boolean isPlainEnough() {
        boolean fixedReference = index.eligibility().requirements().isEmpty()
                || index.eligibility().ineligible() == Eligibility.Ineligible.IN_REFERENCE;
        return LaneMethods.know(index.eligibility())
                && IntStream.range(0, blueprint.size())
                        .filter(blueprint::mayCount)
                        .mapToObj(plan::node)
                        .allMatch(LaneMethods::know)
                && index.eligibility().requirements().stream().allMatch(this::isOnWhatCounts)
                && !blueprint.fillsGaps
                && isNoiseOnPlainLeaves()
                && index.tree() instanceof Branch
                && comparesScores(index.ranking().precision())
                && fixedReference;
    }

    /** Errors move the values of leaves that take their own figures of the year, and nothing else that anybody asks for. */
    private boolean isNoiseOnPlainLeaves() {
        boolean onFigures = index.eligibility().requirements().stream()
                .noneMatch(
                        demand -> demand instanceof Requirement.IndicatorAtLeast least && isNoisy(least.indicator()));
        return onFigures
                && IntStream.range(0, blueprint.size())
                        .filter(blueprint::mayCount)
                        .filter(blueprint::isLeaf)
                        .mapToObj(node -> (Leaf) plan.node(node))
                        .allMatch(this::isPlainWhereNoisy);
    }

    private boolean isPlainWhereNoisy(Leaf leaf) {
        return leaf.divisors().stream().noneMatch(by -> isNoisy(by.indicator()))
                && (!isNoisy(leaf.indicator())
                        || (recipe.counts(leaf.id()) && PlainValues.cover(stages.frame(), leaf)));
    }

    private boolean isNoisy(String indicator) {
        return blueprint.isNoisy(indicator);
    }

    /** Coverage is added up in lanes as far as weights are. */
    private boolean isOnWhatCounts(Requirement demand) {
        return !(demand instanceof Requirement.CoverageAtLeast coverage)
                || blueprint.mayCount(blueprint.plan.number(coverage.node()));
    }

    /**
     * Whether there is a value, or a reason for none, of all that has weight in some replicate. What has none in the definition
     * itself is scored by itself here; where that cannot be done, or would not do, every replicate is.
     */
    private boolean knowsWhatMayCount() {
        for (int node = 0; node < blueprint.size(); node++) {
            if (!blueprint.isLeaf(node) && blueprint.mayCount(node)) {
                for (int part : blueprint.counted(node)) {
                    if (!recipe.counts(blueprint.plan.id(part)) && !canWake((Branch) plan.node(node), part)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean canWake(Branch branch, int part) {
        if (AggregationMethods.of(branch.aggregation()).needsPositiveParts()
                || MissingRuleMethods.of(branch.missing()).learns()) {
            return false;
        }
        return !blueprint.isLeaf(part) || isScorable(blueprint.plan.id(part));
    }

    private boolean isScorable(String leaf) {
        if (!Lacks.of(recipe.alone(leaf), trial.panel(), trial.year(), trial.behaviors())
                .isEmpty()) {
            return false;
        }
        try {
            stages.node(leaf);
            return true;
        } catch (ScoringException e) {
            return false;
        }
    }

    /** Whether whoever counts places can tell from the scores alone who is tied. */
    private static boolean comparesScores(Precision precision) {
        return precision instanceof Precision.Exact || precision instanceof Precision.UpToRounding;
    }
}
