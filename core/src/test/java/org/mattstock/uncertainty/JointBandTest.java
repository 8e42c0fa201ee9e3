package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.ScoringException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.InvalidIndexException;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.rank.Ranking;
import org.mattstock.rank.TieRule;
import org.mattstock.table.Column;
import org.mattstock.uncertainty.JointBand.OfUnit;
import org.mattstock.uncertainty.JointBand.WithoutPlace;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** The joint band is that of the deepest replicates, each of which can be scored on its own. */
class JointBandTest {
    private static final int YEAR = Figures.YEAR;
    private static final int REPLICATES = 300;
    private static final Panel PANEL = Figures.panel(12, 8, 0.2);

    private static UncertaintyAnalysis analysis() {
        return UncertaintyAnalysis.of(Figures.twoDimensions(4)).seed(3).replicates(REPLICATES);
    }

    static Stream<Arguments> runs() {
        UncertaintyAnalysis rows = analysis().classes(units -> PlaceClasses.atMost(units, units - 1));
        UncertaintyAnalysis weights = analysis().vary(Variation.weights("all", WeightSet.dirichlet(5)));
        return Stream.of(
                        analysis().run(PANEL, YEAR),
                        weights.run(PANEL, YEAR),
                        rows.run(PANEL, YEAR),
                        analysis().run(twins(), YEAR),
                        failing())
                .flatMap(run -> Stream.of(0.5, 0.8, 0.9, 1.0).map(level -> Arguments.of(run, level)));
    }

