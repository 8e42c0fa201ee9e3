package org.mattstock.internal.simulation.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.Fault;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Policies;
import org.mattstock.internal.scoring.Plan;
import org.mattstock.internal.text.Lookup;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** What varies about a definition, resolved against its tree. Nodes are numbered by its plan. */
public final class Blueprint {
    public final CompositeIndex index;
    public final Plan plan;
    /** By branch: what its weights are drawn from; null where they are the definition's own. */
    private final @Nullable WeightSet[] sets;

    public final Variation.@Nullable Resampling resampling;
    public final List<Variation.Noise> noises = new ArrayList<>();
    /** Whether each replicate fills gaps at random. */
    public final boolean fillsGaps;

    /** Every combination that is not forbidden; the definition's own is the first. */
    public final List<Method> methods;

    /** Whether weights come from outside, and may be anything. */
    public boolean hasGivenWeights;

    private final boolean[] reweighted;
    /** By node: whether it may have weight, and all above it. */
    private final boolean[] mayCount;

    private final List<Fault> faults = new ArrayList<>();

    private Blueprint(CompositeIndex index, List<Variation> variations, List<Forbidden> forbidden) {
        this.index = index;
        this.plan = Plan.of(index.tree());
        this.sets = new WeightSet[plan.size()];
        this.resampling = only(variations, Variation.Leaves.class).stream()
                .map(Variation.Leaves::resampling)
                .findFirst()
                .orElse(null);
        samplers(variations);
        this.reweighted = new boolean[plan.size()];
        for (int node = 0; node < reweighted.length; node++) {
            reweighted[node] = sets[node] != null || (resampling != null && leafCount(node) > 0);
        }
        this.mayCount = mayCount();
        branches(variations);
        noises(variations);
        this.fillsGaps = fillsGaps(variations);
        this.methods = Methods.of(index, variations, forbidden, faults);
    }

    /**
     * Resolves variations.
     *
     * @throws InvalidIndexException if they do not fit the definition; all faults are listed
     */
    public static Blueprint of(CompositeIndex index, List<Variation> variations, List<Forbidden> forbidden) {
        Blueprint blueprint = new Blueprint(index, variations, forbidden);
        if (!blueprint.faults.isEmpty()) {
            throw new InvalidIndexException(blueprint.faults);
        }
        return blueprint;
    }

    private boolean[] mayCount() {
        boolean[] may = new boolean[plan.size()];
        may[0] = true;
        for (int branch = 0; branch < may.length; branch++) {
            WeightSampler sampler = faults.isEmpty() ? sampler(branch) : null;
            int[] parts = plan.parts(branch);
            for (int i = 0; i < parts.length; i++) {
                double most = sampler == null ? plan.weight(parts[i]) : sampler.most(i);
                may[parts[i]] = may[branch] && most > 0;
            }
        }
        return may;
    }

    private void samplers(List<Variation> variations) {
        TreeSet<String> seen = new TreeSet<>();
        for (Variation.Weights variation : all(variations, Variation.Weights.class)) {
            String path = path(variation) + ".branch";
            int node = branch(path, variation.branch());
            if (!seen.add(variation.branch())) {
                faults.add(new Fault(path, "branch must vary once, got \"" + variation.branch() + "\" twice"));
            } else if (node >= 0 && !(variation.set() instanceof WeightSet.Fixed)) {
                sampler(path(variation) + ".set", node, variation.set());
            }
        }
    }

    private void sampler(String path, int node, WeightSet set) {
        try {
            sets[node] = set;
            sampler(node);
        } catch (IllegalArgumentException e) {
            faults.add(new Fault(path, String.valueOf(e.getMessage())));
        }
    }

    /** A sampler of a branch's weights, for one thread; null where they are the definition's own. */
    @Nullable
    public WeightSampler sampler(int node) {
        WeightSet set = sets[node];
        return set == null ? null : WeightSampler.of(set, (Branch) plan.node(node));
    }

    private void noises(List<Variation> variations) {
        TreeSet<String> seen = new TreeSet<>();
        for (Variation.Noise noise : all(variations, Variation.Noise.class)) {
            noises.add(noise);
            if (!seen.add(noise.indicator())) {
                faults.add(new Fault(
                        path(noise) + ".indicator",
                        "indicator must vary once, got \"" + noise.indicator() + "\" twice"));
            }
        }
    }

