package org.mattstock.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
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
import org.mattstock.fit.ScoringException;
import org.mattstock.internal.scoring.Frame;
import org.mattstock.internal.scoring.Memory;
import org.mattstock.internal.scoring.Walk;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

/** Random small panels with gaps and ties, and random definitions of every method that can be scored on them. */
final class RandomIndexes {
    static final int FIRST_YEAR = 2019;
    static final int YEARS = 3;
    private static final int INDICATORS = 5;

    private final Random random;
    private final Panel panel;
    private int nodes;
    private boolean hasLeaf;

    private RandomIndexes(Random random, int units) {
        this.random = random;
        this.panel = panel(units);
    }

    /** A panel and a definition. */
    record Case(Panel panel, CompositeIndex index, int year) {
        /** With the weights that the definition learns as stated ones. */
        Case stated() {
            return new Case(panel, index.withFittedWeights(panel, year, AnyMethod.behaviors()), year);
        }

        FittedIndex fit() {
            return index.fit(panel, year, AnyMethod.behaviors());
        }

        Scores score() {
            return index.score(panel, year, AnyMethod.behaviors());
        }
    }

    static Arbitrary<Case> cases() {
        return Arbitraries.randomValue(random -> draw(random, 3 + random.nextInt(10), RandomIndexes::index));
    }

    /** As many units as there are municipalities, and sums of many leaves of every kind. */
    static Arbitrary<Case> largeSums() {
        return Arbitraries.randomValue(random -> draw(random, 290, RandomIndexes::sumIndex));
    }

    /** Draws until there is something to score, by the long way through every stage. */
    static Case draw(Random random, int units, Function<RandomIndexes, CompositeIndex> index) {
        while (true) {
            RandomIndexes generator = new RandomIndexes(random, units);
            try {
                CompositeIndex definition = index.apply(generator);
                Case drawn = new Case(generator.panel, definition, FIRST_YEAR + random.nextInt(YEARS)).stated();
                walk(drawn);
                return drawn;
            } catch (InvalidIndexException | ScoringException e) {
                continue;
            }
        }
    }

    /** Definitions that learn weights, and can be scored. */
    static Arbitrary<Case> learning() {
        return Arbitraries.randomValue(RandomIndexes::drawLearning);
    }

    static Case drawLearning(Random random) {
        while (true) {
            RandomIndexes generator = new RandomIndexes(random, 3 + random.nextInt(10));
            try {
                Case drawn = new Case(generator.panel, generator.index(), FIRST_YEAR + random.nextInt(YEARS));
                if (drawn.index.learnsWeights()) {
                    walk(drawn.stated());
                    return drawn;
                }
            } catch (InvalidIndexException | ScoringException e) {
                continue;
            }
        }
    }

    private static void walk(Case drawn) {
        PanelCheck.require(drawn.index.recipe(), drawn.panel, drawn.year, AnyMethod.behaviors());
        Memory.Learning memory = new Memory.Learning();
        List<Integer> reference = drawn.index.recipe().referenceYears(drawn.panel, drawn.year);
        walk(drawn, reference, memory);
        drawn.panel.years().forEach(year -> walk(drawn, List.of(year), new Memory.Recalling(memory.parameters())));
    }

