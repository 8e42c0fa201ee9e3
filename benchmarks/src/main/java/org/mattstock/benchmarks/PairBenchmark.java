package org.mattstock.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The same pairs under JMH, for its profilers ({@code -prof gc}, {@code -prof perfasm}). Its own scores are wall time: on a
 * shared machine the ratios of {@link Main} are the ones to trust.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 5,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
@State(Scope.Thread)
public class PairBenchmark {
    /** The pair's name, one of those that {@link Main} lists; others with {@code -p pair=...}. */
    @Param({"rank/290/uniform/commons-math3"})
    public String pair = "";

    private @Nullable Duel duel;
    private int input;

    /** Makes the inputs and checks both operations. */
    @Setup
    public void prepare() {
        duel = Pairs.named(pair).get(0).prepare();
    }

    /** The library's operation. */
    @Benchmark
    public Object ours() {
        return next().ours().run(input);
    }

    /** The operation that it is compared to. */
    @Benchmark
    public Object baseline() {
        return next().baseline().run(input);
    }

    private Duel next() {
        Duel ready = java.util.Objects.requireNonNull(duel, "duel");
        input = (input + 1) % ready.inputs();
        return ready;
    }
}
