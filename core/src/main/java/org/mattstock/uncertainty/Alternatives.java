package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Policies;
import org.mattstock.internal.exact.WeightRegion;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Draw;
import org.mattstock.internal.simulation.draw.Method;
import org.mattstock.internal.simulation.draw.Variants;
import org.mattstock.internal.simulation.draw.WithoutNode;
import org.mattstock.variation.Variation;

/** The definitions that differ from a definition in one choice. */
final class Alternatives {
    private final CompositeIndex index;
    private final List<Alternative> found = new ArrayList<>();

    private Alternatives(CompositeIndex index) {
        this.index = index;
    }

    /**
     * One of them.
     *
     * @param choice what differs
     * @param name how
     * @param definition gives the definition; it may be invalid, which is found when it is asked for
     */
    record Alternative(String choice, String name, Supplier<CompositeIndex> definition) {}

    /** Without each node, the root left alone. */
    static List<Alternative> leavingOut(CompositeIndex index) {
        Alternatives alternatives = new Alternatives(index);
        index.nodes().stream().skip(1).forEach(alternatives::addWithout);
        return alternatives.found;
    }

    /** Every alternative of each variation. */
    static List<Alternative> of(CompositeIndex index, List<Variation> variations) {
        Blueprint.of(index, variations, List.of());
        Alternatives alternatives = new Alternatives(index);
        variations.forEach(alternatives::add);
        return alternatives.found;
    }

    /** The corners of one set of weights. */
    static List<Alternative> corners(CompositeIndex index, Variation.Weights weights) {
        Alternatives alternatives = new Alternatives(index);
        alternatives.addWeights(weights);
        return alternatives.found;
    }

    private void addWithout(Node node) {
        WithoutNode.of(index, node.id())
                .ifPresent(definition -> found.add(new Alternative("without", node.id(), definition)));
    }

    private void add(Variation variation) {
        if (variation instanceof Variation.Weights weights) {
            addWeights(weights);
        } else if (variation instanceof Variation.Leaves) {
            index.nodes().stream().filter(Leaf.class::isInstance).forEach(this::addWithout);
        } else if (variation instanceof Variation.Normalizations change) {
            change.others().forEach(other -> add("normalization", other, Method.OWN.withNormalization(other)));
        } else if (variation instanceof Variation.Treatments change) {
            change.others().forEach(other -> add("treatment", other, Method.OWN.withTreatment(other)));
        } else if (variation instanceof Variation.Aggregations change) {
            change.others()
                    .forEach(other -> add("aggregation", other, Method.OWN.withAggregation(other, change.branches())));
        } else if (variation instanceof Variation.MissingRules change) {
            change.others()
                    .forEach(other -> add("missing rule", other, Method.OWN.withMissing(other, change.branches())));
        }
    }

    private void add(String choice, Object policy, Method method) {
        Variants variants = new Variants(Blueprint.of(index, List.of(), List.of()));
        found.add(new Alternative(choice, Policies.name((Record) policy), () -> variants.of(method)));
    }

    /** Each part as heavy and as light as the set admits. */
    private void addWeights(Variation.Weights variation) {
        Branch branch = (Branch) index.requireNode(variation.branch());
        WeightRegion region = WeightRegion.of(variation.set(), branch);
        for (int part = 0; part < branch.parts().size(); part++) {
            String id = branch.parts().get(part).node().id();
            addCorner(variation, id + " heaviest", region, toward(branch, part, -1));
            addCorner(variation, id + " lightest", region, toward(branch, part, 1));
        }
    }

    private static double[] toward(Branch branch, int part, double value) {
        double[] values = new double[branch.parts().size()];
        values[part] = value;
        return values;
    }

    private void addCorner(Variation.Weights variation, String name, WeightRegion region, double[] values) {
        Blueprint blueprint = Blueprint.of(index, List.of(variation), List.of());
        Draw draw = new Draw(blueprint);
        for (int node = 0; node < blueprint.size(); node++) {
            if (blueprint.sampler(node) != null) {
                draw.weigh(blueprint, node, region.corner(values));
            }
        }
        found.add(new Alternative("weights of " + variation.branch(), name, () -> new Variants(blueprint).of(draw)));
    }
}
