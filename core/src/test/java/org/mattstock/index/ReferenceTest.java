package org.mattstock.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Degenerate;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.rank.UnrankedReason;

/** Who and what values are compared with. */
class ReferenceTest {
    private static final double NONE = Double.NaN;
    private static final Leaf MIN_MAX = Leaf.of("X", Direction.HIGHER, Normalization.minMax());
    private static final Panels SHARED = shared();

    private static Panels shared() {
        Panels panel = Panels.of("A", "B", "C", "D", "E")
                .withYear(2021, "X", 0, 10, 0, 100, 50)
                .with("X", 5, 10, 20, 40, 50)
                .with("P", 900, 2000, 3000, 4000, 5000);
        panel.builder()
                .grouping(new Grouping(
                        "g",
                        "G",
                        List.of(
                                new Grouping.Group("1", "One", new TreeSet<>(List.of("A", "B"))),
                                new Grouping.Group("2", "Two", new TreeSet<>(List.of("C", "D"))))));
        return panel;
    }

    private static CompositeIndex index(Reference.Period period, Reference.Among among) {
        return CompositeIndex.of("x", MIN_MAX).withReference(new Reference(period, among));
    }

    private static final Reference.Among ALL = new Reference.Among.WholePopulation();
    private static final Reference.Period FITTED = new Reference.Period.FittedYear();

    @Test
    void theFittedYearIsTheDefault() {
        assertThat(SHARED.score(MIN_MAX)).containsExactly(0, 5.0 / 45 * 100, 15.0 / 45 * 100, 35.0 / 45 * 100, 100);
    }

    @Test
    void aBaseYearScoresEveryYearOnOneScale() {
        CompositeIndex index = index(new Reference.Period.BaseYear(2021), ALL);
        assertThat(SHARED.score(index)).containsExactly(5, 10, 20, 40, 50);
        assertThat(index.fit(SHARED.build(), 2022).referenceYears()).containsExactly(2021);
    }

    @Test
    void allYearsArePooled() {
        CompositeIndex index = CompositeIndex.of("x", MIN_MAX.withNormalization(Normalization.rank()))
                .withReference(Reference.allYears());
        assertThat(SHARED.score(index)).containsExactly(3, 4.5, 6, 7, 8.5);
    }

    @Test
    void oneGroupServesEverybody() {
        CompositeIndex index = index(FITTED, new Reference.Among.OneGroup("g", "1"));
        assertThat(SHARED.score(index)).containsExactly(0, 100, 300, 700, 900);
    }

