package org.mattstock.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/** Executors that are processes of their own: nothing is there but what has travelled. */
@Tag("cluster")
class ClusterTest {
    private static SparkSession session;

    @BeforeAll
    static void start() throws Exception {
        session = Sessions.cluster();
    }

    @AfterAll
    static void stop() {
        session.stop();
    }

    @Test
    void countsAreThoseOfOneMachine() {
        assertThat(ReplicateJob.of(session, Example.analysis()).parts(7).count(Example.PANEL, Example.YEAR))
                .isEqualTo(Example.counted(Example.analysis()));
    }

    @Test
    void anExecutorThatIsKilledInTheMiddleCostsTimeAndNoBit() {
        UncertaintyAnalysis analysis = Example.analysis().replicates(60_000);
        Killer killer = new Killer();
        session.sparkContext().addSparkListener(killer);
        assertThat(ReplicateJob.of(session, analysis).parts(50).count(Example.PANEL, Example.YEAR))
                .isEqualTo(Example.counted(analysis));
        assertThat(killer.killed).hasValue(1);
        assertThat(killer.removed).hasPositiveValue();
    }

    @Test
    void definitionsAreRankedAndWideTablesScored() {
        assertThat(DefinitionsJobTest.places(session)).isEqualTo(DefinitionsJobTest.localPlaces());
        WideTableTest.requireTheSame(session, WideTableTest.levels(), List.of("a", "b", "c", "d"), 3);
    }

    /** Ends one of this test's own executors once some tasks are done. */
    private static final class Killer extends SparkListener {
        private static final int AFTER = 5;
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger killed = new AtomicInteger();
        private final AtomicInteger removed = new AtomicInteger();

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (done.incrementAndGet() == AFTER) {
                ProcessHandle.current()
                        .descendants()
                        .filter(Killer::isExecutor)
                        .findFirst()
                        .ifPresent(executor -> killed.addAndGet(executor.destroyForcibly() ? 1 : 0));
            }
        }

        /** Of a cluster on one machine, executors are all the virtual machines that this one starts. */
        private static boolean isExecutor(ProcessHandle process) {
            return process.info()
                    .command()
                    .map(command -> command.endsWith("java"))
                    .orElse(false);
        }

        @Override
        public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
            removed.incrementAndGet();
        }
    }
}
