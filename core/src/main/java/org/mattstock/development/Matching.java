package org.mattstock.development;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Leaf;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.EffectiveWeights;
import org.mattstock.internal.scoring.Figures;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.internal.scoring.normalization.NormalizationMethods;
import org.mattstock.internal.scoring.selection.Selected;

/** Which leaves count for whom: every unit's matched basket. What one unit lacks changes nobody else's. */
final class Matching {
    final Panel panel;
    final int[] years;
    /** Those of the definition that carry weight. */
    final List<Leaf> leaves;

    final double[] weights;
    /** By leaf, year and unit: every observed value, whether it counts or not. */
    final double[][][] observed;
    /** By leaf and unit. */
    final boolean[][] counted;

    private final Basket.@Nullable Reason[] hindrances;
    private final boolean[][] applicable;
    /** By the id of a leaf. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private Matching(CompositeIndex index, Panel panel, int[] years, Basket.Observed rule) {
        this.panel = panel;
        this.years = years;
        this.leaves = Tree.leaves(Tree.counted(index.tree()));
        Set<String> ids = leaves.stream().map(Leaf::id).collect(Collectors.toCollection(TreeSet::new));
        this.weights = index.effectiveWeights().leaves().stream()
                .filter(leaf -> ids.contains(leaf.leaf()))
                .mapToDouble(EffectiveWeights.OfLeaf::weight)
                .toArray();
        this.observed = new double[leaves.size()][years.length][];
        this.counted = new boolean[leaves.size()][panel.units().size()];
        this.hindrances = new Basket.Reason[leaves.size()];
        this.applicable = new boolean[leaves.size()][panel.units().size()];
        int least = rule instanceof Basket.Observed.AtLeast some ? Math.min(some.years(), years.length) : years.length;
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            numbers.put(leaves.get(leaf).id(), leaf);
            read(leaf);
            count(leaf, least);
        }
    }

    static Matching of(CompositeIndex index, Panel panel, int[] years, Basket.Observed rule) {
        return new Matching(index, panel, years, rule);
    }

    private void read(int leaf) {
        FreshValues fresh = fresh(leaf);
        for (int year = 0; year < years.length; year++) {
            observed[leaf][year] = fresh.of(years[year]);
            fresh.markApplicable(years[year], applicable[leaf]);
        }
        Basket.Reason reason = fresh.hindrance(years[0], years[years.length - 1]);
        boolean blind =
                NormalizationMethods.of(leaves.get(leaf).normalization()).learns()
                        && !FreshValues.differ(observed[leaf][0]);
        hindrances[leaf] = reason == null && blind ? Basket.Reason.NO_REFERENCE : reason;
    }

    FreshValues fresh(int leaf) {
        return new FreshValues(panel, leaves.get(leaf));
    }

    private void count(int leaf, int least) {
        for (int unit = 0; unit < counted[leaf].length; unit++) {
            counted[leaf][unit] = hindrances[leaf] == null && observedYears(leaf, unit) >= least;
        }
    }

    private int observedYears(int leaf, int unit) {
        int count = 0;
        for (double[] year : observed[leaf]) {
            count += Double.isNaN(year[unit]) ? 0 : 1;
        }
        return count;
    }

    /** The ids of the leaves that count for somebody. */
    Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (usedBy(leaf) > 0) {
                used.add(leaves.get(leaf).id());
            }
        }
        return used;
    }

    /** How many units a leaf counts for. */
    int usedBy(int leaf) {
        int count = 0;
        for (boolean counts : counted[leaf]) {
            count += counts ? 1 : 0;
        }
        return count;
    }

    /** Why a leaf counts for nobody, whatever is observed; null if nothing hinders it. */
    Basket.@Nullable Reason hindrance(int leaf) {
        return hindrances[leaf];
    }

    /** Whether one of a unit's leaves lacks a year. */
    boolean isBroken(int year, int unit) {
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            if (counted[leaf][unit] && Double.isNaN(observed[leaf][year][unit])) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the units' baskets take.
     *
     * @param values by the number of a leaf: by unit, NaN where not observed
     */
    Figures baskets(IntFunction<double[]> values) {
        return (leaf, year) -> {
            int number = Objects.requireNonNull(numbers.get(leaf.id()));
            return selected(number, counted[number], values.apply(number), year);
        };
    }

    /** All that is observed in the first year of leaves that count for somebody, so that nobody's later gap moves it. */
    Figures reference() {
        return (leaf, year) -> {
            int number = Objects.requireNonNull(numbers.get(leaf.id()));
            boolean[] all = new boolean[panel.units().size()];
            Arrays.fill(all, usedBy(number) > 0);
            return selected(number, all, observed[number][0], year);
        };
    }

    private Selected selected(int leaf, boolean[] whose, double[] from, int year) {
        double[] values = new double[from.length];
        @Nullable MissingReason[] reasons = new MissingReason[from.length];
        for (int unit = 0; unit < from.length; unit++) {
            // A quotient may be -0.0, which no cell of a panel is.
            values[unit] = whose[unit] ? from[unit] + 0.0 : Double.NaN;
            reasons[unit] = Double.isNaN(values[unit]) ? missing(leaf, unit) : null;
        }
        return Selected.given(values, reasons, year);
    }

    /** Not applicable throughout the window, or simply missing: the missing rule may treat the two apart. */
    private MissingReason missing(int leaf, int unit) {
        return applicable[leaf][unit] ? MissingReason.UNKNOWN : MissingReason.NOT_APPLICABLE;
    }

    int basketSize(int unit) {
        int size = 0;
        for (boolean[] leaf : counted) {
            size += leaf[unit] ? 1 : 0;
        }
        return size;
    }

    Basket basket(int unit) {
        List<String> kept = new ArrayList<>();
        List<Basket.Dropped> dropped = new ArrayList<>();
        double weight = 0;
        for (int leaf = 0; leaf < leaves.size(); leaf++) {
            String id = leaves.get(leaf).id();
            if (counted[leaf][unit]) {
                kept.add(id);
                weight += weights[leaf];
            } else {
                Basket.Reason reason = hindrances[leaf];
                dropped.add(new Basket.Dropped(id, reason == null ? Basket.Reason.MISSING : reason));
            }
        }
        return new Basket(panel.units().get(unit), kept, dropped, weight);
    }
}
