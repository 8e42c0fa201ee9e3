package org.mattstock.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Cell;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Slice;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Eligibility;
import org.mattstock.definition.MissingRule;
import org.mattstock.definition.Normalization;
import org.mattstock.definition.Requirement;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.SwitchedOff;
import org.mattstock.internal.ranking.Level;
import org.mattstock.internal.simulation.count.CentralTally;
import org.mattstock.internal.simulation.count.Firsts;
import org.mattstock.internal.simulation.count.NetworkCounter;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.internal.simulation.count.PlaceCounter;
import org.mattstock.internal.simulation.count.PlaceRows;
import org.mattstock.internal.simulation.count.PlaceTally;
import org.mattstock.internal.simulation.count.SingleCounter;
import org.mattstock.internal.simulation.draw.Block;
import org.mattstock.internal.simulation.draw.Blueprint;
import org.mattstock.internal.simulation.draw.DefaultVariations;
import org.mattstock.internal.simulation.draw.Draws;
import org.mattstock.internal.simulation.draw.RandomDraws;
import org.mattstock.internal.simulation.draw.SlowReplicates;
import org.mattstock.internal.simulation.draw.Trial;
import org.mattstock.internal.simulation.lane.LaneCompiler;
import org.mattstock.internal.simulation.lane.LaneIndex;
import org.mattstock.uncertainty.Figures;
import org.mattstock.uncertainty.RandomAnalyses;
import org.mattstock.variation.Variation;

/** Whole blocks scored in lanes are, to the bit, what a full scoring of each replicate gives; ties included. */
public class FastPathTest {
    @Provide
    Arbitrary<RandomAnalyses.Case> few() {
        return RandomAnalyses.cases(9);
    }

    @Provide
    Arbitrary<RandomAnalyses.Case> many() {
        return RandomAnalyses.cases(60);
    }

    @Property(tries = 12, seed = "5")
    void fewUnits(@ForAll("few") RandomAnalyses.Case drawn) {
        requireSame(drawn, Draws.BLOCK);
    }

    @Property(tries = 4, seed = "6")
    void manyUnits(@ForAll("many") RandomAnalyses.Case drawn) {
        requireSame(drawn, Draws.BLOCK);
    }

    /** Parts that never count, parts that a draw wakes, and demands on them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void partsOfWeightZero(int seed) {
        Random random = new Random(seed);
        List<String> indicators = seed % 3 == 0 ? List.of("not in the panel", "N1") : List.of("N1", "N2", "N3");
        requireSame(RandomAnalyses.draw(random, 9, root -> SwitchedOff.in(root, random, indicators)), 128);
    }

    @Test
    void definitionsWithPartsOfWeightZeroAreScoredInLanes() {
        Random random = new Random(3);
        CompositeIndex index = Figures.twoDimensions(6);
        Branch tree = SwitchedOff.in((Branch) index.tree(), random, List.of("not in the panel", "N1"));
        CompositeIndex with = CompositeIndex.of("with", tree);
        Trial trial = new RandomAnalyses.Case(with, DefaultVariations.of(with), Figures.panel(30, 12, 0.1), 5).trial();

        assertThat(with.nodes()).hasSizeGreaterThan(index.nodes().size());
        assertThat(LaneCompiler.compile(trial)).hasSize(4).allMatch(Optional::isPresent);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void hardlyAnyUnits(int units) {
        for (int seed = 0; seed < 4; seed++) {
            requireSame(RandomAnalyses.draw(new Random(seed), units), 64);
        }
    }

    /** Drawing any method must not leave lanes without work. */
    @Test
    void muchOfWhatIsDrawnIsScoredInLanes() {
        Random random = new Random(7);
        List<Optional<LaneIndex>> lanes = IntStream.range(0, 60)
                .mapToObj(
                        i -> LaneCompiler.compile(RandomAnalyses.draw(random, 9).trial()))
                .flatMap(List::stream)
                .toList();
        long fast = lanes.stream().filter(Optional::isPresent).count();
        assertThat(fast).isGreaterThan(lanes.size() / 4);
    }

    /** As many as Sweden has municipalities, and more than the network of integers takes. */
    @ParameterizedTest
    @CsvSource({"290, 256", "513, 24", "1100, 8", "5000, 3"})
    void veryManyUnits(int units, int replicates) {
        CompositeIndex index = Figures.twoDimensions(6);
        requireSame(
                new RandomAnalyses.Case(index, DefaultVariations.of(index), Figures.panel(units, 12, 0.05), 5),
                replicates);
    }

    @Test
    void theShippedShapesAreScoredInLanes() {
        CompositeIndex index = Figures.twoDimensions(6);
        Trial trial =
                new RandomAnalyses.Case(index, DefaultVariations.of(index), Figures.panel(30, 12, 0.1), 5).trial();

        assertThat(LaneCompiler.compile(trial)).hasSize(4).allMatch(Optional::isPresent);
    }

