package org.mattstock.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Grouping;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Denominator;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Population;
import org.mattstock.definition.Reference;
import org.mattstock.definition.Requirement;
import org.mattstock.definition.Weighting;
import org.mattstock.fit.FittedParameters;
import org.mattstock.fit.FittedParameters.Step;
import org.mattstock.fit.Learned;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.FittedIndex;
import org.mattstock.rank.TieRule;

/** Schools and jobs of eight towns, where jobs lack some figures: fitted by column, scored by rows. */
class ColumnFitTest {
    private static final int YEAR = 2024;

    private static final Branch SCHOOL =
            Branch.of("school", "School", leaf("grades"), leaf("teachers")).withNormalization(Normalization.zScore());
    private static final Branch JOBS = Branch.of("jobs", "Jobs", leaf("work"), leaf("firms"))
            .withMissing(MissingRule.substitute(MissingRule.Statistic.MEAN));
    private static final CompositeIndex TOWNS = CompositeIndex.of(
            "towns",
            Branch.of("all", "All", SCHOOL, JOBS.withNormalization(Normalization.zScore()))
                    .withNormalization(Normalization.minMax()));

    private static final Panel PANEL = panel();

    private static Leaf leaf(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.minMax());
    }

    private static Panel panel() {
        PanelBuilder panel = Panel.builder();
        List<String> indicators = List.of("grades", "teachers", "work", "firms");
        for (int i = 0; i < indicators.size(); i++) {
            for (int unit = 0; unit < 8; unit++) {
                if (i < 2 || (unit + i) % 5 != 0) {
                    panel.value(indicators.get(i), Breakdown.TOTAL, "U" + unit, YEAR, (unit * (7 + i) + i) % 11);
                }
            }
        }
        return panel.build();
    }

    private static Panel units(String... ids) {
        return PANEL.withUnits(unit -> List.of(ids).contains(unit.id()));
    }

    @Test
    void leavesComeFirstAndThenBranchesAfterWhatTheyNeed() {
        ColumnFit plan = ColumnFit.of(TOWNS);
        assertThat(plan.levels())
                .containsExactly(
                        List.of("grades", "teachers", "work", "firms"), List.of("school", "jobs"), List.of("all"));
        assertThat(plan.indicators("School")).containsExactly("grades", "teachers");
        assertThat(plan).hasToString("All (towns), fitted by column in 3 levels");
    }

    @Test
    void stepByStepItIsTheFitOfTheWhole() {
        ColumnFit plan = ColumnFit.of(TOWNS);
        List<Panel> parts = List.of(units("U0", "U3", "U7"), units("U1", "U2", "U4", "U5", "U6"));
        FittedParameters known = FittedParameters.of(List.of());
        for (String leaf : plan.levels().get(0)) {
            known = known.plus(plan.fit(leaf, PANEL.withIndicators(plan.indicators(leaf)), YEAR));
        }
        assertThat(known.find("work", Step.SUBSTITUTION, "")).isPresent();
        for (List<String> level : plan.levels().subList(1, 3)) {
            for (String branch : level) {
                Panel column = plan.column(branch, known, parts.get(0), YEAR)
                        .merge(plan.column(branch, known, parts.get(1), YEAR));
                known = known.plus(plan.fit(branch, column, YEAR));
            }
        }
        FittedIndex fitted = plan.fitted(known, List.of(YEAR));
        FittedIndex whole = TOWNS.fit(PANEL, YEAR);
        assertThat(fitted.parameters()).isEqualTo(whole.parameters());
        assertThat(fitted.frozen()).isEqualTo(whole.frozen());
        List<PartRanking> rankings = new ArrayList<>();
        parts.forEach(part -> rankings.add(PartRanking.of(fitted.scoreRows(part, YEAR))));
        assertThat(PartRanking.merged(rankings))
                .isEqualTo(whole.score(PANEL, YEAR).ranking());
        assertThat(rankings.get(0).ranking().size()).isEqualTo(3);
    }

    @Test
    void equalUpToRoundingIsDecidedByTheWholeThoughNoPartKnowsIt() {
        CompositeIndex raw =
                CompositeIndex.of("raw", Branch.of("all", "All", Leaf.of("x", Direction.HIGHER, Normalization.none())));
        PanelBuilder builder = Panel.builder();
        double[] values = {0.1, 0.1 + 1e-14, 1, 1000, 1001, 1002, 1003};
        for (int unit = 0; unit < values.length; unit++) {
            builder.value("x", Breakdown.TOTAL, "U" + unit, YEAR, values[unit]);
        }
        Panel panel = builder.build();
        Set<String> small = new TreeSet<>(List.of("U0", "U1", "U2"));
        FittedIndex fitted = ColumnFit.of(raw).fitted(FittedParameters.of(List.of()), List.of(YEAR));
        PartRanking first = PartRanking.of(fitted.scoreRows(panel.withUnits(unit -> small.contains(unit.id())), YEAR));
        PartRanking second =
                PartRanking.of(fitted.scoreRows(panel.withUnits(unit -> !small.contains(unit.id())), YEAR));
        assertThat(PartRanking.merged(List.of(second, first)))
                .isEqualTo(raw.score(panel, YEAR).ranking());
        assertThat(PartRanking.merged(List.of(first, second)).magnitude()).isEqualTo(1000);
        assertThat(first.ranking().magnitude()).isEqualTo(0.1 + 1e-14);
    }

    /** What is done to the definition, and how the refusal says why. */
    private record Refused(UnaryOperator<CompositeIndex> changed, String why) {
        @Override
        public String toString() {
            return why;
        }
    }

    private static Refused branch(UnaryOperator<Branch> changed, String why) {
        return new Refused(index -> index.withBranch("school", changed), why);
    }

    private static Refused leaf(UnaryOperator<Leaf> changed, String why) {
        return new Refused(index -> index.withLeaf("work", changed), why);
    }

    static List<Refused> refused() {
        String against = "school holds units against each other (";
        return List.of(
                branch(school -> plain(school, Aggregation.copeland()), against + "copeland), which takes all of them"),
                branch(school -> plain(school, Aggregation.vikor(0.5)), against + "vikor)"),
                branch(school -> plain(school, Aggregation.borda()), against + "borda)"),
                branch(school -> plain(school, Aggregation.meanRank(TieRule.FRACTIONAL)), against + "mean-rank)"),
                branch(
                        school -> school.withWeighting(Weighting.standardDeviation()),
                        "school learns its weights, from the columns of all its parts together; take the definition that"
                                + " withFittedWeights gives"),
                leaf(
                        work -> work.withImputation(Imputation.expectationMaximization()),
                        "work takes what is missing from other columns (expectation-maximization)"),
                leaf(
                        work -> work.withDenominator(Denominator.ofUnit("firms", "U3")),
                        "work is divided by a figure of the unit U3, which is in one part only"),
                new Refused(
                        index -> index.withPopulation(Population.listed("U1", "U2")),
                        "the population lists its units, which are in different parts"),
                new Refused(
                        index -> index.withEligibility(new Eligibility(
                                List.of(Requirement.leafObserved("work")), Eligibility.Ineligible.OUT_OF_REFERENCE)),
                        "the reference is without the units that are not eligible, which takes all columns"));
    }

    private static Branch plain(Branch branch, Aggregation aggregation) {
        return branch.withAggregation(aggregation);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatTakesMoreThanAColumnOrARowIsRefusedByNameWithTheReason(Refused refused) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnFit.of(refused.changed.apply(TOWNS)))
                .withMessageStartingWith("the definition must be one that is fitted by column and scored by rows, but ")
                .withMessageContaining(refused.why);
    }

    @Test
    void learnedWeightsOnceStatedAreNoObstacle() {
        CompositeIndex learning =
                TOWNS.withBranch("school", school -> school.withWeighting(Weighting.standardDeviation()));
        assertThat(ColumnFit.of(learning.withFittedWeights(PANEL, YEAR)).levels())
                .hasSize(3);
    }

    @Test
    void theRefusalOfScoresByRowsIsThatOfTheFit() {
        CompositeIndex duels = TOWNS.withBranch("school", school -> school.withAggregation(Aggregation.copeland()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartRanking.of(duels.score(PANEL, YEAR)))
                .withMessageContaining("school holds units against each other (copeland)");
    }

    @Test
    void aColumnWithoutAValueTeachesNothing() {
        Grouping halves = new Grouping(
                "halves",
                "Halves",
                List.of(
                        new Grouping.Group("one", "One", new TreeSet<>(List.of("U1"))),
                        new Grouping.Group("two", "Two", new TreeSet<>(List.of("U2", "U3")))));
        CompositeIndex index = CompositeIndex.of("one", leaf("grades"))
                .withPopulation(Population.inGroup("halves", "two"))
                .withReference(new Reference(Reference.Period.fittedYear(), Reference.Among.oneGroup("halves", "one")));
        assertThatThrownBy(() -> ColumnFit.of(index).fit("grades", PANEL.withGroupings(List.of(halves)), YEAR))
                .isInstanceOf(ScoringException.class)
                .hasMessage(
                        "the column of grades must have a value in the reference to normalize it by, got none; leave it out");
    }

    @Test
    void wrongNodesAreNamed() {
        ColumnFit plan = ColumnFit.of(TOWNS);
        FittedParameters none = FittedParameters.of(List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.fit("wrok", PANEL, YEAR))
                .withMessageContaining("\"wrok\"")
                .withMessageContaining("work");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.column("work", none, PANEL, YEAR))
                .withMessage("column must be that of a branch, got the leaf work");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.column("school", none, PANEL, YEAR))
                .withMessageContaining("grades finds none for its normalization");
        CompositeIndex given = CompositeIndex.of("raw", Leaf.of("work", Direction.HIGHER, Normalization.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ColumnFit.of(given).fit("work", PANEL, YEAR))
                .withMessage("node must be one that learns, got work");
    }

    @Test
    void theBaseYearIsTheYearThatColumnsTeach() {
        Panel two = PANEL.merge(later());
        CompositeIndex based = CompositeIndex.of("based", Branch.of("all", "All", leaf("grades"), leaf("teachers")))
                .withReference(new Reference(Reference.Period.baseYear(YEAR), Reference.Among.wholePopulation()));
        FittedIndex fitted = ColumnFit.of(based).fit(new Halves(two), 2025);
        assertThat(fitted.referenceYears()).containsExactly(YEAR);
        assertThat(fitted.parameters()).isEqualTo(based.fit(two, 2025).parameters());
    }

    private static Panel later() {
        PanelBuilder later = Panel.builder();
        for (int unit = 0; unit < 8; unit++) {
            later.value("grades", Breakdown.TOTAL, "U" + unit, 2025, 20 - unit);
            later.value("teachers", Breakdown.TOTAL, "U" + unit, 2025, 3 * unit);
        }
        return later.build();
    }

    private record Halves(Panel panel) implements ColumnFit.Source {
        @Override
        public Panel column(SortedSet<String> indicators) {
            return panel.withIndicators(indicators);
        }

        @Override
        public Iterable<Panel> rows() {
            return List.of(
                    panel.withUnits(unit -> unit.id().compareTo("U4") < 0),
                    panel.withUnits(unit -> unit.id().compareTo("U4") >= 0));
        }
    }

    @Test
    void parametersThatContradictEachOtherDoNotAddUp() {
        FittedParameters one = of(1);
        assertThat(one.plus(of(1))).isEqualTo(one);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(of(2)))
                .withMessageStartingWith("parameters to add must be of other steps, or the same, got ")
                .withMessageContaining("value=1.0")
                .withMessageContaining("value=2.0");
    }

    private static FittedParameters of(double value) {
        return FittedParameters.of(
                List.of(new FittedParameters.Entry("x", Step.IMPUTATION, "", 3, new Learned.Single(value))));
    }

    @Test
    void partsOfDifferentFitsAreNotMerged() {
        FittedIndex fitted = TOWNS.fit(PANEL, YEAR);
        FittedIndex other = TOWNS.fit(units("U1", "U2", "U3", "U4"), YEAR);
        PartRanking first = PartRanking.of(fitted.scoreRows(units("U1", "U2"), YEAR));
        PartRanking second = PartRanking.of(other.scoreRows(units("U3", "U4"), YEAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartRanking.merged(List.of(first, second)))
                .withMessage("parts must be scored with the same parameters, got hashes "
                        + fitted.parameters().hash() + " and "
                        + other.parameters().hash());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartRanking.merged(List.of(first, first)))
                .withMessageContaining("U1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PartRanking.merged(List.of()))
                .withMessage("parts must be at least one, got none");
    }
}
