package org.mattstock.precondition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mattstock.data.Indicator;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;

/** Puts adjusted indicators into the leaves of an index. */
final class LeafAdjustments {
    private final Adjustment adjustment;
    private final CompositeIndex index;
    private final Panel panel;
    private final Set<String> stated = new TreeSet<>();
    private final Map<ExpectedValue, Indicator> changes = new LinkedHashMap<>();
    private final List<AdjustedIndex.OfLeaf> leaves = new ArrayList<>();

    LeafAdjustments(Adjustment adjustment, CompositeIndex index, Panel panel) {
        this.adjustment = adjustment;
        this.index = index;
        this.panel = panel;
        adjustment.kept().forEach(each -> stated.add(index.requireNode(each).id()));
        adjustment.preconditions().forEach(each -> panel.requireIndicator(each.indicator()));
    }

    AdjustedIndex adjusted() {
        CompositeIndex other = index.withTree(node(index.tree())).withId(index.id() + "-adjusted");
        Panel changed = panel;
        for (ExpectedValue change : changes.keySet()) {
            changed = changed.with(change);
        }
        return new AdjustedIndex(index, panel, other, changed, leaves);
    }

    private Node node(Node node) {
        if (node instanceof Leaf leaf) {
            return leaf(leaf);
        }
        Branch branch = (Branch) node;
        List<Branch.Part> parts = new ArrayList<>();
        for (Branch.Part part : branch.parts()) {
            boolean counts = part.weight().orElse(1) != 0;
            parts.add(new Branch.Part(counts ? node(part.node()) : without(part.node()), part.weight()));
        }
        return branch.withParts(parts);
    }

    /** A part of weight 0 has no influence, so that nothing it lacks may stop anybody. */
    private Node without(Node node) {
        if (node instanceof Leaf leaf) {
            leaves.add(new AdjustedIndex.OfLeaf(leaf, Optional.empty(), "has weight 0"));
        } else {
            ((Branch) node).parts().forEach(part -> without(part.node()));
        }
        return node;
    }

    private Leaf leaf(Leaf leaf) {
        Optional<String> kept = kept(leaf);
        if (kept.isPresent()) {
            leaves.add(new AdjustedIndex.OfLeaf(leaf, Optional.empty(), kept.get()));
            return leaf;
        }
        ExpectedValue change = ExpectedValue.of(leaf.indicator(), adjustment.preconditions())
                .withBreakdown(leaf.breakdown())
                .withAmong(index.population())
                .withBasis(adjustment.basis())
                .withMeasure(ExpectedValue.Measure.LEVEL);
        Indicator described = changes.computeIfAbsent(change, each -> each.described(panel));
        leaves.add(new AdjustedIndex.OfLeaf(leaf, Optional.of(change), ""));
        return leaf.withIndicator(described.id());
    }

    /** Why a leaf stays as it is. */
    private Optional<String> kept(Leaf leaf) {
        if (stated.contains(leaf.id())) {
            return Optional.of("kept as stated");
        }
        if (!panel.hasIndicator(leaf.indicator())) {
            return Optional.of("not in the panel");
        }
        Indicator indicator = panel.requireIndicator(leaf.indicator());
        if (adjustment.preconditions().stream()
                .anyMatch(each -> panel.requireIndicator(each.indicator()).equals(indicator))) {
            return Optional.of("is a precondition itself");
        }
        if (leaf.denominator().isPresent()) {
            return Optional.of("has a denominator");
        }
        return ModelAdjusted.why(panel, indicator, leaf.breakdown()).map(why -> "adjusted already: " + why);
    }
}
