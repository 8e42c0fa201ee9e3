package org.mattstock.pinned;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Variations of a definition, of every kind; written out by hand for the same reason as {@link RandomMethods}. */
final class RandomVariations {
    private final Dice dice;
    private final RandomMethods methods;
    private final List<Branch> branches;

    private RandomVariations(Dice dice, CompositeIndex index) {
        this.dice = dice;
        this.methods = new RandomMethods(dice);
        this.branches = branches(index);
    }

    private static List<Branch> branches(CompositeIndex index) {
        return index.nodes().stream()
                .filter(Branch.class::isInstance)
                .map(Branch.class::cast)
                .toList();
    }

    /** What varies: the weights of some branches and now and then something else. */
    static List<Variation> draw(Dice dice, CompositeIndex index) {
        return new RandomVariations(dice, index).variations();
    }

    /** Sets of weights for some branches. */
    static TreeMap<String, WeightSet> weightSets(Dice dice, CompositeIndex index) {
        RandomVariations variations = new RandomVariations(dice, index);
        TreeMap<String, WeightSet> sets = new TreeMap<>();
        for (Branch branch : variations.branches) {
            if (!dice.oneIn(4)) {
                sets.put(branch.id(), variations.weightSet(branch));
            }
        }
        return sets;
    }

    private List<Variation> variations() {
        List<Variation> all = new ArrayList<>();
        for (Branch branch : branches) {
            if (!dice.oneIn(3)) {
                all.add(new Variation.Weights(branch.id(), weightSet(branch)));
            }
        }
        switch (dice.below(6)) {
            case 0 -> all.add(new Variation.Leaves(new Variation.Bootstrap()));
            case 1 -> all.add(new Variation.Leaves(new Variation.LeaveOneOut()));
            case 2 -> all.add(new Variation.Leaves(new Variation.LeaveOut(0.2)));
            default -> {
                // All leaves stay.
            }
        }
        if (dice.oneIn(4)) {
            all.add(new Variation.Normalizations(List.of(methods.normalization(), methods.positive())));
        }
        if (dice.oneIn(8)) {
            all.add(new Variation.Treatments(List.of(methods.treatment(), methods.treatment())));
        }
        if (dice.oneIn(4)) {
            all.add(new Variation.Aggregations(
                    List.of(new Aggregation.Minimum(), methods.plainAggregation()), someBranches()));
        }
        if (dice.oneIn(4)) {
            all.add(new Variation.MissingRules(
                    List.of(new MissingRule.AtLeast(0.4), methods.missing(false)), someBranches()));
        }
        if (dice.oneIn(7)) {
            all.add(new Variation.Noise("N" + dice.below(2), RandomPanels.POSITIVE));
        }
        return all;
    }

    private List<String> someBranches() {
        return dice.oneIn(3) ? List.of("all") : List.of();
    }

    private WeightSet weightSet(Branch branch) {
        return switch (dice.below(8)) {
            case 0 -> new WeightSet.Simplex();
            case 1 -> new WeightSet.Dirichlet(dice.pick(0.8, 5.0));
            case 2 -> new WeightSet.Box(0.5, WeightSet.Box.Form.BOX_AND_SIMPLEX);
            case 3, 4 -> ordinal(branch.parts().stream().map(Branch.Part::node).toList());
            case 5 -> new WeightSet.Fixed();
            default -> new WeightSet.Box(0.25, WeightSet.Box.Form.CONE);
        };
    }

    private WeightSet ordinal(List<Node> parts) {
        int count = parts.size();
        if (count < 2) {
            return new WeightSet.Simplex();
        }
        List<WeightSet.AtLeast> demands = new ArrayList<>();
        demands.add(
                new WeightSet.AtLeast(parts.get(0).id(), parts.get(count - 1).id()));
        if (count > 2) {
            demands.add(new WeightSet.AtLeast(
                    parts.get(1).id(), parts.get(dice.pick(0, count - 1)).id()));
        }
        return new WeightSet.Ordinal(demands);
    }
}
