package org.mattstock.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.definition.Requirement;
import org.mattstock.internal.scoring.Senses;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.aggregation.AggregationMethods;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethod;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.text.Suggestions;
import org.mattstock.rank.RankingRule;

/** The rules of a definition that no single record can check; finds every fault, in the order of the tree. */
final class DefinitionCheck {
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, Tree.Place> byId = new LinkedHashMap<>();
    /** The ids of branches with a part in which less stays better. */
    private final Set<String> withLowParts = new HashSet<>();

    /** Whether there are so many nodes that nothing should be looked for below each of them. */
    private boolean isTooLarge;

    private final Suggestions suggestions = new Suggestions();

    private DefinitionCheck() {}

    static List<Fault> faults(String id, Node tree, Eligibility eligibility, RankingRule ranking) {
        DefinitionCheck check = new DefinitionCheck();
        if (id.isBlank()) {
            check.blank("id", "id");
        }
        List<Tree.Place> places = Tree.places(tree);
        check.isTooLarge = places.size() > Tree.MAX_NODES;
        if (check.isTooLarge) {
            check.add("tree", "nodes must be at most " + Tree.MAX_NODES + ", got more");
        }
        places.forEach(check::place);
        check.order(tree, ranking);
        for (int i = 0; i < eligibility.requirements().size(); i++) {
            check.requirement(
                    "eligibility.requirements[" + i + "]",
                    eligibility.requirements().get(i));
        }
        return check.faults;
    }

    private void place(Tree.Place place) {
        if (place.depth() > Tree.MAX_DEPTH) {
            add(place.path(), "nesting must be at most " + Tree.MAX_DEPTH + " levels, got more");
            return;
        }
        id(place);
        if (place.node() instanceof Leaf leaf) {
            notBlank(place, "indicator", leaf.indicator());
        } else if (place.node() instanceof Branch branch) {
            branch(place, branch);
        }
    }

    private void id(Tree.Place place) {
        String id = place.node().id();
        notBlank(place, "id", id);
        Tree.Place earlier = byId.putIfAbsent(id, place);
        if (earlier != null && !id.isBlank()) {
            add(place.path() + ".id", "id must be unique, got \"" + id + "\" also at " + earlier.path());
        }
    }

    private void branch(Tree.Place place, Branch branch) {
        if (branch.parts().isEmpty()) {
            add(place.path() + ".parts", "parts must not be empty");
        } else {
            faults.addAll(WeightCheck.faults(place.path(), branch));
        }
        MissingRuleMethods.of(branch.missing())
                .neededPlaces()
                .ifPresent(choice -> places(place.path() + ".missing", choice, branch.aggregation()));
        if (AggregationMethods.of(branch.aggregation()).needsPositiveParts() && counts(place)) {
            positiveParts(place.path(), branch);
        }
        if (!isTooLarge && counts(place)) {
            faults.addAll(DirectionCheck.faults(place.path(), branch));
        }
        AggregationMethods.of(branch.aggregation()).namedParts().forEach(id -> namedPart(place, branch, id));
        AggregationMethods.of(branch.aggregation())
                .fault(branch.parts())
                .ifPresent(fault -> add(place.path() + ".aggregation", fault));
        if (!isTooLarge && counts(place)) {
            sense(place, branch);
        }
    }

    private void namedPart(Tree.Place place, Branch branch, String id) {
        List<String> ids = branch.parts().stream().map(part -> part.node().id()).toList();
        if (!ids.contains(id)) {
            add(
                    place.path() + ".aggregation",
                    "parts that the aggregation names must be of " + branch.id() + ", got \"" + id + "\""
                            + suggestions.nearest(id, ids));
        }
    }

    private void sense(Tree.Place place, Branch branch) {
        Optional<Node> low = SenseCheck.low(branch);
        low.ifPresent(part -> {
            withLowParts.add(branch.id());
            faults.addAll(SenseCheck.faults(place.path(), branch, part));
        });
        Tree.Place parent = place.parent();
        if (parent != null
                && Senses.isLessBetter(branch)
                && !withLowParts.contains(parent.node().id())) {
            add(
                    place.path() + ".normalization",
                    "normalization must be given: less is better in " + Policies.name((Record) branch.aggregation())
                            + ", and a part must be better when higher");
        }
    }

