package org.mattstock.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.fit.Finding;
import org.mattstock.internal.scoring.finding.DefinedSpreads;
import org.mattstock.internal.scoring.weighting.WeightingMethods;
import org.mattstock.table.Table;

/**
 * How much each indicator weighs in the whole (effektiv vikt): a leaf's share in its branch times that branch's own effective
 * weight, up to the root, which has 1. These are the weights as stated; how much an indicator really moves the places also
 * depends on spread, correlation and aggregation.
 *
 * @param leaves the leaves in the order of the tree; their weights sum to 1
 * @param branches the branches in the order of the tree, the root first
 * @param indicators the same weights summed by indicator, in the order of first use
 * @param findings what the definition alone shows: parts that are likely to weigh other than stated, since their scales are
 *     unlike, and indicators that count several times
 */
public record EffectiveWeights(
        List<OfLeaf> leaves, List<OfBranch> branches, List<OfIndicator> indicators, List<Finding> findings) {
    /**
     * The weight of one leaf.
     *
     * @param leaf the leaf's id
     * @param indicator its indicator
     * @param share its share in its branch, from 0 to 1
     * @param weight its share in the whole, from 0 to 1
     */
    public record OfLeaf(String leaf, String indicator, double share, double weight) {}

    /**
     * The weight of one branch.
     *
     * @param branch the branch's id
     * @param share its share in the branch above, from 0 to 1; 1 for the root
     * @param weight its share in the whole, from 0 to 1: that of its leaves together
     */
    public record OfBranch(String branch, double share, double weight) {}

    /**
     * The weight of one raw indicator. One that stands in several leaves counts several times, which is sometimes meant
     * (efficiency built from resources and quality) and often a slip.
     *
     * @param indicator the indicator's id
     * @param weight the sum of its leaves' weights
     * @param leaves the leaves that use it, in any breakdown
     */
    public record OfIndicator(String indicator, double weight, List<String> leaves) {
        /** Copies the leaves. */
        public OfIndicator {
            leaves = List.copyOf(leaves);
        }

        private boolean countsSeveralTimes() {
            return leaves.size() > 1;
        }
    }

    /** Copies the lists. */
    public EffectiveWeights {
        leaves = List.copyOf(leaves);
        branches = List.copyOf(branches);
        indicators = List.copyOf(indicators);
        findings = List.copyOf(findings);
    }

    static EffectiveWeights of(Node root) {
        List<OfLeaf> leaves = new ArrayList<>();
        List<OfBranch> branches = new ArrayList<>();
        add(root, 1, 1, leaves, branches);
        List<Finding> findings = new ArrayList<>(DefinedSpreads.unlike(root));
        byIndicator(counted(leaves)).stream()
                .filter(OfIndicator::countsSeveralTimes)
                .sorted(Comparator.comparingDouble(OfIndicator::weight).reversed())
                .forEach(use -> findings.add(new Finding.CountsTwice(use.indicator(), use.leaves(), use.weight())));
        return new EffectiveWeights(leaves, branches, byIndicator(leaves), findings);
    }

    private static List<OfLeaf> counted(List<OfLeaf> leaves) {
        return leaves.stream().filter(leaf -> leaf.weight() > 0).toList();
    }

    private static List<OfIndicator> byIndicator(List<OfLeaf> leaves) {
        Map<String, List<OfLeaf>> uses = new LinkedHashMap<>();
        leaves.forEach(leaf ->
                uses.computeIfAbsent(leaf.indicator(), id -> new ArrayList<>()).add(leaf));
        return uses.entrySet().stream()
                .map(use -> sumOf(use.getKey(), use.getValue()))
                .toList();
    }

    private static void add(Node node, double share, double weight, List<OfLeaf> leaves, List<OfBranch> branches) {
        if (node instanceof Leaf leaf) {
            leaves.add(new OfLeaf(leaf.id(), leaf.indicator(), share, weight));
        } else if (node instanceof Branch branch) {
            branches.add(new OfBranch(branch.id(), share, weight));
            double[] shares = WeightingMethods.shares(branch);
            for (int part = 0; part < shares.length; part++) {
                Node below = branch.parts().get(part).node();
                add(below, shares[part], weight * shares[part], leaves, branches);
            }
        }
    }

    private static OfIndicator sumOf(String indicator, List<OfLeaf> uses) {
        double weight = 0;
        for (OfLeaf use : uses) {
            weight += use.weight();
        }
        return new OfIndicator(
                indicator, weight, uses.stream().map(OfLeaf::leaf).toList());
    }

    /** The indicators that stand in more than one leaf with a weight, in the order of first use, and those leaves. */
    public List<OfIndicator> countedSeveralTimes() {
        return byIndicator(counted(leaves)).stream()
                .filter(OfIndicator::countsSeveralTimes)
                .toList();
    }

    /** A row for each leaf: share in its branch, effective weight, the indicator's weight in all, and a warning. */
    public Table toTable() {
        Table.Builder table = Table.builder("Effective weights")
                .text("leaf")
                .text("indicator")
                .decimal("share in branch", 4)
                .decimal("effective weight", 4)
                .decimal("indicator in all", 4)
                .text("warning");
        Map<String, OfIndicator> byId = new LinkedHashMap<>();
        indicators.forEach(indicator -> byId.put(indicator.indicator(), indicator));
        Map<String, Integer> several = new HashMap<>();
        countedSeveralTimes()
                .forEach(use -> several.put(use.indicator(), use.leaves().size()));
        for (OfLeaf leaf : leaves) {
            OfIndicator indicator = Objects.requireNonNull(byId.get(leaf.indicator()));
            int uses = leaf.weight() > 0 ? several.getOrDefault(leaf.indicator(), 1) : 1;
            String warning = uses > 1 ? "indicator counts " + uses + " times" : "";
            table.row(leaf.leaf(), leaf.indicator(), leaf.share(), leaf.weight(), indicator.weight(), warning);
        }
        return table.build();
    }

    /** A row for each branch, the root first: its share in the branch above, and its effective weight. */
    public Table branchesTable() {
        Table.Builder table = Table.builder("Effective weights of branches")
                .text("branch")
                .decimal("share in branch", 4)
                .decimal("effective weight", 4);
        branches.forEach(branch -> table.row(branch.branch(), branch.share(), branch.weight()));
        return table.build();
    }

    /** The table, so that a result prints itself. */
    @Override
    public String toString() {
        return toTable().toString();
    }
}
