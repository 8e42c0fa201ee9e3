package org.mattstock.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
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
import org.mattstock.fit.ScoringException;
import org.mattstock.index.AnyMethod;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.index.Scores;
import org.mattstock.internal.scoring.missingrule.MissingRuleMethods;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneMethods;
import org.mattstock.rank.Precision;
import org.mattstock.rank.RankingRule;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** Random definitions over random figures, and random variations of these. */
public final class RandomAnalyses {
    static final int YEAR = 2022;
    private static final int INDICATORS = 12;
    private final Random random;
    private final Panel panel;
    /** Whether any method may be drawn, or only those that lanes know. */
    private final boolean isFree;

    private final List<String> branches = new ArrayList<>();
    private boolean hasLeaf;
    private int nodes;

    private RandomAnalyses(Random random, int units) {
        this.random = random;
        this.panel = RandomFigures.panel(random, units, INDICATORS);
        this.isFree = random.nextInt(3) == 0;
    }

    /** An analysis with its figures. */
    public record Case(CompositeIndex index, List<Variation> variations, Panel panel, long seed) {
        public Trial trial() {
            return Trial.of(Blueprint.of(index, variations, List.of()), panel, YEAR, AnyMethod.behaviors());
        }
    }

    /** Cases whose variations can be scored on their figures. */
    public static Arbitrary<Case> cases(int units) {
        return Arbitraries.randomValue(random -> draw(random, units));
    }

    public static Case draw(Random random, int units) {
        return draw(random, units, root -> root);
    }

    /**
     * Draws until no combination is impossible, such as a z-score under a geometric mean, or a reciprocal of 0; the root is as it is
     * made.
     */
    public static Case draw(Random random, int units, UnaryOperator<Branch> root) {
        while (true) {
            try {
                Case drawn = new RandomAnalyses(random, units).next(root);
                drawn.trial();
                return drawn;
            } catch (InvalidIndexException | ScoringException e) {
                continue;
            }
        }
    }

    private Case next(UnaryOperator<Branch> change) {
        Branch root = change.apply(branch(1 + random.nextInt(3)));
        CompositeIndex index = new CompositeIndex(
                "random",
                "Random",
                "",
                List.of(),
                root,
                population(),
                eligibility(),
                reference(),
                Degenerate.NEUTRAL,
                ranking(root));
        CompositeIndex stated = index.withFittedWeights(panel, YEAR, AnyMethod.behaviors());
        return new Case(stated, variations(), panel, random.nextLong());
    }

    private Eligibility eligibility() {
        if (random.nextInt(5) > 1) {
            return Eligibility.everybody();
        }
        Requirement first = AnyMethod.draw(Requirement.class, random, this::isWanted);
        Requirement second = AnyMethod.draw(Requirement.class, random, this::isWanted);
        return random.nextBoolean() ? Eligibility.requiring(first) : Eligibility.requiring(first, second);
    }

    private boolean isWanted(Requirement requirement) {
        return isFree || LaneMethods.know(Eligibility.requiring(requirement));
    }

    private Population population() {
        return random.nextInt(3) == 0 ? AnyMethod.draw(Population.class, random) : Population.everyone();
    }

    private Reference reference() {
        return random.nextInt(5) > 0
                ? Reference.standard()
                : new Reference(
                        AnyMethod.draw(Reference.Period.class, random), AnyMethod.draw(Reference.Among.class, random));
    }

    private RankingRule ranking(Branch root) {
        boolean places = root.normalization().isEmpty()
                && root.aggregation().traits().contains(Aggregation.Trait.LOWER_IS_BETTER);
        RankingRule rule = RankingRule.standard()
                .withOrder(places ? RankingRule.Order.LOWEST_FIRST : RankingRule.Order.HIGHEST_FIRST);
        return isFree ? rule.withPrecision(AnyMethod.draw(Precision.class, random)) : rule;
    }

