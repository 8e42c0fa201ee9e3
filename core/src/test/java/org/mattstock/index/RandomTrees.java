package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.mattstock.data.Direction;
import org.mattstock.data.MissingReason;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Weighting;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.TieRule;

/** Random definitions and panels for them, the same for the same seed. */
final class RandomTrees {
    private static final int UNITS = 11;
    private static final int INDICATORS = 7;

    /** Which trees are drawn. */
    enum Kind {
        /** Additive aggregations under every normalization, re-normalized by affine and other methods. */
        ADDITIVE,
        /** Every aggregation by unit, over positive values. */
        BY_UNIT,
        /** Every aggregation, over positive values. */
        ANY
    }

    private final SplittableRandom random;
    private final Kind kind;
    private int nodes;

    private RandomTrees(long seed, Kind kind) {
        this.random = new SplittableRandom(seed);
        this.kind = kind;
    }

    static Scores scores(long seed, Kind kind) {
        RandomTrees trees = new RandomTrees(seed, kind);
        Panels panel = trees.panel();
        CompositeIndex index = CompositeIndex.of("random", trees.branch(3)).withDegenerate(Degenerate.NEUTRAL);
        return index.score(panel.build(), Panels.YEAR);
    }

    private Panels panel() {
        String[] units = new String[UNITS];
        for (int i = 0; i < UNITS; i++) {
            units[i] = String.format("%02d", i);
        }
        Panels panel = Panels.of(units);
        for (int k = 0; k < INDICATORS; k++) {
            double[] values = new double[UNITS];
            for (int i = 0; i < UNITS; i++) {
                boolean missing = random.nextInt(7) == 0;
                values[i] = missing ? Double.NaN : Math.rint(random.nextDouble() * 400) / 4 + 1;
            }
            panel.with("N" + k, values);
            for (int i = 0; i < UNITS; i++) {
                if (Double.isNaN(values[i]) && random.nextBoolean()) {
                    panel.missing("N" + k, units[i], MissingReason.NOT_APPLICABLE);
                }
            }
        }
        return panel;
    }

    private Branch branch(int depth) {
        int count = 1 + random.nextInt(4);
        boolean given = random.nextBoolean();
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Node node = depth > 1 && random.nextInt(3) > 0 ? branch(depth - 1) : leaf();
            parts.add(given ? Branch.Part.of(node, 1 + random.nextInt(5)) : Branch.Part.of(node));
        }
        Branch branch = Branch.of("B" + nodes++, "Branch", parts.get(0).node())
                .withParts(parts)
                .withWeighting(given ? Weighting.relative() : Weighting.equal())
                .withAggregation(aggregation())
                .withMissing(missing());
        boolean byPopulation = branch.aggregation() instanceof Aggregation.ByPopulation;
        return random.nextInt(3) == 0 && !byPopulation ? branch : branch.withNormalization(normalization());
    }

    private Leaf leaf() {
        Direction direction = random.nextBoolean() ? Direction.HIGHER : Direction.LOWER;
        Leaf leaf = Leaf.of("N" + random.nextInt(INDICATORS), direction, normalization())
                .withId("L" + nodes++);
        return random.nextInt(4) == 0 ? leaf.withImputation(new Imputation.Mean()) : leaf;
    }

    private Aggregation aggregation() {
        List<Aggregation> choice = new ArrayList<>(List.of(
                Aggregation.arithmetic(),
                Aggregation.sum(),
                new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED),
                new Aggregation.ShareOfMaximum(100)));
        if (kind != Kind.ADDITIVE) {
            choice.addAll(List.of(Aggregation.geometric(), Aggregation.minimum(), Aggregation.geometric()));
        }
        if (kind == Kind.ANY) {
            choice.addAll(List.of(
                    new Aggregation.RankSum(TieRule.FRACTIONAL),
                    new Aggregation.MeanRank(TieRule.COMPETITION),
                    new Aggregation.Copeland()));
        }
        return choice.get(random.nextInt(choice.size()));
    }

    private MissingRule missing() {
        return List.of(
                        MissingRule.atLeast(0),
                        MissingRule.atLeast(0.4),
                        MissingRule.completeCases(),
                        new MissingRule.SubstituteConstant(17),
                        new MissingRule.Substitute(MissingRule.Statistic.MEDIAN),
                        new MissingRule.DropNotApplicable(MissingRule.atLeast(0.2)))
                .get(random.nextInt(6));
    }

    private Normalization normalization() {
        Normalization.Range positive = new Normalization.Range(1, 101);
        Normalization.Bounds quantiles = new Normalization.Bounds.Quantiles(0.1, 0.85, QuantileType.TYPE_1);
        List<Normalization> choice = new ArrayList<>(List.of(
                new Normalization.MinMax(quantiles, positive, Normalization.Clamp.BOTH),
                new Normalization.MinMax(new Normalization.Bounds.Observed(), positive, Normalization.Clamp.BOTH),
                new Normalization.MinMax(new Normalization.Bounds.Given(20, 90), positive, Normalization.Clamp.BOTH),
                Normalization.rank(),
                new Normalization.Percentile(positive),
                new Normalization.QuantilePoints(4, QuantileType.TYPE_7)));
        if (kind == Kind.ADDITIVE) {
            choice.addAll(List.of(
                    Normalization.quantileMinMax(0.1, 0.9),
                    Normalization.quantileMinMax(0.025, 0.975),
                    Normalization.zScore(),
                    new Normalization.MinMax(quantiles, Normalization.Range.UNIT, Normalization.Clamp.UPPER)));
        }
        return choice.get(random.nextInt(choice.size()));
    }
}
