package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mattstock.data.Direction;
import org.mattstock.data.Indicator;
import org.mattstock.data.MissingReason;
import org.mattstock.data.Panel;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Node;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.Ranking;

/** A part of weight 0 changes nothing: that is how a figure is switched off. */
class WeightZeroTest {
    private static final double NONE = Double.NaN;

    /** What a part of weight 0 may have that would do harm if it counted. */
    enum Harm {
        MISSING(4, NONE, 3),
        INAPPLICABLE(4, 2, NONE),
        MISSING_FOR_ALL(NONE, NONE, NONE),
        CONSTANT(4, 4, 4),
        NOT_POSITIVE(0, -1, 3),
        ENORMOUS(1e308, -1e308, 1e308),
        LACKING;

        private final double[] values;

        Harm(double... values) {
            this.values = values;
        }

        Panel panel() {
            Panels panel = Panels.of("P", "Q", "R").with("a", 9, 5, 2).with("c", 3, 8, 4);
            if (this == INAPPLICABLE) {
                panel.missing("b", "R", MissingReason.NOT_APPLICABLE);
            }
            return this == LACKING ? panel.build() : panel.with("b", values).build();
        }
    }

    private static Leaf leaf(String id, Normalization normalization) {
        return Leaf.of(id, Direction.HIGHER, normalization);
    }

    private static Branch withB(Branch branch, Normalization ofB) {
        List<Branch.Part> parts = new ArrayList<>();
        branch.parts().forEach(part -> parts.add(Branch.Part.of(part.node(), 1)));
        parts.add(1, Branch.Part.of(leaf("b", ofB), 0));
        return branch.withParts(parts).withWeighting(Weighting.relative());
    }

    private static Branch onlyA(Normalization normalization) {
        return withB(Branch.of("all", "All", leaf("a", normalization)), normalization);
    }

