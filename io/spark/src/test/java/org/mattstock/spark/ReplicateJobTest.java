package org.mattstock.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.uncertainty.RankDistribution;
import org.mattstock.uncertainty.ReplicateCounts;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/** Replicates in parts have the bits of a run on one machine. */
class ReplicateJobTest {
    private static SparkSession session;
    private static ReplicateCounts local;

    @BeforeAll
    static void start() {
        session = Sessions.local();
        local = Example.counted(Example.analysis());
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50})
    void partsCountWhatTheWholeDoes(int parts) {
        ReplicateCounts counts =
                ReplicateJob.of(session, Example.analysis()).parts(parts).count(Example.PANEL, Example.YEAR);
        assertThat(counts.toBytes()).isEqualTo(local.toBytes());
    }

    @Test
    void theDistributionIsThatOfALocalRun() {
        RankDistribution spread =
                ReplicateJob.of(session, Example.analysis()).parts(7).run(Example.PANEL, Example.YEAR);
        RankDistribution run = Example.analysis().run(Example.PANEL, Example.YEAR);
        assertThat(spread.toTable()).isEqualTo(run.toTable());
        assertThat(spread.lineage()).isEqualTo(run.lineage());
        assertThat(spread.jointBandOfTop(10, 0.9).toTable())
                .isEqualTo(run.jointBandOfTop(10, 0.9).toTable());
    }

    @Test
    void pairsAreCountedToo() {
        UncertaintyAnalysis pairs = Example.analysis().replicates(1_000).pairs(UncertaintyAnalysis.Pairs.COUNTED);
        assertThat(ReplicateJob.of(session, pairs).parts(3).count(Example.PANEL, Example.YEAR))
                .isEqualTo(Example.counted(pairs));
    }

    @Test
    void aRunThatMayStopEarlyIsRefused() {
        UncertaintyAnalysis stopping = Example.analysis().stopping(UncertaintyAnalysis.Stopping.atShareError(0.01));
        assertThatThrownBy(() -> ReplicateJob.of(session, stopping).run(Example.PANEL, Example.YEAR))
                .hasMessageContaining("stopping must be never");
    }

    @Test
    void thereIsAtLeastOnePart() {
        assertThatThrownBy(() -> ReplicateJob.of(session, Example.analysis()).parts(0))
                .hasMessage("parts must be at least 1, got 0");
    }
}