    private Branch branch(int depth) {
        boolean isRoot = branches.isEmpty();
        String id = isRoot ? "root" : "b" + nodes;
        nodes++;
        branches.add(id);
        Aggregation aggregation = aggregation();
        boolean positive = aggregation.traits().contains(Aggregation.Trait.POSITIVE_ONLY);
        List<Branch.Part> parts = new ArrayList<>();
        boolean given = random.nextBoolean();
        int count = 1 + random.nextInt(depth > 1 ? 5 : 14);
        for (int i = 0; i < count; i++) {
            Node node = depth > 1 && random.nextInt(3) > 0 && nodes > 2 ? branch(depth - 1) : leaf(positive);
            parts.add(given ? Branch.Part.of(node, random.nextInt(3) + i % 2 * 0.3 + 0.1) : Branch.Part.of(node));
        }
        Branch branch = Branch.of(id, id)
                .withParts(parts)
                .withWeighting(AnyMethod.weighting(parts, random))
                .withMissing(missing())
                .withAggregation(aggregation);
        boolean places = !isRoot && aggregation.traits().contains(Aggregation.Trait.LOWER_IS_BETTER);
        return random.nextInt(3) > 0 && !places ? branch : branch.withNormalization(normalization());
    }

    /** Of a positive value, as far as one can tell before it is scored. */
    private Leaf leaf(boolean positive) {
        String id = hasLeaf ? "l" + nodes : "x";
        hasLeaf = true;
        nodes++;
        Leaf leaf = leaf(id);
        for (int attempt = 0; attempt < 50 && !(isWanted(leaf) && (!positive || isPositive(leaf))); attempt++) {
            leaf = leaf(id);
        }
        return leaf;
    }

    private Leaf leaf(String id) {
        Leaf leaf = Leaf.of(
                        "N" + random.nextInt(INDICATORS),
                        random.nextBoolean() ? Direction.HIGHER : Direction.LOWER,
                        AnyMethod.draw(Normalization.class, random))
                .withId(id);
        return switch (random.nextInt(12)) {
            case 0 -> leaf.withSelection(AnyMethod.draw(Selection.class, random));
            case 1 -> leaf.withTreatment(AnyMethod.draw(Treatment.class, random));
            case 2 -> leaf.withImputation(AnyMethod.draw(Imputation.class, random));
            default -> leaf;
        };
    }

    private boolean isWanted(Leaf leaf) {
        return isFree || LaneMethods.know(leaf);
    }

    private boolean isPositive(Leaf leaf) {
        Scores scores = CompositeIndex.of("leaf", leaf)
                .withDegenerate(Degenerate.NEUTRAL)
                .score(panel, YEAR, AnyMethod.behaviors());
        return scores.units().stream().allMatch(unit -> scores.score(unit.id()).orElse(1) > 0);
    }

    /** Now and then any; else one that lanes know. */
    private <P> P draw(Class<P> policy, Predicate<P> known) {
        return isFree && random.nextInt(3) == 0
                ? AnyMethod.draw(policy, random)
                : AnyMethod.draw(policy, random, known);
    }

    private Normalization normalization() {
        return draw(Normalization.class, LaneMethods::know);
    }

    /** Often by share: under most other rules many units have no value. */
    private MissingRule missing() {
        return random.nextInt(8) < 3
                ? MissingRule.atLeast(0.6)
                : draw(
                        MissingRule.class,
                        rule -> MissingRuleMethods.of(rule).lanes().isPresent());
    }

    private Aggregation aggregation() {
        return random.nextInt(9) < 3 ? Aggregation.arithmetic() : draw(Aggregation.class, LaneMethods::know);
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
            variations.add(Variation.normalizations(
                    leaf(false).normalization(), leaf(false).normalization()));
        }
        if (random.nextInt(4) == 0) {
            variations.add(Variation.missingRules(missing(), missing()));
        }
        if (random.nextInt(4) == 0) {
            variations.add(Variation.aggregations(aggregation(), aggregation()));
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
