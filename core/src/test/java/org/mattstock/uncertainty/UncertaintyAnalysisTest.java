package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.TieRule;
import org.mattstock.table.Library;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.RankDistribution.Outcome;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress.Answer;
import org.mattstock.uncertainty.UncertaintyAnalysis.Stopping;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

class UncertaintyAnalysisTest {
    private static final Panel PANEL = Figures.panel(12, 8, 0.15);
    private static final CompositeIndex INDEX = Figures.twoDimensions(4);
    private static final UncertaintyAnalysis ANALYSIS =
            UncertaintyAnalysis.of(INDEX).seed(7).replicates(300);

    private final RankDistribution found = ANALYSIS.pairs(Pairs.COUNTED).run(PANEL, Figures.YEAR);

    @Test
    void sharesOfAllPlacesAndOfNoneSumToOne() {
        for (Unit unit : found.units()) {
            double sum = found.shareUnranked(unit.id()).value();
            for (int place = 1; place <= 12; place++) {
                sum += found.shareAt(unit.id(), place).value();
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(found.shareInTop(unit.id(), 12).value()
                            + found.shareUnranked(unit.id()).value())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void everyReplicateIsADefinitionWhosePlacesWereCounted() {
        Map<String, Integer> counts = new HashMap<>();
        for (int number = 0; number < found.replicates(); number++) {
            RankDistribution.Replicate tried = found.replicate(number);
            Ranking ranking = tried.definition()
                    .score(tried.panel(), Figures.YEAR)
                    .ranking(INDEX.ranking().withTies(TieRule.COMPETITION));
            ranking.entries()
                    .forEach(entry -> counts.merge(entry.unit().id() + " " + (int) entry.place(), 1, Integer::sum));
        }
        for (Unit unit : found.units()) {
            for (int place = 1; place <= 12; place++) {
                assertThat(found.shareAt(unit.id(), place).value() * found.replicates())
                        .isCloseTo(counts.getOrDefault(unit.id() + " " + place, 0), within(1e-9));
            }
        }
    }

    @Test
    void theDefaultVariesWeightsIndicatorsAndNormalization() {
        assertThat(ANALYSIS.variations())
                .extracting(variation -> variation.getClass().getSimpleName())
                .containsExactly("Weights", "Leaves", "Normalizations");
        assertThat(UncertaintyAnalysis.of(CompositeIndex.of(
                                "plain",
                                Branch.of(
                                        "all", "All", Leaf.of("N0", Direction.HIGHER, Normalization.goalposts(0, 1)))))
                        .variations())
                .extracting(variation -> variation.getClass().getSimpleName())
                .containsExactly("Leaves");
    }

    @Test
    void oneUnitIsAheadOfTheOtherOrTheyAreTied() {
        for (Unit unit : found.units()) {
            for (Unit other : found.units()) {
                assertThat(found.shareAhead(unit.id(), other.id()).value()
                                + found.shareAhead(other.id(), unit.id()).value())
                        .isLessThanOrEqualTo(1 + 1e-12);
            }
        }
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ANALYSIS.replicates(1).run(PANEL, Figures.YEAR).shareAhead("10000", "10001"))
                .withMessageContaining("pairs must be counted");
    }

    @Test
    void twinsShareTheBetterPlaceInEveryReplicate() {
        PanelBuilder builder = Panel.builder();
        for (String unit : List.of("9001", "9002", "9003")) {
            builder.value("N0", Breakdown.TOTAL, unit, 2022, unit.equals("9003") ? 1 : 5);
            builder.value("N1", Breakdown.TOTAL, unit, 2022, unit.equals("9003") ? 2 : 6);
        }
        RankDistribution twins = UncertaintyAnalysis.of(
                        CompositeIndex.of("twins", Branch.of("all", "All", leaf("N0"), leaf("N1"))))
                .vary(Variation.weights("all", WeightSet.simplex()))
                .run(builder.build(), 2022);

        assertThat(twins.shareAt("9001", 1).value()).isOne();
        assertThat(twins.shareAt("9002", 1).value()).isOne();
        assertThat(twins.shareAt("9003", 3).value()).isOne();
        assertThat(twins.centralWeights("9002").get("N0").value()).isCloseTo(0.5, within(0.02));
        assertThat(twins.centralWeights("9003")).isEmpty();
    }

    private static Leaf leaf(String indicator) {
        return Leaf.of(indicator, Direction.HIGHER, Normalization.minMax());
    }

    @Test
    void noVariationGivesTheDefinitionsOwnPlaces() {
        RankDistribution still = ANALYSIS.vary(List.of()).run(PANEL, Figures.YEAR);

        still.scores().ranking().entries().forEach(entry -> {
            assertThat(still.shareAt(entry.unit().id(), (int) entry.place()).value())
                    .isOne();
            RankDistribution.Span span = still.span(entry.unit().id(), 0.9).orElseThrow();
            assertThat(span.best()).isEqualTo(span.worst()).isEqualTo((int) entry.place());
        });
    }

    @Test
    void spansHoldTheirLevelAndGrowWithIt() {
        for (Unit unit : found.units()) {
            found.span(unit.id(), 0.8).ifPresent(span -> {
                double ranked = 1 - found.shareUnranked(unit.id()).value();
                double inside = found.shareInTop(unit.id(), span.worst()).value()
                        - (span.best() == 1
                                ? 0
                                : found.shareInTop(unit.id(), span.best() - 1).value());
                assertThat(inside / ranked).isGreaterThanOrEqualTo(0.8 - 1e-12);
                RankDistribution.Span wider = found.span(unit.id(), 1).orElseThrow();
                assertThat(wider.best()).isLessThanOrEqualTo(span.best());
                assertThat(wider.worst()).isGreaterThanOrEqualTo(span.worst());
            });
        }
    }

    @Test
    void theWholeTopIsAmongThoseWhoCouldBeThere() {
        List<String> could = found.couldBeInTop(3, 0.9).stream().map(Unit::id).toList();
        int holds = 0;
        for (int number = 0; number < found.replicates(); number++) {
            RankDistribution.Replicate tried = found.replicate(number);
            holds += tried.definition().score(tried.panel(), Figures.YEAR).ranking().entries().stream()
                            .filter(entry -> entry.place() <= 3)
                            .allMatch(entry -> could.contains(entry.unit().id()))
                    ? 1
                    : 0;
        }

        assertThat(holds).isGreaterThanOrEqualTo((int) (0.9 * found.replicates()));
        assertThat(could).hasSizeBetween(3, 12);
    }

    @Test
    void moreReplicatesMakeErrorsSmaller() {
        RankDistribution more = ANALYSIS.replicates(4_800).run(PANEL, Figures.YEAR);
        String unit = found.scores().ranking().entries().get(5).unit().id();

        assertThat(more.meanPlace(unit).orElseThrow().standardError())
                .isCloseTo(found.meanPlace(unit).orElseThrow().standardError() / 4, within(0.02));
        assertThat(found.meanPlace(unit).orElseThrow().value())
                .isCloseTo(
                        more.meanPlace(unit).orElseThrow().value(),
                        within(5 * found.meanPlace(unit).orElseThrow().standardError()));
    }

    @Test
    void aRunStopsWhenItIsPreciseEnough() {
        UncertaintyAnalysis analysis = ANALYSIS.replicates(100_000).stopping(Stopping.atShareError(0.008));
        RankDistribution stopped = analysis.run(PANEL, Figures.YEAR);

        assertThat(stopped.outcome()).isEqualTo(Outcome.PRECISE_ENOUGH);
        assertThat(stopped.replicates()).isEqualTo(4_096);
        assertThat(analysis.threads(2).run(PANEL, Figures.YEAR).replicates()).isEqualTo(4_096);
        for (Unit unit : stopped.units()) {
            assertThat(stopped.shareInTop(unit.id(), 3).standardError()).isLessThanOrEqualTo(0.008);
        }
    }

    @Test
    void aListenerIsToldAndMayEndTheRun() {
        List<Long> told = new ArrayList<>();
        RankDistribution canceled = ANALYSIS.replicates(10_000)
                .listener((done, wanted) -> {
                    told.add(done);
                    assertThat(wanted).isEqualTo(10_000);
                    return done >= 512 ? Answer.CANCEL : Answer.CONTINUE;
                })
                .run(PANEL, Figures.YEAR);

        assertThat(told).containsExactly(256L, 512L);
        assertThat(canceled.outcome()).isEqualTo(Outcome.CANCELED);
        assertThat(canceled.replicates()).isEqualTo(512);
        assertThat(found.outcome()).isEqualTo(Outcome.COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aListenerIsToldOfTheEndWhicheverThreadComesToIt(int threads) {
        List<Long> told = new ArrayList<>();
        ANALYSIS.replicates(600)
                .threads(threads)
                .listener((done, wanted) -> {
                    told.add(done);
                    return Answer.CONTINUE;
                })
                .run(PANEL, Figures.YEAR);
        assertThat(told).isSorted().endsWith(600L);
    }

    @Test
    void whatAListenerThrowsReachesTheCaller() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ANALYSIS.threads(2)
                        .listener((done, wanted) -> {
                            throw new IllegalStateException("enough");
                        })
                        .run(PANEL, Figures.YEAR))
                .withMessage("enough");
    }

    @Test
    void allFaultsAreFoundBeforeTheFirstReplicate() {
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> ANALYSIS.vary(
                                Variation.weights("alll", WeightSet.simplex()),
                                Variation.weights("first", WeightSet.ordinal(new WeightSet.AtLeast("N0", "N7"))))
                        .run(PANEL, Figures.YEAR))
                .satisfies(e -> assertThat(e.faults()).hasSize(2))
                .withMessageContaining("branch must be one of the index's branches, got \"alll\"")
                .withMessageContaining("demands must name parts of the branch, got \"N7\"");
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> ANALYSIS.vary(
                                Variation.normalizations(Normalization.minMax(), Normalization.zScore()),
                                Variation.aggregations(Aggregation.geometric()))
                        .run(PANEL, Figures.YEAR))
                .withMessageContaining("with normalization min-max, aggregation geometric")
                .withMessageNotContaining("z-score");
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> ANALYSIS.vary(Variation.noise("N0", "SE")).run(PANEL, Figures.YEAR))
                .withMessageContaining("indicator must be one of the panel's, got \"SE\"");
    }

    @Test
    void forbiddenPairsAreNeverTried() {
        Normalization.MinMax positive = new Normalization.MinMax(
                new Normalization.Bounds.Observed(), new Normalization.Range(1, 100), Normalization.Clamp.NONE);
        CompositeIndex index = CompositeIndex.of(
                "pairs",
                Branch.of(
                        "all",
                        "All",
                        Leaf.of("N0", Direction.HIGHER, positive),
                        Leaf.of("N1", Direction.HIGHER, positive)));
        RankDistribution tried = UncertaintyAnalysis.of(index)
                .vary(
                        Variation.normalizations(Normalization.zScore(), Normalization.rank()),
                        Variation.aggregations(Aggregation.geometric(), Aggregation.minimum()))
                .forbid(Normalization.rank(), Aggregation.minimum())
                .replicates(300)
                .run(Figures.panel(10, 2, 0), Figures.YEAR);
        List<String> pairs = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            Branch root = (Branch) tried.replicate(number).definition().tree();
            Leaf leaf = (Leaf) root.parts().get(0).node();
            pairs.add(leaf.normalization().getClass().getSimpleName() + " "
                    + root.aggregation().getClass().getSimpleName());
        }

        assertThat(pairs)
                .contains("MinMax Geometric", "ZScore Minimum", "Rank Geometric", "MinMax Arithmetic")
                .doesNotContain("ZScore Geometric", "Rank Minimum");
        assertThat(pairs.stream().distinct()).hasSize(7);
        assertThat(tried.failed()).isZero();
    }

    /** With three values, leaving one out at random leaves branches whose normalization has nothing to tell apart. */
    @Test
    void replicatesThatFailAreCountedAndLeaveEverybodyUnranked() {
        PanelBuilder builder = Panel.builder();
        double[][] values = {{1, 5}, {2, 5}, {3, 5}};
        for (int unit = 0; unit < 3; unit++) {
            builder.value("N0", Breakdown.TOTAL, "900" + (unit + 1), 2022, values[unit][0]);
            builder.value("N1", Breakdown.TOTAL, "900" + (unit + 1), 2022, values[unit][1]);
        }
        CompositeIndex index = CompositeIndex.of(
                "fails",
                Branch.of(
                                "all",
                                "All",
                                Leaf.of("N0", Direction.HIGHER, Normalization.none()),
                                Leaf.of("N1", Direction.HIGHER, Normalization.none()))
                        .withNormalization(Normalization.minMax()));
        RankDistribution half = UncertaintyAnalysis.of(index)
                .vary(Variation.leaves(Variation.leaveOneOut()))
                .replicates(1_000)
                .run(builder.build(), 2022);

        assertThat(half.replicates()).isEqualTo(1_000);
        assertThat(half.failed()).isBetween(400L, 600L);
        RankDistribution.FailedReplicates reason = half.failures().get(0);
        assertThat(half.failures()).hasSize(1);
        assertThat(reason.kind()).contains("the reference of all (2022, 3 values) must have values that differ");
        assertThat(reason.count()).isEqualTo(half.failed());
        assertThat(half.replicate(reason.first()).definition().leaves()).hasSize(1);
        assertThat(half.shareUnranked("9001").value()).isEqualTo(half.failed() / 1_000.0);
        assertThat(half.shareAt("9003", 1).value() + half.shareUnranked("9003").value())
                .isOne();
        assertThat(half.toString()).contains(half.failed() + " of them failed");
    }

    @Test
    void noiseMovesOnlyWhatHasAStandardError() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 1; unit <= 3; unit++) {
            builder.value("N0", Breakdown.TOTAL, "900" + unit, 2022, 10 * unit);
            builder.value("SE", Breakdown.TOTAL, "900" + unit, 2022, unit == 3 ? 0.01 : 8);
        }
        CompositeIndex index = CompositeIndex.of(
                "noise", Branch.of("all", "All", Leaf.of("N0", Direction.HIGHER, Normalization.none())));
        RankDistribution noisy = UncertaintyAnalysis.of(index)
                .vary(Variation.noise("N0", "SE"))
                .replicates(400)
                .run(builder.build(), 2022);

        // 20 + 8 z exceeds 10 + 8 z' in P(z'' < 10 / (8 sqrt 2)) = 0.81 of the draws.
        double ahead = 0;
        for (int number = 0; number < 400; number++) {
            Panel panel = noisy.replicate(number).panel();
            double first = panel.value("N0", Breakdown.TOTAL, "9001", 2022).orElseThrow();
            ahead += panel.value("N0", Breakdown.TOTAL, "9002", 2022).orElseThrow() > first ? 1 : 0;
            assertThat(panel.value("N0", Breakdown.TOTAL, "9003", 2022).orElseThrow())
                    .isCloseTo(30, within(0.1));
        }
        assertThat(ahead / 400).isCloseTo(0.81, within(0.08));
        assertThat(noisy.shareAt("9001", 3).value()).isCloseTo(0.79, within(0.1));
    }

    @Test
    void settingsAreChecked() {
        assertThatIllegalArgumentException().isThrownBy(() -> ANALYSIS.replicates(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ANALYSIS.threads(0));
        assertThatIllegalArgumentException().isThrownBy(() -> ANALYSIS.over(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Stopping(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Variation.leaveOut(1));
        assertThatIllegalArgumentException().isThrownBy(() -> found.shareAt("10000", 13));
        assertThatIllegalArgumentException().isThrownBy(() -> found.span("10000", 1.5));
        assertThatIllegalArgumentException().isThrownBy(() -> found.replicate(300));
        assertThatExceptionOfType(InvalidIndexException.class)
                .isThrownBy(() -> ANALYSIS.over(List.of(Map.of("N77", 1.0))).run(PANEL, Figures.YEAR))
                .withMessageContaining("samples[0].N77");
    }

    @Test
    void theTableShowsPlacesWithTheirDoubt() {
        Table table = found.top(3);

        assertThat(table.rowCount()).isEqualTo(3);
        assertThat(table.title())
                .contains("300 tried definitions")
                .contains("of each unit on its own, not of all at once");
        assertThat(table.columns())
                .extracting(column -> column.name())
                .contains("place", "unit", "score", "from", "to");
    }

    /** All that a line needs: whoever has definition and figures runs it again. */
    @Test
    void aResultCarriesWhatRepeatsIt() {
        Panel panel = Trees.panel(new double[][] {{9, 1, 4}, {2, 8, 3}, {5, 5, 2}});
        CompositeIndex index = CompositeIndex.of("three", Trees.branch("all", 1, 3));
        Variation weights = Variation.weights("all", WeightSet.simplex());
        RankDistribution run = UncertaintyAnalysis.of(index)
                .vary(weights)
                .seed(11)
                .replicates(300)
                .run(panel, Trees.YEAR);
        assertThat(run.lineage().value("library")).isEqualTo(Library.nameAndVersion());
        assertThat(run.lineage().value("definition hash")).isEqualTo(index.hash());
        assertThat(run.lineage().value("panel digest")).isEqualTo(panel.digest());
        assertThat(run.lineage().value("seed")).isEqualTo("11");
        assertThat(run.lineage().value("replicates")).isEqualTo("300");
        assertThat(run.lineage().value("varied")).isEqualTo(weights.toString());
        assertThat(run.toString()).endsWith(run.lineage().toString());
        assertThat(run.analysis().run(panel, Trees.YEAR).toString()).isEqualTo(run.toString());
    }

    /** Weights that somebody else has drawn are told apart by their digest. */
    @Test
    void aResultOverGivenWeightsCarriesTheirDigest() {
        Panel panel = Trees.panel(new double[][] {{9, 1}, {2, 8}});
        UncertaintyAnalysis analysis = UncertaintyAnalysis.of(CompositeIndex.of("two", Trees.branch("all", 1, 2)));
        String first = given(analysis, 0.5).run(panel, Trees.YEAR).lineage().value("given weights");
        assertThat(given(analysis, 0.5).run(panel, Trees.YEAR).lineage().value("given weights"))
                .isEqualTo(first);
        assertThat(given(analysis, 0.25).run(panel, Trees.YEAR).lineage().value("given weights"))
                .isNotEqualTo(first);
    }

    private static UncertaintyAnalysis given(UncertaintyAnalysis analysis, double weight) {
        return analysis.over(List.of(Map.of("x1", weight, "x2", 1 - weight)));
    }
}