    /** Every unit has another that is like it. */
    private static Panel twins() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < 12; unit++) {
            for (int i = 0; i < 8; i++) {
                builder.value("N" + i, Breakdown.TOTAL, Figures.id(unit), YEAR, (unit / 2 * 37 + i * i * 11) % 23);
            }
        }
        return builder.build();
    }

    /** Without one of two indicators, a branch has nothing to tell its parts apart by. */
    private static RankDistribution failing() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < 3; unit++) {
            builder.value("N0", Breakdown.TOTAL, Figures.id(unit), YEAR, unit);
            builder.value("N1", Breakdown.TOTAL, Figures.id(unit), YEAR, 5);
        }
        Branch tree = Branch.of("all", "All", plain("N0"), plain("N1")).withNormalization(Normalization.minMax());
        return UncertaintyAnalysis.of(CompositeIndex.of("fails", tree))
                .vary(Variation.leaves(Variation.leaveOneOut()))
                .replicates(REPLICATES)
                .run(builder.build(), YEAR);
    }

    private static Leaf plain(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none());
    }

    /** By replicate and unit: the first place that is counted with its own; 0 for none. */
    private static int[][] places(RankDistribution run) {
        int[][] places = new int[(int) run.replicates()][run.units().size()];
        for (int number = 0; number < places.length; number++) {
            try {
                RankDistribution.Replicate tried = run.replicate(number);
                Ranking ranking = tried.definition()
                        .score(tried.panel(), YEAR)
                        .ranking(run.index().ranking().withTies(TieRule.COMPETITION));
                for (int unit = 0; unit < places[number].length; unit++) {
                    places[number][unit] = ranking.entry(run.units().get(unit).id())
                            .map(entry -> run.placeClass((int) entry.place()).best())
                            .orElse(0);
                }
            } catch (InvalidIndexException | ScoringException e) {
                Arrays.fill(places[number], 0);
            }
        }
        return places;
    }

    private static long count(int[][] places, int unit, IntPredicate place) {
        return Arrays.stream(places).filter(row -> place.test(row[unit])).count();
    }

    private static long depth(int[][] places, int unit, int place) {
        if (place == 0) {
            return count(places, unit, other -> other == 0);
        }
        return Math.min(
                count(places, unit, other -> other > 0 && other <= place),
                count(places, unit, other -> other >= place));
    }

    private static boolean isInside(OfUnit band, int place) {
        return place == 0
                ? band.withoutPlace() == WithoutPlace.INSIDE
                : band.best().isPresent()
                        && place >= band.best().getAsInt()
                        && place <= band.worst().getAsInt();
    }

    private static boolean isInSpan(OfUnit band, int place) {
        JointBand.Ends span = band.span().orElse(null);
        return place == 0 || (span != null && place >= span.best() && place <= span.worst());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void theBandHoldsTheDeepestReplicatesScoredOneByOne(RankDistribution run, double level) {
        int[][] places = places(run);
        List<String> ids = run.units().stream().map(Unit::id).toList();
        for (List<String> chosen : List.of(ids, ids.subList(0, 3), ids.subList(1, 2))) {
            JointBand band = run.jointBand(chosen, level);
            long[] depths = Arrays.stream(places)
                    .mapToLong(row -> chosen.stream()
                            .mapToInt(ids::indexOf)
                            .mapToLong(unit -> depth(places, unit, row[unit]))
                            .min()
                            .orElseThrow())
                    .sorted()
                    .toArray();
            long threshold = depths[depths.length - (int) JointBand.required(level, depths.length)];

            assertThat(band.depth()).isEqualTo((int) threshold);
            assertThat(band.inside())
                    .isEqualTo(Arrays.stream(depths)
                            .filter(depth -> depth >= threshold)
                            .count())
                    .isGreaterThanOrEqualTo((long) (level * REPLICATES));
            requireBand(band, run, places);
        }
    }

    private static void requireBand(JointBand band, RankDistribution run, int[]... places) {
        List<String> ids = run.units().stream().map(Unit::id).toList();
        long inside = 0;
        long inSpans = 0;
        for (int[] row : places) {
            inside += band.units().stream()
                            .allMatch(each ->
                                    isInside(each, row[ids.indexOf(each.unit().id())]))
                    ? 1
                    : 0;
            inSpans += band.units().stream()
                            .allMatch(each ->
                                    isInSpan(each, row[ids.indexOf(each.unit().id())]))
                    ? 1
                    : 0;
        }
        assertThat((double) inside / places.length).isEqualTo(band.coverage());
        assertThat((double) inSpans / places.length).isEqualTo(band.spanCoverage());
        for (OfUnit each : band.units()) {
            int unit = ids.indexOf(each.unit().id());
            int[] deep = IntStream.rangeClosed(1, ids.size())
                    .filter(place -> count(places, unit, other -> other > 0 && other <= place) >= band.depth()
                            && count(places, unit, other -> other >= place) >= band.depth())
                    .toArray();
            assertThat(each.best().stream().map(best -> run.placeClass(best).best()))
                    .containsExactlyElementsOf(
                            deep.length == 0
                                    ? List.of()
                                    : List.of(run.placeClass(deep[0]).best()));
            assertThat(each.span())
                    .isEqualTo(run.span(each.unit().id(), band.level())
                            .map(span -> new JointBand.Ends(span.best(), span.worst())));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void threadsChangeNothing(int threads) {
        UncertaintyAnalysis analysis = analysis().replicates(3_000);
        UncertaintyAnalysis rows = analysis.classes(units -> PlaceClasses.atMost(units, 8));
        for (UncertaintyAnalysis each : List.of(analysis, rows)) {
            JointBand one = each.run(PANEL, YEAR).jointBand(0.9);
            JointBand more = each.threads(threads).run(PANEL, YEAR).jointBand(0.9);

            assertThat(more.units()).isEqualTo(one.units());
            assertThat(more).hasToString(one.toString());
        }
    }

    @Test
    void aRunFromPartsOrOneThatWasCanceledHasABand() {
        UncertaintyAnalysis analysis = analysis().replicates(1_000);
        ReplicateCounts counts = analysis.count(PANEL, YEAR, 2, 4).plus(analysis.count(PANEL, YEAR, 0, 2));
        RankDistribution whole = analysis.run(PANEL, YEAR);
        RankDistribution first = analysis.listener((done, wanted) -> UncertaintyAnalysis.Progress.Answer.CANCEL)
                .run(PANEL, YEAR);

        assertThat(analysis.distribution(PANEL, YEAR, counts).jointBand(0.9).units())
                .isEqualTo(whole.jointBand(0.9).units());
        assertThat(first.jointBand(0.9).units())
                .isEqualTo(
                        analysis.replicates(256).run(PANEL, YEAR).jointBand(0.9).units());
    }

    /** Above a thousand units, replicates are ranked one by one. */
    @Test
    void manyUnitsHaveABand() {
        Panel panel = Figures.panel(1_100, 8, 0);
        RankDistribution run = analysis().replicates(200).run(panel, YEAR);
        JointBand band = run.jointBandOfTop(5, 0.8);

        assertThat(band.units()).hasSize(5);
        requireBand(band, run, places(run));
    }

    @Test
    void theTopIsThatOfTheDefinitionInItsOrder() {
        RankDistribution run = analysis().run(PANEL, YEAR);
        List<Unit> first = run.scores().ranking().entries().stream()
                .map(Ranking.Entry::unit)
                .toList();
        List<String> reversed =
                new ArrayList<>(first.subList(0, 4).stream().map(Unit::name).toList());
        Collections.reverse(reversed);

        assertThat(run.jointBandOfTop(4, 0.9).units().stream().map(OfUnit::unit))
                .isEqualTo(first.subList(0, 4));
        assertThat(run.jointBand(reversed, 0.9).units())
                .isEqualTo(run.jointBandOfTop(4, 0.9).units());
        assertThat(run.jointBand(0.9).units()).hasSize(12);
        assertThat(run.jointBandOfTop(4, 0.9).requireUnit(reversed.get(0)).unit())
                .isEqualTo(first.get(3));
    }

    @Test
    void atLevelOneItIsFromTheBestToTheWorstPlace() {
        RankDistribution run = analysis().run(PANEL, YEAR);

        assertThat(run.jointBand(1).coverage()).isOne();
        assertThat(run.jointBand(1).units()).allSatisfy(each -> {
            JointBand.Ends span = each.span().orElseThrow();
            assertThat(each.best()).isEqualTo(OptionalInt.of(span.best()));
            assertThat(each.worst()).isEqualTo(OptionalInt.of(span.worst()));
        });
    }

    @Test
    void theTableNamesBothBands() {
        RankDistribution run = analysis().run(PANEL, YEAR);
        JointBand band = run.jointBandOfTop(3, 0.9);

        assertThat(band.toTable().title())
                .startsWith("Joint 90 % band of 3 units: in ")
                .contains(" % of 300 tried definitions all of them are within it at once, and in ")
                .endsWith(" % within the spans that hold for each alone");
        assertThat(band.toTable().columns().stream().map(Column::name))
                .contains("jointly from", "jointly to", "alone from", "alone to");
        assertThat(band.toTable().lineage().orElseThrow().value("seed")).isEqualTo("3");
    }

    @Test
    void whatIsNoBandIsRefused() {
        RankDistribution run = analysis().run(PANEL, YEAR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.jointBand(0))
                .withMessage("level must be above 0 and at most 1, got 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run.jointBand(List.of("10001", "Unit 1"), 0.9))
                .withMessage("idsOrNames must name at least one unit, and each once, got [10001, Unit 1]");
        assertThatIllegalArgumentException().isThrownBy(() -> run.jointBand(List.of(), 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> run.jointBand(List.of("Unit 99"), 0.9));
        assertThatIllegalArgumentException().isThrownBy(() -> run.jointBandOfTop(13, 0.9));
    }
}
