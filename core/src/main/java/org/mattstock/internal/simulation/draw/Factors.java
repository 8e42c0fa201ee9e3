package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mattstock.internal.simulation.draw.Choices.Factor;
import org.mattstock.variation.Variation;

/**
 * Divides variations into independent factors. The weights of one branch are one, since they are drawn together; so are
 * normalization and aggregation where some pair of them must not be combined; and so are the errors of all figures.
 */
public final class Factors {
    private final Blueprint blueprint;
    private final List<Variation> variations;
    private final List<Forbidden> forbidden;
    private final List<Factor> factors = new ArrayList<>();

    private Factors(Blueprint blueprint, List<Variation> variations, List<Forbidden> forbidden) {
        this.blueprint = blueprint;
        this.variations = variations;
        this.forbidden = forbidden;
    }

    public static List<Factor> of(Blueprint blueprint, List<Variation> variations, List<Forbidden> forbidden) {
        Factors made = new Factors(blueprint, variations, forbidden);
        made.weights();
        if (blueprint.resampling != null) {
            LeafSampler leaves = new LeafSampler(blueprint, blueprint.resampling);
            made.factors.add(new Factor("set of indicators", (random, choices) -> choices.resample(leaves, random)));
        }
        made.methods();
        if (!blueprint.noises.isEmpty()) {
            made.factors.add(new Factor("errors of the figures", (random, choices) -> choices.noise(random)));
        }
        if (blueprint.fillsGaps) {
            made.factors.add(new Factor("missing figures", (random, choices) -> choices.gaps(random)));
        }
        return List.copyOf(made.factors);
    }

    private void weights() {
        for (int node = 0; node < blueprint.size(); node++) {
            WeightSampler sampler = blueprint.sampler(node);
            if (sampler != null) {
                int branch = node;
                factors.add(new Factor(
                        "weights of " + blueprint.plan.id(node),
                        (random, choices) -> choices.weigh(branch, sampler, random)));
            }
        }
    }

    private void methods() {
        List<Method> normalizations = allowed(Variation.Normalizations.class);
        List<Method> aggregations = allowed(Variation.Aggregations.class);
        List<Method> pairs = Methods.of(
                blueprint.index,
                Stream.<Variation>concat(
                                Blueprint.all(variations, Variation.Normalizations.class).stream(),
                                Blueprint.all(variations, Variation.Aggregations.class).stream())
                        .toList(),
                forbidden,
                new ArrayList<>());
        if (isEveryPair(pairs, normalizations, aggregations)) {
            add("normalization", normalizations);
            add("aggregation", aggregations);
        } else {
            add("normalization and aggregation", pairs);
        }
        add("treatment", allowed(Variation.Treatments.class));
        add("missing rule", allowed(Variation.MissingRules.class));
    }

    /** Whether each goes with each, and nothing else: one that is forbidden with the definition's own may be in a pair alone. */
    private static boolean isEveryPair(List<Method> pairs, List<Method> normalizations, List<Method> aggregations) {
        return pairs.size() == normalizations.size() * aggregations.size()
                && normalizations.stream()
                        .allMatch(one -> aggregations.stream().allMatch(other -> pairs.contains(one.and(other))));
    }

    private List<Method> allowed(Class<? extends Variation> kind) {
        return Methods.of(blueprint.index, List.copyOf(Blueprint.all(variations, kind)), forbidden, new ArrayList<>());
    }

    private void add(String name, List<Method> methods) {
        if (methods.size() > 1) {
            factors.add(new Factor(name, new Choices.AnyOf(methods)));
        }
    }
}
