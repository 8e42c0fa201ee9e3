package org.mattstock.internal.scoring;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Node;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.scoring.selection.Selected;
import org.mattstock.internal.scoring.selection.SelectionMethods;
import org.mattstock.internal.scoring.weighting.WeightingMethods;

/**
 * Which share of each node's weight rests on observed leaves, by unit. Imputed and substituted values never count. Below a
 * branch that drops what is not applicable, such parts leave the weight too, as they do in its score. Parts of weight 0 have shares
 * of their own, and none in those of what is above them.
 */
public final class Observed {
    private final Map<String, OfNode> byNode = new LinkedHashMap<>();

    /**
     * The shares of one node.
     *
     * @param share by unit, from 0 to 1
     * @param inapplicable by unit: whether nothing below applies to it
     */
    private record OfNode(double[] share, boolean[] inapplicable) {}

    /**
     * What a leaf has before imputation.
     *
     * @param scaled NaN where nothing is observed
     * @param reasons why
     */
    public record Source(double[] scaled, @Nullable MissingReason[] reasons) {}

    /** The shares of a node and all below it, by the figures of a panel. */
    public static Observed of(Node root, Panel panel, int year) {
        return of(root, leaf -> source(panel, leaf, year));
    }

    /** What a leaf has by the figures of a panel; nothing for one that does not count and that the panel does not know. */
    public static Source source(Panel panel, Leaf leaf, int year) {
        boolean known = panel.hasCells(leaf.indicator(), leaf.breakdown())
                && leaf.divisors().stream().allMatch(by -> panel.hasCells(by.indicator(), by.breakdown()));
        if (!known) {
            double[] none = new double[panel.units().size()];
            Arrays.fill(none, Double.NaN);
            return new Source(none, new MissingReason[none.length]);
        }
        Selected selected = SelectionMethods.select(panel, leaf, year);
        return new Source(selected.scaled, selected.reasons);
    }

    public static Observed of(Node root, Function<Leaf, Source> sources) {
        Observed observed = new Observed();
        observed.visit(root, sources);
        return observed;
    }

    /** The share of a node's weight that is observed for a unit. */
    public double share(String node, int unit) {
        return require(node).share()[unit];
    }

    /** Whether anything of a node applies to a unit. */
    public boolean applies(String node, int unit) {
        return !require(node).inapplicable()[unit];
    }

    private OfNode require(String node) {
        OfNode found = byNode.get(node);
        if (found == null) {
            throw new IllegalArgumentException("node must be one of the index's, got " + node);
        }
        return found;
    }

    private OfNode visit(Node node, Function<Leaf, Source> sources) {
        OfNode result = node instanceof Leaf leaf ? leaf(sources.apply(leaf)) : branch((Branch) node, sources);
        byNode.put(node.id(), result);
        return result;
    }

    private static OfNode leaf(Source source) {
        double[] share = new double[source.scaled().length];
        boolean[] inapplicable = new boolean[share.length];
        for (int unit = 0; unit < share.length; unit++) {
            share[unit] = Double.isNaN(source.scaled()[unit]) ? 0 : 1;
            inapplicable[unit] = share[unit] == 0 && source.reasons()[unit] == MissingReason.NOT_APPLICABLE;
        }
        return new OfNode(share, inapplicable);
    }

    private OfNode branch(Branch branch, Function<Leaf, Source> sources) {
        OfNode[] parts =
                branch.parts().stream().map(part -> visit(part.node(), sources)).toArray(OfNode[]::new);
        boolean drops = MissingRuleMethods.of(branch.missing()).dropsInapplicable();
        double[] weights = WeightingMethods.weights(branch);
        int units = parts[0].share().length;
        OfNode result = new OfNode(new double[units], new boolean[units]);
        for (int unit = 0; unit < units; unit++) {
            double observed = 0;
            double total = 0;
            boolean inapplicable = true;
            for (int part = 0; part < parts.length; part++) {
                boolean applies = !parts[part].inapplicable()[unit];
                inapplicable &= !applies || weights[part] == 0;
                total += applies || !drops ? weights[part] : 0;
                observed += weights[part] * parts[part].share()[unit];
            }
            result.share()[unit] = total > 0 ? observed / total : 0;
            result.inapplicable()[unit] = inapplicable;
        }
        return result;
    }
}