    private static void walk(Case drawn, List<Integer> years, Memory memory) {
        Frame frame = new Frame(drawn.index.recipe(), drawn.panel, years, AnyMethod.behaviors(), memory);
        new Walk(frame, Walk.Keep.VALUES).evaluate(drawn.index.recipe().tree());
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
            Leaf leaf = Leaf.of("N" + random.nextInt(INDICATORS), direction(), normalization());
            parts.add(part(
                    leaf.withId("l" + nodes++)
                            .withOrientation(pick(Leaf.Orientation.MIRROR_AFTER, Leaf.Orientation.NEGATE_BEFORE)),
                    branch));
        }
        return branch.withParts(parts);
    }

    private Branch.Part part(Node node, Branch branch) {
        return branch.weighting() instanceof Weighting.Equal
                ? Branch.Part.of(node)
                : Branch.Part.of(node, random.nextInt(1, 30) * 0.1);
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
                "half",
                "Half, and some",
                List.of(
                        new Grouping.Group("first", "First", groups.get(0)),
                        new Grouping.Group("second", "Second", groups.get(1)),
                        new Grouping.Group("third", "Third", groups.get(2)))));
        for (int i = 0; i < INDICATORS; i++) {
            fill(builder, "N" + i, units);
        }
        fill(builder, "y", units);
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
                    builder.value(indicator, Breakdown.TOTAL, unit, year, value, flags(u, year));
                }
            }
        }
    }

    /** Every fifth figure is provisional, which moves no value. */
    private static Cell.Flags flags(int unit, int year) {
        return (unit + year) % 5 == 0 ? Cell.Flags.of(Cell.Flag.PROVISIONAL) : Cell.Flags.NONE;
    }

    /** A to Z, then with a number. */
    private static String id(int unit) {
        String letter = String.valueOf((char) ('A' + unit % 26));
        return unit < 26 ? letter : letter + unit / 26;
    }

    CompositeIndex index() {
        Node tree = branch(2);
        RankingRule.Order order = tree instanceof Branch branch && isOfPlaces(branch)
                ? RankingRule.Order.LOWEST_FIRST
                : RankingRule.Order.HIGHEST_FIRST;
        Eligibility eligibility = random.nextInt(3) > 0
                ? Eligibility.everybody()
                : new Eligibility(
                        List.of(AnyMethod.draw(Requirement.class, random)), pick(Eligibility.Ineligible.values()));
        return new CompositeIndex(
                "random",
                "Random",
                "",
                List.of(),
                tree,
                population(),
                eligibility,
                reference(),
                Degenerate.NEUTRAL,
                new RankingRule(TieRule.COMPETITION, Precision.exact(), order));
    }

    private Population population() {
        return random.nextInt(4) == 0 ? Population.everyone() : AnyMethod.draw(Population.class, random);
    }

    private Reference reference() {
        Reference.Among among = random.nextBoolean()
                ? new Reference.Among.WholePopulation()
                : AnyMethod.draw(Reference.Among.class, random);
        return new Reference(AnyMethod.draw(Reference.Period.class, random), among);
    }

    private static boolean isOfPlaces(Branch branch) {
        return branch.normalization().isEmpty()
                && branch.aggregation().traits().contains(Aggregation.Trait.LOWER_IS_BETTER);
    }

    private Branch branch(int depth) {
        String id = nodes == 0 ? "root" : "b" + nodes;
        nodes++;
        Aggregation aggregation =
                random.nextInt(10) < 3 ? Aggregation.arithmetic() : AnyMethod.draw(Aggregation.class, random);
        boolean positive = aggregation.traits().contains(Aggregation.Trait.POSITIVE_ONLY);
        boolean given = random.nextBoolean();
        List<Branch.Part> parts = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Node node = depth > 1 && !positive && random.nextInt(3) == 0 ? branch(depth - 1) : leaf(positive);
            if (node instanceof Branch inner && isOfPlaces(inner)) {
                node = inner.withNormalization(normalization());
            }
            double weight = (1 + random.nextInt(3)) * (random.nextBoolean() ? 1 : 0.1);
            parts.add(given ? Branch.Part.of(node, weight) : Branch.Part.of(node));
        }
        Branch branch = Branch.of(id, "Branch")
                .withParts(parts)
                .withWeighting(AnyMethod.weighting(parts, random))
                .withAggregation(aggregation)
                .withMissing(missing());
        return random.nextInt(3) == 0 ? branch.withNormalization(normalization()) : branch;
    }

    private MissingRule missing() {
        return random.nextInt(4) == 0
                ? MissingRule.atLeast(random.nextInt(4) / 4.0)
                : AnyMethod.draw(MissingRule.class, random);
    }

    /** Of a positive value, as far as one can tell before it is scored. */
    private Leaf leaf(boolean positive) {
        String id = hasLeaf ? "l" + nodes : "x";
        hasLeaf = true;
        nodes++;
        Leaf leaf = leaf(id);
        for (int attempt = 0; attempt < 50 && positive && !isPositive(leaf); attempt++) {
            leaf = leaf(id);
        }
        return leaf;
    }

    private Leaf leaf(String id) {
        Leaf leaf = Leaf.of("N" + random.nextInt(INDICATORS), direction(), normalization())
                .withId(id)
                .withOrder(pick(Leaf.Order.values()))
                .withOrientation(pick(Leaf.Orientation.MIRROR_AFTER, Leaf.Orientation.NEGATE_BEFORE));
        if (random.nextInt(2) == 0) {
            leaf = leaf.withSelection(AnyMethod.draw(Selection.class, random));
        }
        if (random.nextInt(2) == 0) {
            leaf = leaf.withTreatment(AnyMethod.draw(Treatment.class, random));
        }
        if (random.nextInt(2) == 0) {
            leaf = leaf.withImputation(AnyMethod.draw(Imputation.class, random));
        }
        return random.nextInt(5) == 0 ? leaf.withDenominator(denominator()) : leaf;
    }

    /** Mostly of the value's own year and unit, now and then always of one of the panel's. */
    private Denominator denominator() {
        Denominator own = new Denominator("N" + random.nextInt(INDICATORS), Breakdown.TOTAL, 100);
        List<Integer> years = panel.years();
        return switch (random.nextInt(6)) {
            case 0, 1 -> own.withYear(years.get(random.nextInt(years.size())));
            case 2 ->
                own.withUnit(
                        panel.units().get(random.nextInt(panel.units().size())).id());
            default -> own;
        };
    }

    private boolean isPositive(Leaf leaf) {
        CompositeIndex index = CompositeIndex.of("leaf", leaf).withDegenerate(Degenerate.NEUTRAL);
        return panel.years().stream()
                .map(year -> index.score(panel, year, AnyMethod.behaviors()))
                .allMatch(scores -> scores.units().stream()
                        .allMatch(unit -> scores.score(unit.id()).orElse(1) > 0));
    }

    private Direction direction() {
        return AnyMethod.draw(Direction.class, random);
    }

    private Normalization normalization() {
        return AnyMethod.draw(Normalization.class, random);
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