    @Test
    void eachUnitsOwnGroupServesItAloneAndAUnitInNoneGoesWithout() {
        CompositeIndex index = index(FITTED, new Reference.Among.OwnGroup("g"));
        assertThat(SHARED.score(index)).containsExactly(0, 100, 0, 100, NONE);
        assertThat(index.score(SHARED.build(), 2022).ranking().unranked())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo(UnrankedReason.NO_SCORE));
    }

    @Test
    void theDegenerateGroupIsNamed() {
        Panels panel = Panels.of("A", "B", "C").with("X", 1, 2, 3);
        panel.builder()
                .grouping(new Grouping(
                        "g",
                        "G",
                        List.of(
                                new Grouping.Group("1", "One", new TreeSet<>(List.of("A", "B"))),
                                new Grouping.Group("2", "Two", new TreeSet<>(List.of("C"))),
                                new Grouping.Group("3", "Three", new TreeSet<>()))));
        CompositeIndex index = index(FITTED, new Reference.Among.OwnGroup("g"));
        assertThatThrownBy(() -> panel.score(index))
                .isInstanceOf(ScoringException.class)
                .hasMessageContaining("reference of X (2022, group 2, 1 value)")
                .hasMessageContaining("fewer than two values");
        assertThat(panel.score(index.withDegenerate(Degenerate.NEUTRAL))).containsExactly(0, 100, 50);
    }

    @Test
    void theFittedYearIsScoredWithTheSameBitsAlsoLater() {
        CompositeIndex index = CompositeIndex.of("x", MIN_MAX);
        Panel panel = SHARED.build();
        FittedIndex fitted = index.fit(panel, 2021);
        assertThat(Panels.values(fitted.score(panel, 2021), "X"))
                .containsExactly(Panels.values(index.score(panel, 2021), "X"));
        assertThat(Panels.values(fitted.score(panel, 2022), "X")).containsExactly(5, 10, 20, 40, 50);
    }

    @Test
    void parametersFromOutsideAreApplied() {
        FittedParameters given = FittedParameters.of(List.of(new FittedParameters.Entry(
                "X", FittedParameters.Step.NORMALIZATION, "", 290, new Learned.Limits(0, 50))));
        Scores scores = FittedIndex.of(CompositeIndex.of("x", MIN_MAX), given).score(SHARED.build(), 2022);
        assertThat(Panels.values(scores, "X")).containsExactly(10, 20, 40, 80, 100);
        assertThat(scores.fitted().referenceYears()).isEmpty();
    }

    @Test
    void learnedParametersCanBeHandedOnAsTheyAre() {
        FittedIndex fitted = CompositeIndex.of("x", MIN_MAX).fit(SHARED.build(), 2021);
        FittedIndex again = FittedIndex.of(
                fitted.index(), FittedParameters.of(fitted.parameters().entries()));
        assertThat(again.parameters()).isEqualTo(fitted.parameters());
        assertThat(Panels.values(again.score(SHARED.build(), 2022), "X"))
                .containsExactly(Panels.values(fitted.score(SHARED.build(), 2022), "X"));
    }

    @Test
    void parametersThatDoNotFitAreAllListed() {
        Branch tree = Branch.of("all", "All", MIN_MAX, Leaf.of("P", Direction.HIGHER, Normalization.zScore()));
        FittedParameters given = FittedParameters.of(List.of(
                new FittedParameters.Entry("X", FittedParameters.Step.NORMALIZATION, "", 2, new Learned.Center(0, 1)),
                new FittedParameters.Entry("X", FittedParameters.Step.TREATMENT, "", 2, new Learned.Limits(0, 1))));
        assertThatThrownBy(() -> FittedIndex.of(CompositeIndex.of("x", tree), given))
                .hasMessageContaining("X learns nothing in TREATMENT")
                .hasMessageContaining("X learns Limits in NORMALIZATION")
                .hasMessageContaining("P finds none for its normalization");
    }

    @Test
    void aUnitOutsideThePopulationMovesNoScore() {
        CompositeIndex index = CompositeIndex.of("x", MIN_MAX)
                .withPopulation(new Population.Listed(new TreeSet<>(List.of("A", "B", "C"))));
        assertThat(SHARED.score(index)).containsExactly(0, 5.0 / 15 * 100, 100, 35.0 / 15 * 100, 300);
        assertThat(index.score(SHARED.build(), 2022).ranking().unranked())
                .extracting(one -> one.unit().id() + " " + one.reason())
                .containsExactly("D OUTSIDE_POPULATION", "E OUTSIDE_POPULATION");
    }

    private static CompositeIndex eligible(Eligibility.Ineligible ineligible) {
        return CompositeIndex.of("x", MIN_MAX)
                .withEligibility(new Eligibility(
                        List.of(new Requirement.IndicatorAtLeast("P", Breakdown.TOTAL, 1000)), ineligible));
    }

    @Test
    void ineligibleUnitsStayInTheReferenceUnlessTheDefinitionSaysOtherwise() {
        assertThat(SHARED.score(eligible(Eligibility.Ineligible.IN_REFERENCE))[1])
                .isEqualTo(5.0 / 45 * 100);
        assertThat(SHARED.score(eligible(Eligibility.Ineligible.OUT_OF_REFERENCE)))
                .containsExactly(-12.5, 0, 25, 75, 100);
    }

    @Test
    void ineligibleUnitsAreUnrankedWithWhatTheyFail() {
        assertThat(eligible(Eligibility.Ineligible.IN_REFERENCE)
                        .score(SHARED.build(), 2022)
                        .ranking()
                        .unranked())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reason()).isEqualTo(UnrankedReason.NOT_ELIGIBLE);
                    assertThat(one.detail()).isEqualTo("P must be at least 1000.0, got 900.0");
                });
    }

    @Test
    void coverageAndObservedLeavesCanBeRequired() {
        Panels panel = Panels.of("A", "B", "C")
                .with("X", 1, 2, 3)
                .with("Y", NONE, 5, 6)
                .with("Z", NONE, NONE, 7);
        Branch tree = Branch.of(
                        "all",
                        "All",
                        MIN_MAX,
                        Leaf.of("Y", Direction.HIGHER, Normalization.minMax()).withImputation(new Imputation.Mean()),
                        Leaf.of("Z", Direction.HIGHER, Normalization.none()))
                .withMissing(MissingRule.atLeast(0));
        Scores scores = CompositeIndex.of("x", tree)
                .withEligibility(Eligibility.requiring(
                        new Requirement.CoverageAtLeast("all", 2.0 / 3), new Requirement.LeafObserved("Y")))
                .withDegenerate(Degenerate.NEUTRAL)
                .score(panel.build(), Panels.YEAR);
        assertThat(scores.ranking().unranked()).singleElement().satisfies(one -> {
            assertThat(one.unit().id()).isEqualTo("A");
            assertThat(one.detail())
                    .startsWith("the coverage of all must be at least 0.666")
                    .endsWith("; Y must be observed");
        });
        assertThat(scores.coverage("B").share()).isEqualTo(2.0 / 3);
    }
}