    private void places(String path, MissingRuleMethod.Choice choice, Aggregation aggregation) {
        if (!AggregationMethods.of(aggregation).makesPlaces()) {
            add(
                    path + "." + choice.path(),
                    choice.name() + " must not be " + choice.value()
                            + " unless the aggregation adds up places, got "
                            + Policies.name((Record) aggregation));
        }
    }

    private void positiveParts(String path, Branch branch) {
        String parts = partsOf(branch.aggregation());
        for (int i = 0; i < branch.parts().size(); i++) {
            Node part = branch.parts().get(i).node();
            if (!isSwitchedOff(branch.parts().get(i))) {
                NotPositive.reason(part).ifPresent(addReason(path + ".parts[" + i + "]", parts));
            }
        }
        MissingRuleMethods.of(branch.missing()).notPositive().ifPresent(addReason(path + ".missing", parts));
    }

    /** Whether nothing of a part enters its branch: what is refused of values that count is not refused of it. */
    private static boolean isSwitchedOff(Branch.Part part) {
        return part.weight().orElse(1) == 0;
    }

    private static boolean counts(Tree.Place place) {
        Tree.Place parent = place.parent();
        return parent == null
                || (counts(parent)
                        && !isSwitchedOff(((Branch) parent.node()).parts().get(place.position())));
    }

    /** All that need positive parts are means, but those under which units choose their weights. */
    private static String partsOf(Aggregation aggregation) {
        String name = Policies.name((Record) aggregation);
        return AggregationMethods.of(aggregation).choosesWeights()
                ? "parts under " + name
                : "parts of a " + name + " mean";
    }

    private Consumer<String> addReason(String path, String parts) {
        return reason -> add(path, parts + " must be positive, got " + reason);
    }

    private void order(Node root, RankingRule ranking) {
        RankingRule.Order right = rightOrder(root).orElse(ranking.order());
        if (ranking.order() != right) {
            add(
                    "ranking.order",
                    "order must be " + Policies.name(right) + " since "
                            + (right == RankingRule.Order.LOWEST_FIRST ? "less" : "more")
                            + " is better at the root, got " + Policies.name(ranking.order()));
        }
    }

    /** The order that the root asks for; empty where its sense is not known. */
    static Optional<RankingRule.Order> rightOrder(Node root) {
        return ofUnknownSense(root) ? Optional.empty() : Optional.of(Senses.order(root));
    }

    /** A user's own method at the root may mean either. */
    private static boolean ofUnknownSense(Node root) {
        if (root instanceof Branch branch) {
            return branch.normalization().isPresent()
                    ? NormalizationMethods.of(branch.normalization().get()).isOfUnknownSense()
                    : AggregationMethods.of(branch.aggregation()).isOfUnknownSense();
        }
        return root instanceof Leaf leaf
                && NormalizationMethods.of(leaf.normalization()).isOfUnknownSense();
    }

    private void requirement(String path, Requirement requirement) {
        if (requirement instanceof Requirement.LeafObserved observed) {
            existing(path + ".leaf", "leaf", observed.leaf(), Leaf.class);
        } else if (requirement instanceof Requirement.LeafUnflagged unflagged) {
            existing(path + ".leaf", "leaf", unflagged.leaf(), Leaf.class);
        } else if (requirement instanceof Requirement.CoverageAtLeast coverage) {
            existing(path + ".node", "node", coverage.node(), Node.class);
        } else if (!(requirement instanceof Requirement.IndicatorAtLeast)) {
            throw new IllegalStateException("it must be known what the requirement is about, got " + requirement);
        }
    }

    private void existing(String path, String name, String id, Class<? extends Node> kind) {
        Tree.Place place = byId.get(id);
        if (place != null && kind.isInstance(place.node())) {
            return;
        }
        String what = place == null ? "" : ", which is a branch";
        String nearest = suggestions.nearest(id, () -> ids(kind));
        add(path, name + " must be one of the tree's, got \"" + id + "\"" + what + nearest);
    }

    private List<String> ids(Class<? extends Node> kind) {
        return byId.values().stream()
                .map(Tree.Place::node)
                .filter(kind::isInstance)
                .map(Node::id)
                .toList();
    }

    private void notBlank(Tree.Place place, String name, String value) {
        if (value.isBlank()) {
            blank(place.path() + "." + name, name);
        }
    }

    private void blank(String path, String name) {
        add(path, name + " must not be blank");
    }

    private void add(String path, String message) {
        faults.add(new Fault(path, message));
    }
}