    private boolean fillsGaps(List<Variation> variations) {
        List<Variation.MissingFigures> found = only(variations, Variation.MissingFigures.class);
        boolean any = plan.nodes().stream().anyMatch(node -> node instanceof Leaf leaf && isDrawn(leaf.imputation()));
        if (!found.isEmpty() && !any) {
            faults.add(new Fault(
                    path(found.get(0)),
                    "some leaf must be imputed by expectation-maximization, got none: no other imputation says how far off it"
                            + " may be"));
        }
        return !found.isEmpty();
    }

    /** Whether an imputation says how far off it may be, so that gaps can be filled at random instead. */
    static boolean isDrawn(Imputation imputation) {
        return imputation.equals(Imputation.expectationMaximization());
    }

    private void branches(List<Variation> variations) {
        for (Variation.Aggregations variation : only(variations, Variation.Aggregations.class)) {
            variation.branches().forEach(id -> branch(path(variation) + ".branches", id));
        }
        for (Variation.MissingRules variation : only(variations, Variation.MissingRules.class)) {
            variation.branches().forEach(id -> branch(path(variation) + ".branches", id));
        }
        only(variations, Variation.Normalizations.class);
        only(variations, Variation.Treatments.class);
    }

    private int branch(String path, String id) {
        if (plan.has(id) && !plan.isLeaf(plan.number(id))) {
            return plan.number(id);
        }
        List<Node> known =
                plan.nodes().stream().filter(Branch.class::isInstance).toList();
        String nearest = Lookup.<Node>of("branch", "the index's branches", known, Node::id, Node::title)
                .hint(id);
        faults.add(new Fault(path, "branch must be one of the index's branches, got \"" + id + "\"" + nearest));
        return -1;
    }

    static <T extends Variation> List<T> all(List<Variation> variations, Class<T> kind) {
        return variations.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private <T extends Variation> List<T> only(List<Variation> variations, Class<T> kind) {
        List<T> found = all(variations, kind);
        if (found.size() > 1) {
            faults.add(new Fault(path(found.get(1)), "must come once, got " + found.size()));
        }
        return found;
    }

    static String path(Variation variation) {
        return "variations." + Policies.name((Record) variation);
    }

    /** Resolves a definition all of whose weights are given for each replicate. */
    public static Blueprint ofGivenWeights(CompositeIndex index) {
        Blueprint blueprint = new Blueprint(index, List.of(), List.of());
        for (int node = 0; node < blueprint.size(); node++) {
            blueprint.reweighted[node] = !blueprint.isLeaf(node);
        }
        blueprint.hasGivenWeights = true;
        return blueprint;
    }

    /** Whether a node has weight in some replicate: no value of another moves a place. */
    public boolean mayCount(int node) {
        return hasGivenWeights || mayCount[node];
    }

    /** The parts of a node that may count, in their order. */
    public int[] counted(int node) {
        return IntStream.of(plan.parts(node)).filter(this::mayCount).toArray();
    }

    /** Whether the figures of an indicator have errors. */
    public boolean isNoisy(String indicator) {
        return noises.stream().anyMatch(noise -> noise.indicator().equals(indicator));
    }

    /** Whether the weights of a branch's parts change from replicate to replicate. */
    boolean isReweighted(int branch) {
        return reweighted[branch];
    }

    /** The nodes whose weights change. */
    public int[] reweightedNodes() {
        return IntStream.range(0, size())
                .filter(this::isReweighted)
                .flatMap(branch -> IntStream.of(plan.parts(branch)))
                .toArray();
    }

    /** The leaves that may be left out or counted several times. */
    int[] resampledNodes() {
        return resampling == null
                ? new int[0]
                : IntStream.range(0, size()).filter(this::isLeaf).toArray();
    }

    int leafCount(int branch) {
        int count = 0;
        for (int part : plan.parts(branch)) {
            count += isLeaf(part) ? 1 : 0;
        }
        return count;
    }

    public boolean isLeaf(int node) {
        return plan.isLeaf(node);
    }

    public int size() {
        return plan.size();
    }
}