    @Test
    void methodsThatChangeValuesOnlyAreScoredTogether() {
        CompositeIndex index = Figures.twoDimensions(6);
        Trial trial = new RandomAnalyses.Case(
                        index,
                        List.of(
                                Variation.normalizations(Normalization.zScore(), Normalization.percentile()),
                                Variation.aggregations(Aggregation.minimum())),
                        Figures.panel(30, 12, 0.1),
                        5)
                .trial();
        List<LaneIndex> lanes =
                LaneCompiler.compile(trial).stream().map(Optional::orElseThrow).toList();

        assertThat(lanes.stream().map(lanes.get(0)::isLike)).containsExactly(true, true, true, false, false, false);
        assertThat(lanes.get(3).isLike(lanes.get(5))).isTrue();
    }

    /** Neighbors that are alike and others that are not; values of branches that are normalized, substituted and lacking. */
    @Test
    void methodsOfEveryKind() {
        CompositeIndex index = Figures.twoDimensions(6)
                .withEligibility(Eligibility.requiring(
                        new Requirement.CoverageAtLeast("all", 0.8), new Requirement.LeafObserved("N1")));
        List<Variation> variations = List.of(
                Variation.leaves(Variation.bootstrap()),
                Variation.missingRules(MissingRule.completeCases(), new MissingRule.SubstituteConstant(7)),
                Variation.normalizations(Normalization.minMax(), Normalization.percentile()),
                Variation.aggregations(new Aggregation.Sum(Aggregation.Shortfall.RENORMALIZED), Aggregation.minimum()));
        RandomAnalyses.Case drawn = new RandomAnalyses.Case(index, variations, Figures.panel(40, 12, 0.15), 5);

        assertThat(LaneCompiler.compile(drawn.trial())).hasSize(27).allMatch(Optional::isPresent);
        requireSame(drawn, Draws.BLOCK);
    }

    /** A demand on flags is the same under all weights, and goes when its leaf does. */
    @Test
    void flaggedFiguresAreRefusedInEveryLaneThatHasTheirLeaf() {
        CompositeIndex index = Figures.twoDimensions(6)
                .withEligibility(Eligibility.requiring(Requirement.leafUnflagged("N1", Cell.Flag.PROVISIONAL)));
        List<Variation> variations = List.of(
                Variation.leaves(Variation.bootstrap()),
                Variation.normalizations(Normalization.minMax(), Normalization.percentile()));
        RandomAnalyses.Case drawn =
                new RandomAnalyses.Case(index, variations, everySecondProvisional(Figures.panel(40, 12, 0.15)), 5);

        assertThat(LaneCompiler.compile(drawn.trial())).allMatch(Optional::isPresent);
        requireSame(drawn, Draws.BLOCK);
    }

    private static Panel everySecondProvisional(Panel panel) {
        PanelBuilder flagged = Panel.builder();
        for (int year : panel.years()) {
            Slice slice = panel.slice("N1", Breakdown.TOTAL, year);
            for (int unit = 0; unit < slice.size(); unit += 2) {
                if (slice.cellAt(unit) instanceof Cell.Observed value) {
                    Cell.Flags flags = Cell.Flags.of(Cell.Flag.PROVISIONAL);
                    flagged.value("N1", Breakdown.TOTAL, slice.units().get(unit).id(), year, value.value(), flags);
                }
            }
        }
        return panel.merge(flagged.build(), (plain, provisional) -> provisional);
    }

    /** Its shares might overflow. */
    @Test
    void aTinyMaximumIsLeftToTheFullScoring() {
        Branch root = (Branch) Figures.flat(3).tree();
        for (double maximum : new double[] {100, 1e-3, 1e-9, 1e-100}) {
            CompositeIndex index =
                    CompositeIndex.of("tiny", root.withAggregation(new Aggregation.ShareOfMaximum(maximum)));
            Trial trial = new RandomAnalyses.Case(index, List.of(), Figures.panel(5, 12, 0), 1).trial();

            assertThat(LaneCompiler.compile(trial).get(0).isPresent()).isEqualTo(maximum > 1e-6);
        }
    }

    /** Nearly all in one cell, whatever the bounds: one unit is a million times as high. */
    @Test
    void outliersCostTimeAndNothingElse() {
        int units = 60;
        double[] scores = new double[units];
        for (int unit = 0; unit < units; unit++) {
            scores[unit] = unit == 7 ? 1e9 : unit % 5 == 0 ? 1 : 1 + 1e-12 * unit;
        }
        requireSamePlaces(scores, 0);
        requireSamePlaces(scores, 1e-15);
        requireSamePlaces(new double[units], 0);
        requireSamePlaces(scores, 1e300);
    }

    /** The whole range is a few times what is tied: a group of ties, and a chain of them, lies in cells beside each other. */
    @Test
    void valuesNearlyAllOfWhichAreTiedKeepTheirGroups() {
        double[] scores =
                IntStream.range(0, 60).mapToDouble(unit -> 1 + 3e-13 * unit).toArray();
        requireSamePlaces(scores, 0);
        requireSamePlaces(scores, 1e-13);
        requireSamePlaces(Arrays.stream(scores).map(score -> score - 1).toArray(), 1e-14);
    }

