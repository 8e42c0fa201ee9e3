package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Selection;
import org.mattstock.definition.Treatment;
import org.mattstock.definition.Weighting;
import org.mattstock.rank.Precision;
import org.mattstock.rank.QuantileType;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Random small panels with gaps and ties, and random definitions over them that are sound on any figures. */
final class RandomIndexes {
    static final int FIRST_YEAR = 2019;
    static final int YEARS = 3;
    private static final int INDICATORS = 5;

    private final Random random;
    private int nodes;

    private RandomIndexes(Random random) {
        this.random = random;
    }

    /** A panel and a definition. */
    record Case(Panel panel, CompositeIndex index, int year) {}

    static Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> {
            RandomIndexes generator = new RandomIndexes(random);
            return new Case(generator.panel(), generator.index(), FIRST_YEAR + random.nextInt(YEARS));
        });
    }

    /** As many units as there are municipalities, and sums of many leaves of every kind. */
    static Arbitrary<Case> largeSums() {
        return Arbitraries.randomValue(random -> {
            RandomIndexes generator = new RandomIndexes(random);
            return new Case(generator.panel(290), generator.sumIndex(), FIRST_YEAR + random.nextInt(YEARS));
        });
    }

    private CompositeIndex sumIndex() {
        Branch sums = sum(7 + random.nextInt(7));
        for (int i = 0; i < 2; i++) {
            sums = sums.withParts(Stream.concat(sums.parts().stream(), Stream.of(part(sum(5), sums)))
                    .toList());
        }
        return CompositeIndex.of("large", sums)
                .withPopulation(random.nextBoolean() ? Population.everyone() : Population.ofKind("K"))
                .withDegenerate(Degenerate.NEUTRAL);
    }

    private Branch sum(int leaves) {
        Branch branch = Branch.of("b" + nodes++, "Branch")
                .withWeighting(random.nextBoolean() ? Weighting.relative() : Weighting.equal())
                .withMissing(random.nextBoolean() ? MissingRule.completeCases() : MissingRule.atLeast(0.6));
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            Leaf leaf = Leaf.of("N" + random.nextInt(INDICATORS), direction(), normalization(false));
            parts.add(part(leaf.withId("l" + nodes++).withOrientation(pick(Leaf.Orientation.values())), branch));
        }
        return branch.withParts(parts);
    }

    private Branch.Part part(Node node, Branch branch) {
        return branch.weighting() instanceof Weighting.Equal
                ? Branch.Part.of(node)
                : Branch.Part.of(node, random.nextInt(1, 30) * 0.1);
    }

    private Panel panel() {
        return panel(3 + random.nextInt(10));
    }

    private Panel panel(int units) {
        PanelBuilder builder = Panel.builder();
        List<TreeSet<String>> groups = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (int u = 0; u < units; u++) {
            String id = id(u);
            builder.unit(new Unit(id, "Unit " + id, u > 1 && random.nextInt(5) == 0 ? "R" : "K"));
            int group = u == 0 ? 0 : random.nextInt(4);
            if (group < 3) {
                groups.get(group).add(id);
            }
        }
        builder.grouping(new Grouping(
                "county",
                "County",
                List.of(
                        new Grouping.Group("1", "One", groups.get(0)),
                        new Grouping.Group("2", "Two", groups.get(1)),
                        new Grouping.Group("3", "Three", groups.get(2)))));
        for (int i = 0; i < INDICATORS; i++) {
            fill(builder, "N" + i, units);
        }
        return builder.build();
    }

    private void fill(PanelBuilder builder, String indicator, int units) {
        builder.indicator(Indicator.of(indicator, indicator));
        boolean coarse = random.nextBoolean();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            for (int u = 0; u < units; u++) {
                String unit = id(u);
                int fate = random.nextInt(12);
                if (fate == 0) {
                    builder.missing(indicator, Breakdown.TOTAL, unit, year, MissingReason.NOT_APPLICABLE);
                } else if (fate == 1) {
                    builder.missing(indicator, Breakdown.TOTAL, unit, year, MissingReason.NOT_REPORTED);
                } else if (fate > 2) {
                    double value = coarse ? random.nextInt(5) - 1 : random.nextDouble() * 20 - 5;
                    builder.value(indicator, Breakdown.TOTAL, unit, year, value);
                }
            }
        }
    }

    /** A to Z, then with a number. */
    private static String id(int unit) {
        String letter = String.valueOf((char) ('A' + unit % 26));
        return unit < 26 ? letter : letter + unit / 26;
    }

    private CompositeIndex index() {
        Node tree = branch(2);
        RankingRule.Order order = tree instanceof Branch branch && isOfPlaces(branch)
                ? RankingRule.Order.LOWEST_FIRST
                : RankingRule.Order.HIGHEST_FIRST;
        Eligibility eligibility = random.nextInt(3) > 0
                ? Eligibility.everybody()
                : new Eligibility(
                        List.of(new Requirement.IndicatorAtLeast("N0", Breakdown.TOTAL, 0)),
                        pick(Eligibility.Ineligible.values()));
        return new CompositeIndex(
                "random",
                "Random",
                "",
                List.of(),
                tree,
                population(),
                eligibility,
                new Reference(period(), among()),
                Degenerate.NEUTRAL,
                new RankingRule(TieRule.COMPETITION, Precision.exact(), order));
    }

    private Population population() {
        return switch (random.nextInt(4)) {
            case 0 -> Population.ofKind("K");
            case 1 -> new Population.Listed(new TreeSet<>(List.of("A", "B", "C")));
            case 2 -> new Population.InGroup("county", "1");
            default -> Population.everyone();
        };
    }

    private Reference.Period period() {
        return switch (random.nextInt(3)) {
            case 0 -> new Reference.Period.BaseYear(FIRST_YEAR);
            case 1 -> new Reference.Period.AllYears();
            default -> new Reference.Period.FittedYear();
        };
    }

    private Reference.Among among() {
        return switch (random.nextInt(4)) {
            case 0 -> new Reference.Among.OneGroup("county", "1");
            case 1 -> new Reference.Among.OwnGroup("county");
            default -> new Reference.Among.WholePopulation();
        };
    }

    private static boolean isOfPlaces(Branch branch) {
        return branch.normalization().isEmpty()
                && branch.aggregation().traits().contains(Aggregation.Trait.LOWER_IS_BETTER);
    }

    private Branch branch(int depth) {
        Aggregation aggregation = aggregation();
        boolean positive = aggregation.traits().contains(Aggregation.Trait.POSITIVE_ONLY);
        boolean places = aggregation instanceof Aggregation.RankSum || aggregation instanceof Aggregation.MeanRank;
        boolean given = random.nextBoolean();
        List<Branch.Part> parts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Node node = depth > 1 && !positive && random.nextInt(3) == 0 ? branch(depth - 1) : leaf(positive);
            if (node instanceof Branch inner && isOfPlaces(inner)) {
                node = inner.withNormalization(normalization(false));
            }
            double weight = (1 + random.nextInt(3)) * (random.nextBoolean() ? 1 : 0.1);
            parts.add(given ? Branch.Part.of(node, weight) : Branch.Part.of(node));
        }
        Branch branch = Branch.of("b" + nodes++, "Branch")
                .withParts(parts)
                .withWeighting(given ? Weighting.relative() : Weighting.equal())
                .withAggregation(aggregation)
                .withMissing(missing(places));
        return random.nextInt(3) == 0 ? branch.withNormalization(normalization(false)) : branch;
    }

    private Aggregation aggregation() {
        return switch (random.nextInt(10)) {
            case 0 -> Aggregation.geometric();
            case 1 -> Aggregation.minimum();
            case 2 -> new Aggregation.Sum(pick(Aggregation.Shortfall.values()));
            case 3 -> new Aggregation.ShareOfMaximum(4);
            case 4 -> new Aggregation.RankSum(pick(TieRule.values()));
            case 5 -> new Aggregation.MeanRank(pick(TieRule.values()));
            case 6 -> new Aggregation.Copeland();
            default -> Aggregation.arithmetic();
        };
    }

    private MissingRule missing(boolean places) {
        MissingRule rule = switch (random.nextInt(places ? 6 : 5)) {
            case 0, 1 -> MissingRule.atLeast(random.nextInt(4) / 4.0);
            case 2 -> new MissingRule.SubstituteConstant(3);
            case 3 ->
                new MissingRule.Substitute(pick(new MissingRule.Statistic[] {
                    MissingRule.Statistic.MEAN,
                    MissingRule.Statistic.MEDIAN,
                    MissingRule.Statistic.WORST,
                    MissingRule.Statistic.BEST
                }));
            case 4 -> MissingRule.completeCases();
            default -> new MissingRule.Substitute(MissingRule.Statistic.MEDIAN_RANK);
        };
        return random.nextInt(3) == 0 ? new MissingRule.DropNotApplicable(rule) : rule;
    }

    private Leaf leaf(boolean positive) {
        Leaf leaf = Leaf.of("N" + random.nextInt(INDICATORS), direction(), normalization(positive))
                .withId("l" + nodes++)
                .withSelection(selection())
                .withTreatment(treatment())
                .withImputation(imputation())
                .withOrder(pick(Leaf.Order.values()))
                .withOrientation(pick(Leaf.Orientation.values()));
        return random.nextInt(5) == 0
                ? leaf.withDenominator(new Denominator("N" + random.nextInt(INDICATORS), Breakdown.TOTAL, 100))
                : leaf;
    }

    private Direction direction() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> Direction.LOWER;
            case 2 -> Direction.target(2);
            default -> Direction.HIGHER;
        };
    }

    private Selection selection() {
        return switch (random.nextInt(5)) {
            case 0 -> Selection.latest(2);
            case 1 -> new Selection.MeanOf(3, 2);
            default -> Selection.ofYear();
        };
    }

    private Treatment treatment() {
        return switch (random.nextInt(5)) {
            case 0 -> new Treatment.Winsorize(0.1, 0.8, quantiles());
            case 1 -> new Treatment.Clip(0, 3);
            default -> Treatment.none();
        };
    }

    private QuantileType quantiles() {
        return pick(new QuantileType[] {QuantileType.TYPE_1, QuantileType.TYPE_2, QuantileType.TYPE_7});
    }

    private Imputation imputation() {
        return switch (random.nextInt(7)) {
            case 0 -> new Imputation.Mean();
            case 1 -> new Imputation.GroupMean("county");
            case 2 -> new Imputation.Latest(2);
            default -> Imputation.none();
        };
    }

    private Normalization normalization(boolean positive) {
        Normalization.Range range = new Normalization.Range(1, 10);
        int kind = random.nextInt(positive ? 6 : 9);
        return switch (kind) {
            case 0 ->
                new Normalization.Rank(
                        pick(new TieRule[] {TieRule.COMPETITION, TieRule.MODIFIED, TieRule.DENSE, TieRule.FRACTIONAL}));
            case 1 -> new Normalization.Percentile(range);
            case 2 -> new Normalization.QuantilePoints(3, quantiles());
            case 3 ->
                random.nextBoolean()
                        ? new Normalization.Goalposts(-1, 6, Normalization.Scale.LINEAR, range)
                        : new Normalization.Goalposts(1, 6, Normalization.Scale.LOGARITHMIC, range);
            case 4 -> new Normalization.Bands(List.of(0.0, 2.0), List.of(1.0, 2.0, 5.0));
            case 5 -> new Normalization.MinMax(bounds(), range, Normalization.Clamp.BOTH);
            case 6 -> new Normalization.MinMax(bounds(), range, pick(Normalization.Clamp.values()));
            case 7 -> new Normalization.ZScore(5, 2, pick(Normalization.Spread.values()));
            default -> Normalization.none();
        };
    }

    private Normalization.Bounds bounds() {
        return switch (random.nextInt(3)) {
            case 0 -> new Normalization.Bounds.Quantiles(0.1, 0.8, quantiles());
            case 1 -> new Normalization.Bounds.Given(0, 4);
            default -> new Normalization.Bounds.Observed();
        };
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
