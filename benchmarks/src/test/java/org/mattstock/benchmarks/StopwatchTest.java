package org.mattstock.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class StopwatchTest {
    private static final Settings SETTINGS = new Settings(1, 3, 100_000, 1_000, 5, 10_000_000, 1);

    /** A clock that only work moves. */
    private static final class Bench {
        private long now;
        private final List<String> calls = new ArrayList<>();

        Operation costing(String name, LongSupplier nanos) {
            return input -> {
                calls.add(name + input);
                now += nanos.getAsLong();
                return name;
            };
        }

        Measurement measure(Operation ours, Operation baseline, int inputs, Settings settings) {
            return new Stopwatch(new Duel(ours, baseline, inputs, () -> {}), settings, () -> now).measure();
        }
    }

    @Test
    void theRatioIsTheBaselinesTimeDividedByOurs() {
        Bench bench = new Bench();

        Measurement measured = bench.measure(bench.costing("a", () -> 200), bench.costing("b", () -> 500), 4, SETTINGS);

        assertThat(measured.ratio()).isEqualTo(2.5);
        assertThat(measured.warmUp()).isEqualTo(Measurement.WarmUp.STABLE);
        assertThat(measured.windows()).hasSize(3).containsOnly(new Window(2.5, 200, 500));
    }

    @Test
    void theOrderIsFlippedInEveryRoundOnTheSameInputs() {
        Bench bench = new Bench();
        Settings singleOperations = new Settings(1, 1, 1, 1, 4, 1, 1);

        bench.measure(bench.costing("a", () -> 10), bench.costing("b", () -> 10), 3, singleOperations);

        assertThat(bench.calls)
                .startsWith("a0", "b0", "b1", "a1", "a2", "b2", "b0", "a0")
                .hasSize(16);
    }

    @Test
    void theFasterOneRunsForAtLeastABatch() {
        Bench bench = new Bench();

        bench.measure(bench.costing("a", () -> 300), bench.costing("b", () -> 3_000), 64, SETTINGS);

        // 4 x 300 is the first multiple above the batch of 1,000; before the first window nothing is known.
        assertThat(bench.calls.subList(bench.calls.size() - 4, bench.calls.size()))
                .allMatch(call -> call.charAt(0)
                        == bench.calls.get(bench.calls.size() - 1).charAt(0));
        assertThat(bench.calls.get(bench.calls.size() - 5).charAt(0))
                .isNotEqualTo(bench.calls.get(bench.calls.size() - 4).charAt(0));
    }

    @Test
    void aWindowIsTheMedianOfItsRounds() {
        Bench bench = new Bench();
        long[] round = new long[1];
        // Every fifth batch of ours is disturbed: the median does not see it.
        Operation disturbed = bench.costing("a", () -> round[0]++ % 5 == 0 ? 100_000 : 1_000);

        Measurement measured = bench.measure(disturbed, bench.costing("b", () -> 3_000), 1, SETTINGS);

        assertThat(measured.ratio()).isEqualTo(3);
    }

    @Test
    void theWarmUpLastsUntilThreeWindowsAgree() {
        Bench bench = new Bench();
        long[] count = new long[1];
        // Falls from 100,000 to 1,000 while it is being compiled.
        Operation warming = bench.costing("a", () -> Math.max(1_000, 100_000 - 1_000 * count[0]++));

        Measurement measured = bench.measure(warming, bench.costing("b", () -> 1_000), 1, SETTINGS);

        assertThat(measured.warmUp()).isEqualTo(Measurement.WarmUp.STABLE);
        assertThat(measured.windows())
                .allSatisfy(window -> assertThat(window.ratio()).isCloseTo(1, within(0.05)));
    }

    @Test
    void aWarmUpThatDoesNotSettleIsCutShort() {
        Bench bench = new Bench();
        // Grows by a tenth in every call: no three windows ever agree.
        double[] cost = {1_000};
        Operation growing = bench.costing("a", () -> (long) (cost[0] *= 1.1));

        Measurement measured = bench.measure(growing, bench.costing("b", () -> 1_000_000), 1, SETTINGS);

        assertThat(measured.warmUp()).isEqualTo(Measurement.WarmUp.CUT_SHORT);
    }

    @Test
    void aClockThatStandsStillDividesByNothing() {
        Bench bench = new Bench();
        Settings once = new Settings(1, 1, 0, 1, 1, 0, 1);

        Measurement measured = bench.measure(bench.costing("a", () -> 0), bench.costing("b", () -> 0), 1, once);

        assertThat(measured.ratio()).isEqualTo(1);
    }
}
