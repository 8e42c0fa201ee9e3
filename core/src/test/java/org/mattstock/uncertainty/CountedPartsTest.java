package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Custom;
import org.mattstock.definition.Imputation;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.fit.Behaviors;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.uncertainty.ReplicateCounts.BlockRange;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress.Answer;
import org.mattstock.variation.Variation;

/** Whatever varies, and in the second pass too: parts that were counted apart are the whole, or are refused by name. */
class CountedPartsTest {
    private static final int YEAR = Figures.YEAR;
    private static final Panel PANEL = Figures.panel(24, 8, 0.1);

    private static UncertaintyAnalysis analysis() {
        return UncertaintyAnalysis.of(Figures.twoDimensions(4)).seed(3).replicates(2_000);
    }

    /** An analysis and the figures that it is run on. */
    record Case(String name, UncertaintyAnalysis analysis, Panel panel) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("several branches", analysis(), PANEL),
                new Case("one branch", UncertaintyAnalysis.of(Figures.flat(5)).replicates(1_900), whole()),
                new Case("by rows", analysis().classes(units -> PlaceClasses.atMost(units, units - 1)), PANEL),
                new Case("places together", analysis().classes(units -> PlaceClasses.atMost(units, 8)), PANEL),
                new Case(
                        "gaps filled at random",
                        UncertaintyAnalysis.of(filled())
                                .vary(Variation.missingFigures())
                                .replicates(1_800),
                        PANEL),
                new Case(
                        "noise",
                        UncertaintyAnalysis.of(one("noise", Normalization.minMax()))
                                .vary(Variation.noise("N0", "N1"))
                                .replicates(1_800),
                        whole()));
    }

    private static Panel whole() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 0; unit < 16; unit++) {
            for (int i = 0; i < 5; i++) {
                builder.value("N" + i, Breakdown.TOTAL, Figures.id(unit), YEAR, 1 + (unit * 7 + i * i * 5) % 19);
            }
        }
        return builder.build();
    }

    private static CompositeIndex one(String id, Normalization normalization) {
        return CompositeIndex.of(id, Branch.of("all", "All", Leaf.of("N0", Direction.HIGHER, normalization)));
    }

    private static CompositeIndex filled() {
        Leaf[] leaves = new Leaf[4];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = Leaf.of("N" + i, Direction.HIGHER, Normalization.minMax())
                    .withImputation(Imputation.expectationMaximization());
        }
        return CompositeIndex.of("filled", Branch.of("all", "All", leaves));
    }

    private static RankDistribution merged(Case of) {
        long blocks = of.analysis.blocks();
        List<ReplicateCounts> parts = new ArrayList<>();
        for (int part = 0; part < 7; part++) {
            parts.add(of.analysis.count(of.panel, YEAR, part * blocks / 7, (part + 1) * blocks / 7));
        }
        Collections.shuffle(parts, new Random(2));
        return of.analysis.distribution(
                of.panel, YEAR, parts.stream().reduce(ReplicateCounts::plus).orElseThrow());
    }

    private static List<DepthCounts> sevenDepths(RankDistribution places, List<String> ids) {
        long blocks = places.blocks();
        List<DepthCounts> parts = new ArrayList<>();
        for (int part = 0; part < 7; part++) {
            parts.add(places.countDepths(ids, 0.8, part * blocks / 7, (part + 1) * blocks / 7));
        }
        Collections.shuffle(parts, new Random(6));
        return parts;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sevenPartsOfBothPassesAreTheBandToTheBit(Case of) {
        RankDistribution run = of.analysis.run(of.panel, YEAR);
        RankDistribution merged = merged(of);
        List<String> ids = run.units().stream().map(Unit::id).toList().subList(2, 9);
        DepthCounts depths = sevenDepths(merged, ids).stream()
                .map(part -> DepthCounts.parse(part.toBytes()))
                .reduce(DepthCounts::plus)
                .orElseThrow();

        assertThat(merged.lineage()).isEqualTo(run.lineage());
        for (Unit unit : run.units()) {
            assertThat(merged.meanPlace(unit.id())).isEqualTo(run.meanPlace(unit.id()));
            assertThat(merged.span(unit.id(), 0.8)).isEqualTo(run.span(unit.id(), 0.8));
            assertThat(merged.centralWeights(unit.id())).isEqualTo(run.centralWeights(unit.id()));
        }
        assertThat(merged.jointBand(depths)).hasToString(run.jointBand(ids, 0.8).toString());
        assertThat(merged.jointBand(depths).units())
                .isEqualTo(run.jointBand(ids, 0.8).units());
        assertThat(depths).isEqualTo(run.countDepths(ids, 0.8, 0, run.blocks()));
        assertThat(depths.toBytes())
                .isEqualTo(run.countDepths(ids, 0.8, 0, run.blocks()).toBytes());
        assertThat(depths.missing()).isEmpty();
    }

    @Test
    void theOrderInWhichUnitsAreNamedChangesNothing() {
        RankDistribution run = analysis().run(PANEL, YEAR);
        assertThat(run.countDepths(List.of("10005", "10002"), 0.9, 1, 3))
                .isEqualTo(run.countDepths(List.of("10002", "10005"), 0.9, 1, 3));
    }

    @Test
    void depthsThatLackOrAreThereTwiceOrOfSomethingElseAreNamed() {
        RankDistribution run = analysis().run(PANEL, YEAR);
        List<String> ids = List.of("10002", "10005");
        DepthCounts some = run.countDepths(ids, 0.9, 0, 3).plus(run.countDepths(ids, 0.9, 5, 6));

        assertThat(some).hasToString("DepthCounts of blocks 0..2, 5..5 (1024 of 2000 replicates, 2 units, level 0.9)");
        assertThat(some.missing()).containsExactly(new BlockRange(3, 5), new BlockRange(6, 8));
        assertThatThrownBy(() -> run.jointBand(some))
                .hasMessage("counts must have all blocks from 0 to 7, missing are 3..4, 6..7");
        assertThatThrownBy(() -> some.plus(run.countDepths(ids, 0.9, 2, 4)))
                .hasMessage("blocks must be counted once, got twice 2..2");
        assertThatThrownBy(() -> some.plus(run.countDepths(ids, 0.8, 6, 7)))
                .hasMessage("counts must be of the same level: 0.9, got 0.8");
        assertThatThrownBy(() -> some.plus(run.countDepths(List.of("10002"), 0.9, 6, 7)))
                .hasMessage("counts must be of the same units: [10002, 10005], got [10002]");
        RankDistribution other = analysis().seed(4).run(PANEL, YEAR);
        assertThatThrownBy(() -> other.jointBand(some)).hasMessageStartingWith("counts must be of the same settings: ");
        assertThatThrownBy(() -> run.countDepths(ids, 0.9, 3, 9))
                .hasMessage("blocks must be from one of 0 to 7 to a later one of at most 8, got 3 to 9");
    }

    /** The second pass is over what the first one did, which is part of what its counts carry. */
    @Test
    void depthsOfARunThatWasEndedAreOfItsReplicates() {
        RankDistribution ended = analysis()
                .listener((done, wanted) -> done >= 768 ? Answer.CANCEL : Answer.CONTINUE)
                .run(PANEL, YEAR);
        List<String> ids = List.of("10002", "10005");
        DepthCounts depths = ended.countDepths(ids, 0.9, 0, 1).plus(ended.countDepths(ids, 0.9, 1, 3));

        assertThat(ended.blocks()).isEqualTo(3);
        assertThat(ended.jointBand(depths))
                .hasToString(ended.jointBand(ids, 0.9).toString());
        assertThatThrownBy(() -> analysis().run(PANEL, YEAR).jointBand(depths))
                .hasMessage("counts must be of the same counted replicates: 2000, got 768");
    }

    @Test
    void damagedAndMadeUpBytesAreRefused() {
        byte[] bytes = analysis()
                .run(PANEL, YEAR)
                .countDepths(List.of("10002", "10005"), 0.9, 0, 3)
                .toBytes();
        byte[] content = Arrays.copyOf(bytes, bytes.length - 32);

        assertThatThrownBy(() -> DepthCounts.parse(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("their checksum differs");
        assertThatThrownBy(() ->
                        DepthCounts.parse(analysis().count(PANEL, YEAR, 0, 1).toBytes()))
                .hasMessage("bytes must begin with mattstock-depth-counts-1, got mattstock-replicate-counts-1");
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = content.clone();
            for (int n = 0; n < 3; n++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                DepthCounts.parse(Checksum.append(changed)).toBytes();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s)(bytes|blocks|level) must .*");
            }
        }
    }

    /** What somebody brings is found by id and version wherever a part is counted, or the part is refused before its first replicate. */
    @Test
    void methodsThatUsersBringAreFoundByNameAndVersionOrRefused() {
        CompositeIndex index = CompositeIndex.of(
                "brought",
                Branch.of("all", "All", Figures.leaves(0, 4)).withAggregation(new Custom("largest", 2, Map.of())));
        UncertaintyAnalysis here = UncertaintyAnalysis.of(index).replicates(600);
        Behaviors second = Behaviors.none().withAggregation("largest", 2, CountedPartsTest::largest);
        Behaviors first = Behaviors.none().withAggregation("largest", 1, CountedPartsTest::largest);
        ReplicateCounts parts = here.behaviors(second)
                .count(whole(), YEAR, 0, 1)
                .plus(here.behaviors(second).count(whole(), YEAR, 1, 3));

        assertThat(here.behaviors(second).distribution(whole(), YEAR, parts))
                .hasToString(here.behaviors(second).run(whole(), YEAR).toString());
        for (Behaviors lacking : List.of(Behaviors.none(), first)) {
            assertThatThrownBy(() -> here.behaviors(lacking).count(whole(), YEAR, 0, 1))
                    .hasMessageContaining("largest");
            assertThatThrownBy(() -> here.behaviors(lacking).distribution(whole(), YEAR, parts))
                    .hasMessageContaining("largest");
        }
    }

    private static double largest(double[] values, double[] weights, Map<String, Double> parameters) {
        return Arrays.stream(values).max().orElse(0);
    }

    /** The first pass's bytes say how many replicates their blocks hold. */
    @Test
    void countsOfAnotherShapeOrOfMoreThanTheirBlocksAreRefused() {
        ReplicateCounts rows =
                analysis().classes(units -> PlaceClasses.atMost(units, 8)).count(PANEL, YEAR, 0, 8);

        assertThatThrownBy(() -> analysis().distribution(PANEL, YEAR, rows))
                .hasMessageStartingWith("counts must be of the same shape: 24 units with 24 classes of places");
        assertThatThrownBy(() -> analysis().distribution(PANEL, YEAR + 1, rows)).isInstanceOf(RuntimeException.class);
    }
}
