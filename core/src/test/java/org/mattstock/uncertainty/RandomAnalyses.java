package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.rank.QuantileType;

/** Random panels with gaps, ties, duplicated units and skew, random trees over them, and random variations of these. */
final class RandomAnalyses {
    static final int YEAR = 2022;
    private static final int INDICATORS = 12;
    private static final Normalization.MinMax QUANTILES = new Normalization.MinMax(
            new Normalization.Bounds.Quantiles(0.1, 0.85, QuantileType.TYPE_7),
            Normalization.Range.PERCENT,
            Normalization.Clamp.BOTH);

    private final Random random;
    private final List<String> branches = new ArrayList<>();
    private int nodes;

    private RandomAnalyses(Random random) {
        this.random = random;
    }

    /** An analysis with its figures. */
    record Case(CompositeIndex index, List<Variation> variations, Panel panel, long seed) {
        Trial trial() {
            return Trial.of(Blueprint.of(index, variations, List.of()), panel, YEAR, Behaviors.none());
        }
    }

    /** Cases whose variations can be scored on their figures. */
    static Arbitrary<Case> cases(int units) {
        return Arbitraries.randomValue(random -> draw(random, units));
    }

    /** Draws until no combination is impossible, such as a z-score under a geometric mean. */
    static Case draw(Random random, int units) {
        while (true) {
            try {
                Case drawn = new RandomAnalyses(random).next(units);
                drawn.trial();
                return drawn;
            } catch (InvalidIndexException e) {
                continue;
            }
        }
    }

    private Case next(int units) {
        Panel panel = panel(units);
        CompositeIndex index = CompositeIndex.of("random", branch(1 + random.nextInt(3)))
                .withDegenerate(Degenerate.NEUTRAL)
                .withEligibility(eligibility())
                .withPopulation(random.nextInt(3) == 0 ? Population.ofKind("K") : Population.everyone());
        return new Case(index, variations(), panel, random.nextLong());
    }

