package org.mattstock.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Breakdown;
import org.mattstock.data.Panel;
import org.mattstock.data.PanelBuilder;
import org.mattstock.data.Unit;
import org.mattstock.definition.Aggregation;
import org.mattstock.definition.Branch;
import org.mattstock.definition.Node;
import org.mattstock.index.CompositeIndex;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.RankDistribution.Outcome;
import org.mattstock.uncertainty.Trees;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress.Answer;
import org.mattstock.variation.Variation;
import org.mattstock.variation.WeightSet;

class SimulationTest {
    private static final Panel PANEL = Trees.panel(new double[][] {{9, 1, 4}, {2, 8, 3}, {5, 5, 2}});
    private static final UncertaintyAnalysis ANALYSIS = UncertaintyAnalysis.of(
                    CompositeIndex.of("test", Trees.branch("all", 1, 3)))
            .vary(Variation.weights("all", WeightSet.simplex()));

    private static final RankDistribution FAILING = failing(1);

    /** Whatever block each thread was at when the listener had enough. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void whatIsCountedAfterACancelAreTheFirstReplicatesWithoutAGap(int threads) {
        RankDistribution canceled = ANALYSIS.replicates(100_000)
                .threads(threads)
                .listener((done, wanted) -> Answer.CANCEL)
                .run(PANEL, Trees.YEAR);
        assertThat(canceled.outcome()).isEqualTo(Outcome.CANCELED);
        assertThat(canceled.replicates()).isBetween(256L, 100_000L);
        RankDistribution first =
                ANALYSIS.replicates((int) canceled.replicates()).run(PANEL, Trees.YEAR);
        for (Unit unit : canceled.units()) {
            for (int place = 1; place <= 3; place++) {
                assertThat(canceled.shareAt(unit.id(), place)).isEqualTo(first.shareAt(unit.id(), place));
            }
        }
    }

    /** No number of replicates is too large to begin with, nor any number of threads for what there is to do. */
    @Test
    void theLargestRunCanStopEarly() {
        RankDistribution stopped = ANALYSIS.replicates(Integer.MAX_VALUE)
                .threads(3)
                .stopping(UncertaintyAnalysis.Stopping.atShareError(0.01))
                .run(PANEL, Trees.YEAR);
        assertThat(stopped.replicates()).isEqualTo(4_096);
        assertThat(ANALYSIS.replicates(1).threads(1_024).run(PANEL, Trees.YEAR).replicates())
                .isEqualTo(1);
    }

    /** More kinds than are kept: who works off which replicate changes neither kinds, nor counts, nor examples. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void failuresAreCountedByKindWhateverTheThreads(int threads) {
        assertThat(FAILING.failures()).hasSize(101);
        assertThat(FAILING.failures().stream()
                        .mapToLong(RankDistribution.FailedReplicates::count)
                        .sum())
                .isEqualTo(FAILING.failed());
        assertThat(failing(threads).failures()).isEqualTo(FAILING.failures());
    }

    /** 150 geometric means of one figure each, which its error makes negative in one replicate of 180. */
    private static RankDistribution failing(int threads) {
        int branches = 150;
        PanelBuilder panel = Panel.builder();
        List<Node> parts = new ArrayList<>();
        List<Variation> noises = new ArrayList<>();
        for (int i = 1; i <= branches; i++) {
            parts.add(Trees.branch("b" + i, i, i).withAggregation(Aggregation.geometric()));
            noises.add(Variation.noise("x" + i, "error"));
            for (int unit = 0; unit < 3; unit++) {
                panel.value("x" + i, Breakdown.TOTAL, "900" + unit, Trees.YEAR, 2.9);
                if (i == 1) {
                    panel.value("error", Breakdown.TOTAL, "900" + unit, Trees.YEAR, 1);
                }
            }
        }
        Branch root = Branch.of("all", "All", parts.toArray(Node[]::new));
        return UncertaintyAnalysis.of(CompositeIndex.of("test", root))
                .vary(noises)
                .replicates(1_024)
                .threads(threads)
                .run(panel.build(), Trees.YEAR);
    }
}
