package org.mattstock.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.data.Panel;
import org.mattstock.data.Unit;
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
}