    private Panel panel(int units) {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < units; unit++) {
            builder.unit(new Unit(id(unit), "Unit " + unit, unit > 2 && random.nextInt(9) == 0 ? "R" : "K"));
        }
        int twins = units > 3 ? units / 4 : 0;
        for (int i = 0; i < INDICATORS; i++) {
            String indicator = "N" + i;
            builder.indicator(Indicator.of(indicator, indicator));
            int shape = random.nextInt(6);
            double[] values = new double[units];
            for (int unit = 0; unit < units; unit++) {
                values[unit] = unit >= units - twins ? values[unit - units + twins] : value(shape);
                put(builder, indicator, id(unit), values[unit]);
            }
        }
        return builder.build();
    }

    private static String id(int unit) {
        return String.valueOf(10_000 + unit);
    }

    /** Coarse, even, degenerate, skewed; NaN for a value that is not reported, infinite for one that does not apply. */
    private double value(int shape) {
        int fate = random.nextInt(shape < 2 ? 10 : 1_000);
        if (fate == 0) {
            return random.nextInt(6) == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        return switch (shape) {
            case 0, 2 -> random.nextInt(5);
            case 3 -> 7;
            case 4 -> Math.exp(6 * random.nextGaussian());
            default -> 100 * random.nextDouble();
        };
    }

    private static void put(PanelBuilder builder, String indicator, String unit, double value) {
        if (Double.isNaN(value)) {
            builder.missing(indicator, Breakdown.TOTAL, unit, YEAR, MissingReason.NOT_REPORTED);
        } else if (Double.isInfinite(value)) {
            builder.missing(indicator, Breakdown.TOTAL, unit, YEAR, MissingReason.NOT_APPLICABLE);
        } else {
            builder.value(indicator, Breakdown.TOTAL, unit, YEAR, value);
        }
    }

    private Eligibility eligibility() {
        return switch (random.nextInt(5)) {
            case 0 -> Eligibility.requiring(new Requirement.CoverageAtLeast("b0", 0.7));
            case 1 ->
                Eligibility.requiring(
                        new Requirement.IndicatorAtLeast("N0", Breakdown.TOTAL, 1), new Requirement.LeafObserved("l1"));
            default -> Eligibility.everybody();
        };
    }

    private Branch branch(int depth) {
        String id = "b" + nodes++;
        branches.add(id);
        List<Branch.Part> parts = new ArrayList<>();
        boolean given = random.nextBoolean();
        int count = 1 + random.nextInt(depth > 1 ? 5 : 14);
        for (int i = 0; i < count; i++) {
            Node node = depth > 1 && random.nextInt(3) > 0 && nodes > 2 ? branch(depth - 1) : leaf();
            parts.add(given ? Branch.Part.of(node, random.nextInt(3) + i % 2 * 0.3 + 0.1) : Branch.Part.of(node));
        }
        Branch branch = Branch.of(id, id)
                .withParts(parts)
                .withWeighting(given ? Weighting.relative() : Weighting.equal())
                .withMissing(missing())
                .withAggregation(aggregation());
        return random.nextInt(3) > 0 ? branch : branch.withNormalization(normalization());
    }

    private Leaf leaf() {
        Leaf leaf = Leaf.of(
                        "N" + random.nextInt(INDICATORS),
                        random.nextBoolean() ? Direction.HIGHER : Direction.LOWER,
                        leafNormalization())
                .withId("l" + nodes);
        nodes++;
        return leaf;
    }

    private Normalization leafNormalization() {
        return switch (random.nextInt(4)) {
            case 0 -> QUANTILES;
            case 1 -> Normalization.rank();
            case 2 -> Normalization.zScore();
            default ->
                new Normalization.MinMax(
                        new Normalization.Bounds.Observed(), new Normalization.Range(1, 100), Normalization.Clamp.NONE);
        };
    }

    private Normalization normalization() {
        return switch (random.nextInt(5)) {
            case 0 -> QUANTILES;
            case 1 -> Normalization.zScore();
            case 2 -> Normalization.quantileMinMax(0.025, 0.975);
            case 3 -> Normalization.percentile();
            default -> Normalization.minMax();
        };
    }

    private MissingRule missing() {
        return switch (random.nextInt(8)) {
            case 0 -> MissingRule.completeCases();
            case 1 -> new MissingRule.SubstituteConstant(2);
            case 2 -> new MissingRule.DropNotApplicable(MissingRule.atLeast(0.4));
            case 3 -> new MissingRule.Substitute(MissingRule.Statistic.MEAN);
            case 4 -> MissingRule.atLeast(0);
            default -> MissingRule.atLeast(0.6);
        };
    }

    private Aggregation aggregation() {
        return switch (random.nextInt(9)) {
            case 0 -> Aggregation.minimum();
            case 1 -> Aggregation.sum();
            case 2 -> new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED);
            case 3 -> new Aggregation.ShareOfMaximum(90);
            case 4 -> Aggregation.geometric();
            default -> Aggregation.arithmetic();
        };
    }

    private List<Variation> variations() {
        List<Variation> variations = new ArrayList<>();
        for (String branch : branches) {
            if (random.nextInt(3) > 0) {
                variations.add(Variation.weights(branch, weights()));
            }
        }
        switch (random.nextInt(4)) {
            case 0 -> variations.add(Variation.leaves(Variation.bootstrap()));
            case 1 -> variations.add(Variation.leaves(Variation.leaveOneOut()));
            case 2 -> variations.add(Variation.leaves(Variation.leaveOut(0.2)));
            default -> {
                // All leaves stay.
            }
        }
        if (random.nextInt(3) == 0) {
            variations.add(Variation.normalizations(Normalization.percentile(), QUANTILES));
        }
        if (random.nextInt(4) == 0) {
            variations.add(Variation.missingRules(MissingRule.completeCases(), MissingRule.atLeast(0.5)));
        }
        if (random.nextInt(4) == 0) {
            variations.add(Variation.aggregations(Aggregation.arithmetic(), Aggregation.minimum()));
        }
        return variations;
    }

    private WeightSet weights() {
        return switch (random.nextInt(5)) {
            case 0 -> WeightSet.simplex();
            case 1 -> WeightSet.dirichlet(3);
            case 2 -> new WeightSet.Box(0.5, WeightSet.Box.Form.BOX_AND_SIMPLEX);
            default -> WeightSet.box(0.25);
        };
    }
}
