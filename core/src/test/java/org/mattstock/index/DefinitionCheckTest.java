package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Direction;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Branch.Part;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Weighting;
import org.mattstock.internal.scoring.Tree;
import org.mattstock.rank.RankingRule;
import org.mattstock.rank.TieRule;

class DefinitionCheckTest {
    private static final Leaf A = leaf("a");
    private static final Leaf B = leaf("b");

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.minMax());
    }

    private static CompositeIndex of(Node tree) {
        return CompositeIndex.of("test", tree);
    }

    private static List<String> faults(Runnable making) {
        InvalidIndexException thrown = catchThrowableOfType(InvalidIndexException.class, making::run);
        assertThat(thrown).isNotNull();
        return thrown.faults().stream().map(Fault::toString).toList();
    }

    private static List<String> faults(Node tree) {
        return faults(() -> of(tree));
    }

    private static Branch weighted(Weighting weighting, OptionalDouble... weights) {
        return Branch.of("root", "Root")
                .withWeighting(weighting)
                .withParts(IntStream.range(0, weights.length)
                        .mapToObj(i -> new Part(leaf("leaf" + i), weights[i]))
                        .toList());
    }

    private static OptionalDouble w(double weight) {
        return OptionalDouble.of(weight);
    }

    @Test
    void anIdMayStandOnlyOnce() {
        assertThat(faults(Branch.of("root", "Root", A, Branch.of("sub", "Sub", B, A))))
                .containsExactly("tree.parts[1].parts[1].id: id must be unique, got \"a\" also at tree.parts[0]");
    }

    @Test
    void anIdMustNotBeBlank() {
        assertThat(faults(Branch.of(" ", "Root", A.withId(""))))
                .containsExactly("tree.id: id must not be blank", "tree.parts[0].id: id must not be blank");
        assertThat(faults(() -> CompositeIndex.of("", A))).containsExactly("id: id must not be blank");
    }

    @Test
    void aBranchHasParts() {
        assertThat(faults(Branch.of("root", "Root"))).containsExactly("tree.parts: parts must not be empty");
    }

    @Test
    void sharesSumToOne() {
        assertThat(faults(weighted(Weighting.shares(), w(0.5), w(0.25))))
                .containsExactly("tree.parts: shares must sum to 1, got 0.75");
        of(weighted(Weighting.shares(), w(0.5), w(0.5 + 9e-10)));
        assertThat(faults(weighted(Weighting.shares(), w(0.5), w(0.5 + 2e-9)))).hasSize(1);
    }

    @Test
    void aShareThatIsMissingIsNamed() {
        assertThat(faults(weighted(Weighting.shares(), w(0.5), OptionalDouble.empty())))
                .containsExactly(
                        "tree.parts[1].weight: weight must be given under given weighting",
                        "tree.parts: shares must sum to 1, got 0.5 (missing: leaf1)");
    }

    @Test
    void relativeWeightsNeedAPositiveTotalAndMayNotBeEnormous() {
        of(weighted(Weighting.relative(), w(3), w(0)));
        assertThat(faults(weighted(Weighting.relative(), w(0), w(0))))
                .containsExactly("tree.parts: weights must not all be 0");
        assertThat(faults(weighted(Weighting.relative(), w(1e308), w(1))))
                .containsExactly("tree.parts[0].weight: weight must be 0 or from 1.0E-100 to 1.0E100, got 1.0E308");
    }

    @Test
    void everyBadWeightIsListed() {
        assertThat(faults(weighted(Weighting.relative(), w(-1), w(Double.NaN), w(Double.POSITIVE_INFINITY))))
                .containsExactly(
                        "tree.parts[0].weight: weight must not be negative, got -1.0",
                        "tree.parts[1].weight: weight must be finite, got NaN",
                        "tree.parts[2].weight: weight must be finite, got Infinity");
    }

    @Test
    void equalWeightingLeavesNoRoomForWeights() {
        assertThat(faults(weighted(Weighting.equal(), OptionalDouble.empty(), w(2))))
                .containsExactly("tree.parts[1].weight: weight must not be given under equal weighting, got 2.0");
    }

    @Test
    void theMedianPlaceStandsInOnlyWherePlacesAreAggregated() {
        MissingRule rule =
                new MissingRule.DropNotApplicable(new MissingRule.Substitute(MissingRule.Statistic.MEDIAN_RANK));
        Branch branch = Branch.of("root", "Root", A, B).withMissing(rule);
        assertThat(faults(branch))
                .containsExactly("tree.missing.otherwise.statistic: statistic must not be median-rank unless the "
                        + "aggregation adds up places, got arithmetic");
        of(Branch.of("root", "Root", A, B)
                .withMissing(rule)
                .withAggregation(new Aggregation.RankSum(TieRule.FRACTIONAL))
                .withNormalization(Normalization.rank()));
    }

    @Test
    void placesAtTheRootAreRankedLowestFirst() {
        Branch places = Branch.of("root", "Root", A, B).withAggregation(new Aggregation.MeanRank(TieRule.FRACTIONAL));
        assertThat(of(places).ranking().order()).isEqualTo(RankingRule.Order.LOWEST_FIRST);
        assertThat(faults(() -> of(places).withRanking(RankingRule.standard())))
                .containsExactly("ranking.order: order must be lowest-first since less is better at the root, "
                        + "got highest-first");
        CompositeIndex turned = CompositeIndex.of("turned", places.withNormalization(Normalization.minMax()));
        RankingRule lowestFirst = RankingRule.standard().withOrder(RankingRule.Order.LOWEST_FIRST);
        assertThat(faults(() -> turned.withRanking(lowestFirst)))
                .containsExactly("ranking.order: order must be highest-first since more is better at the root, "
                        + "got lowest-first");
    }

    @Test
    void placesBelowTheRootMustBeNormalized() {
        Branch places =
                Branch.of("places", "Places", A, B).withAggregation(new Aggregation.RankSum(TieRule.COMPETITION));
        assertThat(faults(Branch.of("root", "Root", places)))
                .containsExactly("tree.parts[0].normalization: normalization must be given: less is better in "
                        + "rank-sum, and a part must be better when higher");
        of(Branch.of("root", "Root", places.withNormalization(Normalization.percentile())));
    }

    @Test
    void aUsersOwnMethodAtTheRootMayBeRankedEitherWay() {
        Custom custom = new Custom("own", 1, java.util.Map.of());
        RankingRule lowestFirst = RankingRule.standard().withOrder(RankingRule.Order.LOWEST_FIRST);
        CompositeIndex index = of(Branch.of("root", "Root", A, B).withAggregation(custom));
        assertThat(index.withRanking(lowestFirst).ranking()).isEqualTo(lowestFirst);
    }

    @Test
    void eligibilityNamesNodesOfTheTree() {
        CompositeIndex index = of(Branch.of("root", "Root", leaf("health"), leaf("income")));
        assertThat(faults(() -> index.withEligibility(Eligibility.requiring(
                        new Requirement.LeafObserved("heatlh"),
                        new Requirement.LeafObserved("root"),
                        new Requirement.CoverageAtLeast("rooot", 0.5),
                        new Requirement.CoverageAtLeast("income", 0.5)))))
                .containsExactly(
                        "eligibility.requirements[0].leaf: leaf must be one of the tree's, got \"heatlh\"; "
                                + "nearest: health",
                        "eligibility.requirements[1].leaf: leaf must be one of the tree's, got \"root\", "
                                + "which is a branch",
                        "eligibility.requirements[2].node: node must be one of the tree's, got \"rooot\"; "
                                + "nearest: root");
    }

    @Test
    void aGeometricMeanRefusesPartsThatCannotBePositive() {
        Leaf score = A.withNormalization(Normalization.zScore());
        Leaf negated = Leaf.of("n", Direction.LOWER, Normalization.none());
        Branch duels = Branch.of("d", "Duels", leaf("x"), leaf("y")).withAggregation(new Aggregation.Copeland());
        Branch branch = Branch.of("root", "Root", score, negated, duels, B)
                .withAggregation(Aggregation.geometric())
                .withMissing(new MissingRule.SubstituteConstant(0));
        assertThat(faults(branch))
                .containsExactly(
                        "tree.parts[0]: parts of a geometric mean must be positive, got z-score with mean 0.0",
                        "tree.parts[1]: parts of a geometric mean must be positive, got none with direction lower, "
                                + "which negates the values",
                        "tree.parts[2]: parts of a geometric mean must be positive, got copeland, which sums to 0 "
                                + "over the units",
                        "tree.missing: parts of a geometric mean must be positive, got substitute-constant 0.0");
        of(Branch.of("root", "Root", A.withNormalization(Normalization.goalposts(20, 85)), B)
                .withAggregation(Aggregation.geometric()));
    }

    @Test
    void aTreeMayBeSoDeepAndNoDeeper() {
        of(chain(Tree.MAX_DEPTH));
        assertThat(faults(chain(Tree.MAX_DEPTH + 1)))
                .hasSize(1)
                .first()
                .asString()
                .contains("at most 32 levels");
        assertThat(faults(chain(5_000))).hasSize(1);
    }

    private static Node chain(int levels) {
        Node node = A;
        for (int level = 1; level < levels; level++) {
            node = Branch.of("level" + level, "", node);
        }
        return node;
    }

    @Test
    void aTreeMayBeSoLargeAndNoLarger() {
        List<Part> parts = IntStream.range(0, Tree.MAX_NODES)
                .mapToObj(i -> Part.of(leaf("leaf" + i)))
                .toList();
        assertThat(faults(Branch.of("root", "Root").withParts(parts)))
                .containsExactly("tree: nodes must be at most 20000, got more");
    }

    @Test
    void faultsOfEveryKindAreListedTogether() {
        Branch branch = new Branch(
                "root",
                "Root",
                List.of(Part.of(A), Part.of(A, -1)),
                Weighting.relative(),
                Aggregation.arithmetic(),
                MissingRule.completeCases(),
                Optional.empty());
        assertThat(faults(branch)).hasSize(3);
    }

    @Test
    void aLongListOfFaultsIsShortenedInTheMessageOnly() {
        List<Part> parts = java.util.Collections.nCopies(71, Part.of(A));
        InvalidIndexException thrown = catchThrowableOfType(
                InvalidIndexException.class, () -> of(Branch.of("root", "Root").withParts(parts)));
        assertThat(thrown.faults()).hasSize(70);
        assertThat(thrown).hasMessageEndingWith("\nand 20 more");
    }

    @Test
    void nodesComeBeforeTheirParts() {
        CompositeIndex index = of(Branch.of("root", "Root", Branch.of("sub", "Sub", A), B));
        assertThat(index.nodes()).extracting(Node::id).containsExactly("root", "sub", "a", "b");
        assertThat(index.leaves()).containsExactly(A, B);
        assertThat(index.requireNode("sub").title()).isEqualTo("Sub");
        assertThatThrownBy(() -> index.requireNode("sup"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("node must be one of the index's, got \"sup\"; nearest: Sub (sub)");
    }
}
