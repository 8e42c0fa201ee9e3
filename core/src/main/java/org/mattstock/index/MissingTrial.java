package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Unit;
import org.mattstock.definition.Leaf;
import org.mattstock.internal.scoring.BranchValues;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.LeafValues;
import org.mattstock.internal.scoring.NodeValues;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.TreeValues;
import org.mattstock.internal.scoring.Turned;
import org.mattstock.internal.scoring.Walk;
import org.mattstock.internal.scoring.given.Places;
import org.mattstock.internal.statistics.Quantiles;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.RankingRule;

/** Scores one unit at a time with quantiles in place of what it lacks. */
final class MissingTrial {
    private static final int QUANTILE_TYPE = 7;

    private final TreeValues stages;
    private final Frame frame;
    private final RankingBuilder places;
    private final RankingRule rule;
    private final List<LeafValues> leaves = new ArrayList<>();
    private final Map<String, double[]> sorted = new TreeMap<>();
    private final double magnitude;
    /** The leaves of which low values are good in the end. */
    private final Set<String> turned;

    /**
     * A trial.
     *
     * @param places which ranks what comes of it
     * @param rule the definition's own
     */
    MissingTrial(TreeValues stages, RankingBuilder places, RankingRule rule) {
        this.stages = stages;
        this.frame = stages.frame();
        this.places = places;
        this.rule = rule;
        this.magnitude = places.magnitude(frame.recipe.tree(), rule);
        this.turned = Turned.leaves(frame.recipe.tree());
        for (Leaf leaf : Tree.leaves(frame.recipe.tree())) {
            LeafValues values = (LeafValues) stages.node(leaf.id());
            leaves.add(values);
            sorted.put(leaf.id(), Places.sorted(values.values, frame.peers(0)));
        }
    }

    /**
     * The bounds of all units that lack something.
     *
     * @param now the ranking as it is
     * @param low the probability of the low values
     * @param high the probability of the high values
     */
    MissingBounds run(Ranking now, double low, double high) {
        List<MissingBounds.OfUnit> units = new ArrayList<>();
        for (int i = 0; i < frame.units.size(); i++) {
            List<LeafValues> lacking = lacking(i);
            if (places.isEntitled(i) && !lacking.isEmpty()) {
                Unit unit = frame.units.get(i);
                units.add(new MissingBounds.OfUnit(
                        unit,
                        lacking.stream().map(leaf -> leaf.node().id()).toList(),
                        place(now, unit),
                        outcome(lacking, i, low),
                        outcome(lacking, i, high)));
            }
        }
        return new MissingBounds(low, high, units);
    }

    private List<LeafValues> lacking(int unit) {
        List<LeafValues> lacking = new ArrayList<>();
        collect(stages.root(), unit, lacking);
        return lacking;
    }

    private void collect(NodeValues values, int unit, List<LeafValues> lacking) {
        if (values instanceof LeafValues leaf) {
            if (!leaf.isObserved(unit) && sortedOf(leaf).length > 0) {
                lacking.add(leaf);
            }
        } else if (values instanceof BranchValues branch) {
            for (int part = 0; part < branch.parts.count(); part++) {
                if (!branch.parts.isDropped(part, unit)) {
                    collect(branch.nodes().get(part), unit, lacking);
                }
            }
        }
    }

    private double[] sortedOf(LeafValues leaf) {
        return Objects.requireNonNull(sorted.get(leaf.node().id()), "sorted");
    }

    private MissingBounds.Outcome outcome(List<LeafValues> lacking, int unit, double probability) {
        Map<String, NodeValues> given = new TreeMap<>();
        leaves.forEach(leaf -> given.put(leaf.node().id(), leaf));
        for (LeafValues leaf : lacking) {
            double own = turned.contains(leaf.node().id()) ? 1 - probability : probability;
            double value = Quantiles.of(QUANTILE_TYPE, own, sortedOf(leaf));
            given.put(leaf.node().id(), replaced(leaf, unit, value));
        }
        NodeValues root = new Walk(frame, Walk.Keep.VALUES, given)
                .evaluate(frame.recipe.tree())
                .get(0);
        Ranking ranking = places.ranking(root, rule, magnitude);
        return new MissingBounds.Outcome(Optionals.of(root.values[unit]), place(ranking, frame.units.get(unit)));
    }

    private static NodeValues replaced(LeafValues leaf, int unit, double value) {
        double[] values = leaf.values.clone();
        values[unit] = value;
        @Nullable MissingReason[] reasons = leaf.reasons.clone();
        reasons[unit] = null;
        return new NodeValues.Plain(leaf.node(), values, values, reasons);
    }

    private static OptionalDouble place(Ranking ranking, Unit unit) {
        return ranking.entry(unit.id())
                .map(entry -> OptionalDouble.of(entry.place()))
                .orElse(OptionalDouble.empty());
    }
}
