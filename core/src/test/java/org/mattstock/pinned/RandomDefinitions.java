package org.mattstock.pinned;

import java.util.ArrayList;
import java.util.List;
import org.mattstock.data.Breakdown;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Weighting;
import org.mattstock.index.CompositeIndex;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Definitions with trees of one to three levels of branches: the root is "all", branches b1, b2, ..., leaves l0, l1, ... */
final class RandomDefinitions {
    /** What is drawn for a tree. */
    enum Flavor {
        /** Everything. */
        ANY,
        /** Mostly means and sums of straight lines: what exact statements, fast replicates and developments are made of. */
        PLAIN,
        /** Mostly what replicates are scored of many at a time: by unit, ranked exactly, under the year's own reference. */
        BY_UNIT,
        /** The mean of a plain leaf for each indicator: what evidence of development asks for. */
        WIDE
    }

    private final Dice dice;
    private final RandomMethods methods;
    private final Flavor flavor;
    private final int indicators;
    private int leaves;
    private int branches;

    private RandomDefinitions(Dice dice, Flavor flavor, int indicators) {
        this.dice = dice;
        this.methods = new RandomMethods(dice);
        this.flavor = flavor;
        this.indicators = indicators;
    }

    /** A definition, or a refusal where methods do not go together. */
    static CompositeIndex draw(Dice dice, Flavor flavor, int indicators) {
        return new RandomDefinitions(dice, flavor, indicators).index();
    }

    private CompositeIndex index() {
        Branch tree = flavor == Flavor.WIDE ? wide() : branch(dice.between(1, 3), "all");
        boolean lowest = isOfPlaces(tree) != dice.oneIn(60);
        boolean usual = flavor == Flavor.BY_UNIT && !dice.oneIn(8);
        return new CompositeIndex(
                "pinned",
                "Pinned",
                "",
                List.of(),
                tree,
                methods.population(),
                eligibility(),
                usual ? Reference.standard() : methods.reference(),
                dice.oneIn(4) ? Degenerate.FAIL : Degenerate.NEUTRAL,
                new RankingRule(
                        dice.oneIn(2) ? TieRule.COMPETITION : methods.tiesOfPlaces(),
                        usual ? Precision.exact() : methods.precision(),
                        lowest ? RankingRule.Order.LOWEST_FIRST : RankingRule.Order.HIGHEST_FIRST));
    }

    private Eligibility eligibility() {
        if (!dice.oneIn(4)) {
            return Eligibility.everybody();
        }
        return new Eligibility(
                dice.oneIn(3) ? List.of(methods.requirement(), methods.requirement()) : List.of(methods.requirement()),
                dice.pick(Eligibility.Ineligible.IN_REFERENCE, Eligibility.Ineligible.OUT_OF_REFERENCE));
    }

    private static boolean isOfPlaces(Branch branch) {
        return branch.normalization().isEmpty()
                && (branch.aggregation() instanceof Aggregation.RankSum
                        || branch.aggregation() instanceof Aggregation.MeanRank);
    }

    private Branch wide() {
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < indicators; i++) {
            Leaf leaf = Leaf.of("N" + i, methods.direction(), straight()).withId("l" + leaves++);
            parts.add(Branch.Part.of(leaf));
        }
        return Branch.of("all", "Branch all").withParts(parts).withMissing(MissingRule.atLeast(0.4));
    }

    private Branch branch(int depth, String id) {
        Aggregation aggregation = aggregation();
        boolean positive = aggregation instanceof Aggregation.Geometric;
        boolean places = aggregation instanceof Aggregation.RankSum || aggregation instanceof Aggregation.MeanRank;
        Weighting weighting = weighting();
        Branch branch = Branch.of(id, "Branch " + id)
                .withParts(weighted(parts(depth, positive), weighting))
                .withWeighting(weighting)
                .withAggregation(aggregation)
                .withMissing(methods.missing(places));
        return dice.oneIn(4) ? branch.withNormalization(normalization(false)) : branch;
    }

    private Aggregation aggregation() {
        return switch (flavor) {
            case ANY -> methods.aggregation();
            case BY_UNIT -> methods.byUnitAggregation();
            case PLAIN, WIDE -> methods.plainAggregation();
        };
    }

    private Weighting weighting() {
        return switch (dice.below(4)) {
            case 0 -> new Weighting.Given(Weighting.Form.RELATIVE);
            case 1 -> new Weighting.Given(Weighting.Form.SHARES);
            default -> new Weighting.Equal();
        };
    }

    private List<Node> parts(int depth, boolean positive) {
        List<Node> parts = new ArrayList<>();
        int count = dice.between(dice.oneIn(8) ? 1 : 2, depth > 1 ? 3 : 5);
        for (int i = 0; i < count; i++) {
            if (depth > 1 && !dice.oneIn(3)) {
                Branch inner = branch(depth - 1, "b" + ++branches);
                boolean scaled = positive || isOfPlaces(inner);
                parts.add(scaled && !dice.oneIn(30) ? inner.withNormalization(normalization(positive)) : inner);
            } else {
                parts.add(leaf(positive));
            }
        }
        return parts;
    }

    private List<Branch.Part> weighted(List<Node> nodes, Weighting weighting) {
        if (weighting instanceof Weighting.Equal) {
            return nodes.stream().map(Branch.Part::of).toList();
        }
        int[] weights = nodes.stream()
                .mapToInt(node -> dice.oneIn(8) ? 0 : dice.between(1, 6))
                .toArray();
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        boolean shares = ((Weighting.Given) weighting).form() == Weighting.Form.SHARES;
        List<Branch.Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            double weight = shares && total > 0 ? weights[i] / (double) total : 0.7 * weights[i];
            parts.add(Branch.Part.of(nodes.get(i), weight));
        }
        return parts;
    }

    private Normalization normalization(boolean positive) {
        if (positive) {
            return methods.positive();
        }
        return flavor == Flavor.ANY || dice.oneIn(5) ? methods.normalization() : straight();
    }

    private Normalization straight() {
        return switch (dice.below(5)) {
            case 0 -> Normalization.minMax();
            case 1 -> Normalization.quantileMinMax(0.025, 0.975);
            case 2 -> Normalization.zScore();
            case 3 -> new Normalization.Goalposts(0, 50, Normalization.Scale.LINEAR, Normalization.Range.PERCENT);
            default -> Normalization.rank();
        };
    }

    private Leaf leaf(boolean positive) {
        String id = "l" + leaves++;
        Leaf leaf = Leaf.of("N" + dice.below(indicators), methods.direction(), normalization(positive))
                .withId(id)
                .withTitle("Leaf " + id)
                .withOrientation(dice.pick(Leaf.Orientation.MIRROR_AFTER, Leaf.Orientation.NEGATE_BEFORE));
        return flavor == Flavor.PLAIN && !dice.oneIn(4) ? leaf : withSteps(leaf);
    }

    private Leaf withSteps(Leaf leaf) {
        Leaf stepped = leaf.withSelection(methods.selection())
                .withTreatment(methods.treatment())
                .withImputation(methods.imputation())
                .withOrder(dice.pick(Leaf.Order.TREAT_THEN_IMPUTE, Leaf.Order.IMPUTE_THEN_TREAT));
        if (leaf.indicator().equals("N0") && dice.oneIn(2)) {
            return stepped.withBreakdown(Breakdown.WOMEN);
        }
        String divisor = dice.oneIn(4) ? "N1" : RandomPanels.POSITIVE;
        return dice.oneIn(5)
                ? stepped.withDenominator(new Denominator(divisor, Breakdown.TOTAL, dice.pick(1.0, 100.0)))
                : stepped;
    }
}
