package org.mattstock.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Direction;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Leaf;
import org.mattstock.definition.Normalization;
import org.mattstock.index.CompositeIndex;
import org.mattstock.internal.simulation.count.PlaceClasses;
import org.mattstock.uncertainty.ReplicateCounts.BlockRange;
import org.mattstock.uncertainty.UncertaintyAnalysis.Pairs;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress.Answer;
import org.mattstock.uncertainty.UncertaintyAnalysis.Stopping;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

/** A run that is counted in parts, anywhere and in any order, is the run. */
class ReplicateCountsTest {
    private static final int YEAR = Figures.YEAR;
    private static final Panel PANEL = Figures.panel(30, 12, 0.1);

    private static UncertaintyAnalysis analysis() {
        return UncertaintyAnalysis.of(Figures.twoDimensions(6)).seed(3).replicates(2_000);
    }

    /** With pairs; with weights whose central values are kept; with rows instead of a table; with places counted together. */
    static Stream<UncertaintyAnalysis> analyses() {
        return Stream.of(
                analysis(),
                analysis().pairs(Pairs.COUNTED),
                analysis()
                        .vary(Variation.weights("all", WeightSet.dirichlet(5)))
                        .threads(2),
                analysis().classes(units -> PlaceClasses.atMost(units, 8)));
    }

