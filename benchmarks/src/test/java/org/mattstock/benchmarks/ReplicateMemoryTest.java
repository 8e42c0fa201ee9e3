package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.mattstock.presets.Presets;
import org.mattstock.uncertainty.UncertaintyAnalysis;

/** Replicates allocate nothing: a run with several times as many takes no more memory. */
class ReplicateMemoryTest {
    private static final UncertaintyAnalysis ANALYSIS = UncertaintyAnalysis.of(Presets.index(Presets.EXAMPLE));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static long allocated(int replicates) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        ANALYSIS.replicates(replicates).run(Presets.samplePanel(), 2022);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void memoryDoesNotGrowWithTheNumberOfReplicates() {
        allocated(2_000);
        long few = allocated(2_000);
        long many = allocated(10_000);

        // A few bytes for each further replicate at most; an object would be sixteen.
        assertThat(many - few).isLessThan(8_000 * 4);
    }
}