    private static void requireSamePlaces(double[] scores, double spread) {
        for (Level level : List.of(Level.EXACT, Level.upToRounding(0), Level.upToRounding(5))) {
            requireSamePlaces(scores, spread, level);
        }
    }

    private static void requireSamePlaces(double[] scores, double spread, Level level) {
        Block inLanes = block(scores, spread);
        Block oneByOne = block(scores, spread);
        PlaceTally fast = new PlaceTally(scores.length, false, null);
        PlaceRows rows = new PlaceRows(PlaceClasses.of(scores.length));
        PlaceTally slow = new PlaceTally(scores.length, rows, false, null);
        PlaceCounter network = new NetworkCounter(scores.length, List.of(level));
        Firsts fastFirsts = new Firsts();
        Firsts slowFirsts = new Firsts();
        for (int round = 0; round < 2; round++) {
            network.count(inLanes, fast, fastFirsts);
            new SingleCounter(rows, List.of(level)).count(oneByOne, slow, slowFirsts);
        }
        network.flush(fast);

        assertThat(places(fast)).isEqualTo(places(slow));
        assertThat(fast.unranked).isEqualTo(slow.unranked);
        assertThat(sorted(fastFirsts)).isEqualTo(sorted(slowFirsts));
        assertThat(inLanes.values).isDeepEqualTo(oneByOne.values);
    }

    private static Block block(double[] scores, double spread) {
        Blueprint blueprint = Blueprint.of(Figures.flat(2), List.of(), List.of());
        Block block = new Block(blueprint, scores.length);
        block.assign(new int[Draws.BLOCK], Draws.BLOCK);
        Arrays.fill(block.mayLack, true);
        Random random = new Random(9);
        for (int lane = 0; lane < Draws.BLOCK; lane++) {
            for (int unit = 0; unit < scores.length; unit++) {
                boolean lacks = random.nextInt(20) == 0;
                double value = scores[unit] + spread * random.nextInt(3) * unit;
                block.values[unit][lane] = lacks ? SlowReplicates.UNRANKED : value;
            }
        }
        return block;
    }

    private static List<Integer> sorted(Firsts firsts) {
        return IntStream.range(0, firsts.count())
                .mapToObj(i -> firsts.lane(i) * 1_000 + firsts.unit(i))
                .sorted()
                .toList();
    }

    /** Compares one block, lane by lane and count by count. */
    public static void requireSame(RandomAnalyses.Case drawn, int replicates) {
        requireSame(drawn.trial(), drawn.seed(), replicates);
    }

    /** The same of a trial. */
    public static void requireSame(Trial trial, long seed, int replicates) {
        List<Optional<LaneIndex>> lanes = LaneCompiler.compile(trial);
        Watched fast = Watched.of(trial, lanes, seed);
        Watched slow = Watched.of(
                trial, lanes.stream().map(each -> Optional.<LaneIndex>empty()).toList(), seed);
        for (int block = 0; block < 2; block++) {
            int count = block == 0 ? replicates : Math.min(replicates, 19);
            fast.worker.run(block, count);
            slow.worker.run(block, count);
            for (int unit = 0; unit < trial.units().size(); unit++) {
                assertThat(bits(fast, unit, count))
                        .as("%s with %s", trial.own().index().tree(), trial.blueprint().methods)
                        .isEqualTo(bits(slow, unit, count));
            }
        }
        assertThat(places(fast.worker.tally())).isEqualTo(places(slow.worker.tally()));
        assertThat(fast.worker.tally().unranked).isEqualTo(slow.worker.tally().unranked);
        assertThat(sorted(fast.firsts)).isEqualTo(sorted(slow.firsts));
        assertThat(fast.worker.tally().failures.byKind())
                .isEqualTo(slow.worker.tally().failures.byKind());
    }

    /** A worker whose buffers can be looked into. */
    private record Watched(Worker worker, Block block, Firsts firsts) {
        static Watched of(Trial trial, List<Optional<LaneIndex>> lanes, long seed) {
            Block block = new Block(trial.blueprint(), trial.units().size());
            Firsts firsts = new Firsts();
            PlaceTally tally = new PlaceTally(
                    trial.units().size(), false, CentralTally.of(trial, 1_000).orElse(null));
            Worker worker = new Worker(trial, lanes, new RandomDraws(trial.blueprint(), seed), tally, block, firsts);
            return new Watched(worker, block, firsts);
        }
    }

    private static long[] bits(Watched worker, int unit, int count) {
        return Arrays.stream(worker.block.values[unit], 0, count)
                .mapToLong(Double::doubleToRawLongBits)
                .toArray();
    }

    /** By unit. */
    private static int[][] places(PlaceTally tally) {
        int units = tally.unranked.length;
        int[][] counts = new int[units][units];
        for (int unit = 0; unit < units; unit++) {
            for (int place = 0; place < units; place++) {
                counts[unit][place] = tally.count(unit, place);
            }
        }
        return counts;
    }
}