    private static List<ReplicateCounts> sevenParts(UncertaintyAnalysis analysis) {
        List<ReplicateCounts> parts = new ArrayList<>();
        long blocks = analysis.blocks();
        for (int part = 0; part < 7; part++) {
            parts.add(analysis.count(PANEL, YEAR, part * blocks / 7, (part + 1) * blocks / 7));
        }
        return parts;
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void sevenPartsInAnyOrderAreTheWholeToTheBit(UncertaintyAnalysis analysis) {
        ReplicateCounts whole = analysis.count(PANEL, YEAR, 0, analysis.blocks());
        List<ReplicateCounts> parts = sevenParts(analysis);
        Collections.shuffle(parts, new Random(5));
        ReplicateCounts sum = parts.stream()
                .map(part -> ReplicateCounts.parse(part.toBytes()))
                .reduce(ReplicateCounts::plus)
                .orElseThrow();

        assertThat(sum.toBytes()).isEqualTo(whole.toBytes());
        assertThat(sum).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(sum.ranges()).containsExactly(new BlockRange(0, analysis.blocks()));
        assertThat(sum.replicates()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void aRunIsOneSuchCount(UncertaintyAnalysis analysis) {
        ReplicateCounts sum =
                sevenParts(analysis).stream().reduce(ReplicateCounts::plus).orElseThrow();
        RankDistribution run = analysis.run(PANEL, YEAR);
        RankDistribution merged = analysis.distribution(PANEL, YEAR, sum);

        assertThat(merged.lineage()).isEqualTo(run.lineage());
        assertThat(merged.outcome()).isEqualTo(run.outcome());
        for (var unit : run.units()) {
            assertThat(merged.meanPlace(unit.id())).isEqualTo(run.meanPlace(unit.id()));
            assertThat(merged.span(unit.id(), 0.9)).isEqualTo(run.span(unit.id(), 0.9));
            assertThat(merged.centralWeights(unit.id())).isEqualTo(run.centralWeights(unit.id()));
        }
    }

    @Test
    void failuresAreCountedWithTheFirstOfThem() {
        Panel panel = aPartTellsNobodyApart();
        Branch tree = Branch.of("all", "All", plain("N0"), plain("N1")).withNormalization(Normalization.minMax());
        UncertaintyAnalysis failing = UncertaintyAnalysis.of(CompositeIndex.of("fails", tree))
                .vary(Variation.leaves(Variation.leaveOneOut()))
                .replicates(600);
        RankDistribution run = failing.run(panel, YEAR);
        ReplicateCounts sum = failing.count(panel, YEAR, 1, 3).plus(failing.count(panel, YEAR, 0, 1));

        assertThat(run.failed()).isBetween(1L, 599L);
        assertThat(failing.distribution(panel, YEAR, ReplicateCounts.parse(sum.toBytes()))
                        .failures())
                .isEqualTo(run.failures());
    }

    private static Panel aPartTellsNobodyApart() {
        PanelBuilder builder = Panel.builder();
        for (int unit = 1; unit <= 3; unit++) {
            builder.value("N0", Breakdown.TOTAL, "900" + unit, YEAR, unit);
            builder.value("N1", Breakdown.TOTAL, "900" + unit, YEAR, 5);
        }
        return builder.build();
    }

    private static Leaf plain(String id) {
        return Leaf.of(id, Direction.HIGHER, Normalization.none());
    }

    @Test
    void aPartThatLacksIsNamed() {
        UncertaintyAnalysis analysis = analysis();
        ReplicateCounts ends = analysis.count(PANEL, YEAR, 0, 2).plus(analysis.count(PANEL, YEAR, 5, 6));

        assertThat(ends).hasToString("ReplicateCounts of blocks 0..1, 5..5 (768 of 2000 replicates)");
        assertThatThrownBy(() -> analysis.distribution(PANEL, YEAR, ends))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("counts must have all blocks from 0 to 7, missing are 2..4, 6..7");
    }

    @Test
    void aBlockThatIsThereTwiceIsNamed() {
        ReplicateCounts some = analysis().count(PANEL, YEAR, 0, 4);
        ReplicateCounts others = analysis().count(PANEL, YEAR, 3, 8);

        assertThatThrownBy(() -> some.plus(others))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("blocks must be counted once, got twice 3..3");
    }

    @Test
    void aPartOfSomethingElseIsNamed() {
        ReplicateCounts some = analysis().count(PANEL, YEAR, 0, 4);

        requireForeign(
                "definition",
                some,
                UncertaintyAnalysis.of(Figures.twoDimensions(5)).replicates(2_000),
                PANEL);
        requireForeign("panel", some, analysis(), Figures.panel(30, 12, 0.2));
        requireForeign("settings", some, analysis().seed(4), PANEL);
        requireForeign("settings", some, analysis().pairs(Pairs.COUNTED), PANEL);
        requireForeign("replicates", some, analysis().replicates(3_000), PANEL);
    }

    private static void requireForeign(String what, ReplicateCounts some, UncertaintyAnalysis other, Panel panel) {
        assertThatThrownBy(() -> some.plus(other.count(panel, YEAR, 4, 5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("counts must be of the same " + what + ": ");
        assertThatThrownBy(() -> other.distribution(panel, YEAR, some))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("counts must be of the same " + what + ": ");
    }

    @Test
    void damagedBytesAreRefused() {
        byte[] bytes = analysis().count(PANEL, YEAR, 0, 1).toBytes();
        for (int at = 0; at < bytes.length; at += 97) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 4;
            assertThatThrownBy(() -> ReplicateCounts.parse(damaged)).hasMessageContaining("their checksum differs");
        }
        assertThatThrownBy(() -> ReplicateCounts.parse(new byte[3])).hasMessageContaining("must end with a checksum");
    }

    /** Bytes that somebody made up, under a checksum that is right: refused, without room for what they claim. */
    @Test
    void madeUpBytesAreRefused() {
        byte[] bytes = analysis().count(PANEL, YEAR, 0, 1).toBytes();
        byte[] content = java.util.Arrays.copyOf(bytes, bytes.length - 32);
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = content.clone();
            for (int n = 0; n < 3; n++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            try {
                ReplicateCounts.parse(Checksum.append(changed)).toBytes();
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s)(bytes|blocks) must .*");
            }
        }
    }

    @Test
    void blocksThatAreNotThereAndEarlyStoppingAreRefused() {
        assertThat(analysis().blocks()).isEqualTo(8);
        assertThatThrownBy(() -> analysis().count(PANEL, YEAR, 3, 9))
                .hasMessage("blocks must be from one of 0 to 7 to a later one of at most 8, got 3 to 9");
        assertThatThrownBy(() -> analysis().count(PANEL, YEAR, 3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> analysis().stopping(Stopping.atShareError(0.1)).count(PANEL, YEAR, 0, 1))
                .hasMessageStartingWith("stopping must be never where a run is counted in parts");
    }

    /** What is done when a listener ends it is a part that others complete. */
    @Test
    void aPartThatIsEndedKeepsWhatItHas() {
        UncertaintyAnalysis ended = analysis().listener((done, wanted) -> Answer.CANCEL);
        ReplicateCounts first = ended.count(PANEL, YEAR, 2, 8);
        ReplicateCounts rest =
                analysis().count(PANEL, YEAR, first.ranges().get(0).to(), 8);
        ReplicateCounts whole = analysis().count(PANEL, YEAR, 0, 2).plus(first).plus(rest);

        assertThat(first.ranges()).containsExactly(new BlockRange(2, 3));
        assertThat(whole).isEqualTo(analysis().count(PANEL, YEAR, 0, 8));
    }
}