    @Test
    void whoLacksOnlyAPartOfWeightZeroIsRanked() {
        Scores scores = CompositeIndex.of("x", onlyA(Normalization.minMax())).score(Harm.MISSING.panel(), Panels.YEAR);
        assertThat(Panels.values(scores, "all")).containsExactly(new double[] {100, 300.0 / 7, 0}, within(1e-12));
        assertThat(scores.ranking().entries()).extracting(Ranking.Entry::place).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void aConstantPartOfWeightZeroRefusesNothing() {
        CompositeIndex index =
                CompositeIndex.of("x", onlyA(Normalization.minMax())).withDegenerate(Degenerate.FAIL);
        Scores scores = index.score(Harm.CONSTANT.panel(), Panels.YEAR);
        assertThat(Panels.values(scores, "all")).containsExactly(new double[] {100, 300.0 / 7, 0}, within(1e-12));
        assertThatThrownBy(() -> scores.node("b"))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("the reference of b");
    }

    @Test
    void aPartOfWeightZeroMayBeZeroInAGeometricMean() {
        Branch geometric = onlyA(Normalization.none()).withAggregation(Aggregation.geometric());
        Scores scores = CompositeIndex.of("x", geometric).score(Harm.NOT_POSITIVE.panel(), Panels.YEAR);
        assertThat(Panels.values(scores, "all")).containsExactly(new double[] {9, 5, 2}, within(1e-12));
    }

    /** Every aggregation under every missing rule that goes with it, to the bit. */
    @ParameterizedTest
    @EnumSource
    void itChangesNoBitUnderAnyAggregationAndMissingRule(Harm harm) {
        int compared = 0;
        for (Aggregation aggregation : AnyMethod.of(Aggregation.class)) {
            for (MissingRule rule : AnyMethod.of(MissingRule.class)) {
                Branch without = Branch.of(
                                "all", "All", leaf("a", Normalization.none()), leaf("c", Normalization.none()))
                        .withAggregation(aggregation)
                        .withMissing(rule);
                Optional<CompositeIndex> index = valid(without);
                if (index.isPresent()) {
                    CompositeIndex with =
                            valid(withB(without, Normalization.minMax())).orElseThrow();
                    requireSame(index.get(), with, harm.panel());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static Optional<CompositeIndex> valid(Branch tree) {
        try {
            return Optional.of(CompositeIndex.of("x", tree));
        } catch (InvalidIndexException e) {
            return Optional.empty();
        }
    }

    private static void requireSame(CompositeIndex without, CompositeIndex with, Panel panel) {
        requireSame(
                without.score(panel, Panels.YEAR, AnyMethod.behaviors()),
                with.score(panel, Panels.YEAR, AnyMethod.behaviors()));
    }

    private static void requireSame(Scores without, Scores with) {
        for (Node node : without.index().nodes()) {
            assertThat(Panels.values(with, node.id()))
                    .as("%s in %s", node.id(), with.index().tree())
                    .containsExactly(Panels.values(without, node.id()));
        }
        assertThat(with.ranking().entries()).isEqualTo(without.ranking().entries());
        assertThat(with.ranking().unranked()).isEqualTo(without.ranking().unranked());
        assertThat(with.fitted().parameters()).isEqualTo(without.fitted().parameters());
        assertThat(with.missingBounds()).isEqualTo(without.missingBounds());
        without.units().forEach(unit -> {
            assertThat(with.explain(unit.id()).items())
                    .isEqualTo(without.explain(unit.id()).items());
            assertThat(with.explain(unit.id()).toTable().toText()).isNotEmpty();
        });
    }

    @Provide
    Arbitrary<RandomIndexes.Case> cases() {
        return RandomIndexes.cases();
    }

    @Property(tries = 150, seed = "11")
    void aRandomTreeScoresAsWithoutThem(@ForAll("cases") RandomIndexes.Case drawn, @ForAll Random random) {
        if (!(drawn.index().tree() instanceof Branch root)) {
            return;
        }
        List<String> indicators = new ArrayList<>(List.of("not in the panel"));
        drawn.panel().indicators().stream().map(Indicator::id).forEach(indicators::add);
        CompositeIndex index = drawn.index();
        CompositeIndex with = new CompositeIndex(
                "x",
                index.title(),
                "",
                List.of(),
                SwitchedOff.in(root, random, indicators),
                index.population(),
                index.eligibility(),
                index.reference(),
                index.degenerate(),
                index.ranking());
        requireSame(drawn.score(), with.score(drawn.panel(), drawn.year(), AnyMethod.behaviors()));
    }

    @Test
    void itIsNamedInTheExplanationAndExplainsNothing() {
        Explanation explanation = CompositeIndex.of("x", onlyA(Normalization.minMax()))
                .score(Harm.MISSING.panel(), Panels.YEAR)
                .explain("Q");
        assertThat(explanation.toTable().toText()).contains("weight 0, not counted");
        assertThatThrownBy(() -> explanation.node("b"))
                .hasMessage("node must have weight to explain anything, got b of weight 0");
        assertThat(((ExplanationNode.OfBranch) explanation.root()).node()).isEqualTo(onlyA(Normalization.minMax()));
    }

    /** It is there to be looked at: as if it were an index of its own. */
    @Test
    void itsValuesAreThereForWhoeverAsks() {
        Panel panel = Harm.NOT_POSITIVE.panel();
        Scores scores = CompositeIndex.of("x", onlyA(Normalization.minMax())).score(panel, Panels.YEAR);
        assertThat(Panels.values(scores, "b"))
                .containsExactly(Panels.values(
                        CompositeIndex.of("b", leaf("b", Normalization.minMax()))
                                .score(panel, Panels.YEAR),
                        "b"));
        assertThat(scores.ranking("b").entries().get(0).unit().id()).isEqualTo("R");
        assertThat(scores.coverage("P").nodes())
                .extracting(Coverage.OfNode::share)
                .containsExactly(1.0, 1.0, 1.0);
        assertThatThrownBy(() -> CompositeIndex.of("x", onlyA(Normalization.minMax()))
                        .score(Harm.LACKING.panel(), Panels.YEAR)
                        .node("b"))
                .isInstanceOf(InvalidIndexException.class)
                .hasMessageContaining("tree.parts[1].indicator");
    }

    @Test
    void parametersFromOutsideNeedNotKnowItAndServeItIfTheyDo() {
        CompositeIndex index = CompositeIndex.of("x", onlyA(Normalization.minMax()));
        FittedParameters.Entry ofA = entry("a", 0, 10);
        Panel panel = Harm.NOT_POSITIVE.panel();
        Scores scores = FittedIndex.of(index, FittedParameters.of(List.of(ofA))).score(panel, Panels.YEAR);
        assertThat(Panels.values(scores, "all")).containsExactly(new double[] {90, 50, 20}, within(1e-12));
        Scores both = FittedIndex.of(index, FittedParameters.of(List.of(ofA, entry("b", -10, 10))))
                .score(panel, Panels.YEAR);
        assertThat(Panels.values(both, "b")).containsExactly(new double[] {50, 45, 65}, within(1e-12));
    }

    private static FittedParameters.Entry entry(String node, double lower, double upper) {
        return new FittedParameters.Entry(
                node, FittedParameters.Step.NORMALIZATION, "", 3, new Learned.Limits(lower, upper));
    }

    /** Whoever demands a figure by name means it, whatever it weighs. */
    @Test
    void eligibilityMayDemandIt() {
        CompositeIndex index = CompositeIndex.of("x", onlyA(Normalization.minMax()));
        for (Requirement demand : List.of(new Requirement.LeafObserved("b"), new Requirement.CoverageAtLeast("b", 1))) {
            CompositeIndex demanding = index.withEligibility(Eligibility.requiring(demand));
            assertThat(demanding
                            .score(Harm.MISSING.panel(), Panels.YEAR)
                            .ranking()
                            .unranked())
                    .extracting(unranked -> unranked.unit().id())
                    .containsExactly("Q");
            assertThatThrownBy(() -> demanding.score(Harm.LACKING.panel(), Panels.YEAR))
                    .isInstanceOf(InvalidIndexException.class);
        }
        CompositeIndex whole = index.withEligibility(Eligibility.requiring(new Requirement.CoverageAtLeast("all", 1)));
        assertThat(whole.score(Harm.LACKING.panel(), Panels.YEAR).ranking().unranked())
                .isEmpty();
    }

    @Test
    void aUnitWithNothingElseHasNoScore() {
        Panel panel = Panels.of("P", "Q", "R")
                .with("a", NONE, 5, 2)
                .with("b", 1, 2, 3)
                .build();
        Branch tree = onlyA(Normalization.minMax()).withMissing(MissingRule.atLeast(0));
        Scores scores = CompositeIndex.of("x", tree).score(panel, Panels.YEAR);
        assertThat(scores.score("P")).isEmpty();
        assertThat(scores.explain("P").toTable().toText()).contains("missing");
        assertThat(Arrays.stream(Panels.values(scores, "all")).filter(Double::isFinite))
                .hasSize(2);
    }
}
