package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Weighting;
import org.mattstock.index.AnyMethod;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethod;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;

/** Small invented panels and trees of weighted means over them, random or given. */
public final class Trees {
    public static final int YEAR = 2022;

    private final SplittableRandom random;
    private final PanelBuilder panel = Panel.builder();
    private int nodes;

    private Trees(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A panel and an index over it. */
    record Case(Panel panel, CompositeIndex index) {}

    /** Values by unit (A, B, ...) and indicator (x1, x2, ...); NaN for none. */
    public static Panel panel(double[][] values) {
        PanelBuilder panel = Panel.builder();
        for (int unit = 0; unit < values.length; unit++) {
            panel.unit(unit(unit));
            for (int i = 0; i < values[unit].length; i++) {
                if (!Double.isNaN(values[unit][i])) {
                    panel.value("x" + (i + 1), Breakdown.TOTAL, unit(unit).id(), YEAR, values[unit][i]);
                }
            }
        }
        return panel.build();
    }

    static Unit unit(int number) {
        String id = String.valueOf((char) ('A' + number));
        return Unit.of(id, "Exempel " + id);
    }

    static Leaf leaf(int number) {
        return Leaf.of("x" + number, Direction.HIGHER, Normalization.none());
    }

    /** A branch of leaves x{from} to x{to}, as they are. */
    public static Branch branch(String id, int from, int to) {
        List<Node> leaves = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            leaves.add(leaf(i));
        }
        return Branch.of(id, id, leaves.toArray(Node[]::new));
    }

    /** Small whole figures, so that ties and twins are common, with gaps, in a tree of up to three levels. */
    static Case random(long seed) {
        Trees trees = new Trees(seed);
        boolean geometric = trees.random.nextInt(4) == 0;
        Branch root = trees.branch(2, geometric);
        for (int unit = 0; unit < 7; unit++) {
            trees.panel.unit(unit(unit));
            for (Leaf leaf : CompositeIndex.of("small", root).leaves()) {
                trees.figure(leaf.indicator(), unit);
            }
        }
        return new Case(trees.panel.build(), trees.index(root));
    }

    private void figure(String indicator, int unit) {
        int roll = random.nextInt(12);
        String id = unit(unit).id();
        if (roll == 0) {
            panel.missing(indicator, Breakdown.TOTAL, id, YEAR, MissingReason.NOT_APPLICABLE);
        } else if (roll > 1) {
            panel.value(indicator, Breakdown.TOTAL, id, YEAR, 1 + random.nextInt(6));
        }
    }

    private CompositeIndex index(Branch root) {
        Precision precision = random.nextInt(3) > 0
                ? Precision.exact()
                : random.nextInt(2) > 0 ? Precision.decimals(1) : new Precision.Tolerance(0.25);
        Eligibility eligibility = random.nextInt(3) > 0
                ? Eligibility.everybody()
                : Eligibility.requiring(new Requirement.CoverageAtLeast(root.id(), 0.6));
        return CompositeIndex.of("random", root)
                .withRanking(RankingRule.standard().withPrecision(precision))
                .withEligibility(eligibility);
    }

    private Branch branch(int depth, boolean geometric) {
        List<Branch.Part> parts = new ArrayList<>();
        String id = "b" + nodes++;
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Node node = depth > 0 && random.nextInt(3) == 0 ? branch(depth - 1, geometric) : leaf(++nodes);
            parts.add(Branch.Part.of(node, 1 + random.nextInt(3)));
        }
        Branch plain = Branch.of(id, id);
        boolean cut = depth < 2 && !geometric && random.nextInt(4) == 0;
        boolean leavesOnly = parts.stream().allMatch(part -> part.node() instanceof Leaf);
        return (cut ? plain.withNormalization(cut()) : plain)
                .withParts(parts)
                .withWeighting(Weighting.relative())
                .withMissing(missing(leavesOnly))
                .withAggregation(geometric ? Aggregation.geometric() : additive());
    }

    /** Bounds that are given move with no weights, so that nothing has to be frozen; many values are beyond them. */
    private static Normalization cut() {
        return new Normalization.MinMax(
                new Normalization.Bounds.Given(2, 4), new Normalization.Range(0, 5), Normalization.Clamp.BOTH);
    }

    private Aggregation additive() {
        return switch (random.nextInt(5)) {
            case 0 -> Aggregation.sum();
            case 1 -> new Aggregation.ShareOfMaximum(6);
            default -> Aggregation.arithmetic();
        };
    }

    private MissingRule missing(boolean leavesOnly) {
        MissingRule rule = switch (random.nextInt(leavesOnly ? 5 : 4)) {
            case 0 -> MissingRule.completeCases();
            case 1 -> new MissingRule.SubstituteConstant(2.5);
            case 4 -> new MissingRule.Substitute(MissingRule.Statistic.MEAN);
            case 2 ->
                AnyMethod.draw(
                        MissingRule.class, random, any -> isForAllWeights(MissingRuleMethods.of(any), leavesOnly));
            default -> MissingRule.atLeast(0.4);
        };
        boolean drops = MissingRuleMethods.of(rule).dropsInapplicable();
        return random.nextInt(3) == 0 && !drops ? new MissingRule.DropNotApplicable(rule) : rule;
    }

    /** Whether statements for all weights can be made under it, on any figures. */
    private static boolean isForAllWeights(MissingRuleMethod rule, boolean leavesOnly) {
        return rule.demand().isPresent() && !rule.refusesIncomplete() && (leavesOnly || !rule.learns());
    }
}
