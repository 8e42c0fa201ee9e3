package org.mattstock.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Reads time. */
@FunctionalInterface
interface Clock {
    /** Nanoseconds since some moment. */
    long nanos();

    /**
     * The CPU time of the current thread. On a shared machine wall time tells how busy the neighbors are; CPU time leaves
     * out the time in which the thread did not run. It leaves out garbage collection too, which favours baselines that
     * allocate.
     */
    static Clock threadCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        if (!threads.isCurrentThreadCpuTimeSupported()) {
            throw new IllegalStateException("this Java virtual machine does not measure the CPU time of a thread");
        }
        return threads::getCurrentThreadCpuTime;
    }
}
