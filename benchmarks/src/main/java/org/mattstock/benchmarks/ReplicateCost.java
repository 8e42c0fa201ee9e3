package org.mattstock.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mattstock.data.Panel;
import org.mattstock.table.Table;
import org.mattstock.uncertainty.UncertaintyAnalysis;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress.Answer;
import org.mattstock.variation.WeightSet;

/**
 * What a replicate of an uncertainty analysis costs by itself: the CPU time from block to block of a long run. What is done once
 * for all replicates (fitting, scoring, making tables) is told apart.
 *
 * @param units how many units are ranked
 * @param indicators how many there are, all in one branch whose weights are drawn
 * @param micros microseconds of one core for a replicate
 * @param once milliseconds for what a run does once
 */
record ReplicateCost(int units, int indicators, double micros, double once) {
    private static final List<Integer> UNITS = List.of(290, 1_000, 2_900, 10_000, 29_000);
    private static final List<Integer> INDICATORS = List.of(10, 50, 200);
    private static final int BLOCK = 256;
    /** Of at least so many blocks, and so much time, the second half counts: by then code is compiled. */
    private static final int LEAST_BLOCKS = 20;

    private static final long LEAST_NANOS = 4_000_000_000L;
    private static final int RUNS = 5;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final String LINE = "cost ";

    /** Measures all sizes, each in so many forks of its own, and takes the medians. */
    static List<ReplicateCost> all(int forks, Consumer<String> progress) throws IOException {
        List<ReplicateCost> costs = new ArrayList<>();
        for (int units : UNITS) {
            for (int indicators : INDICATORS) {
                progress.accept(units + " units, " + indicators + " indicators");
                costs.add(inForks(units, indicators, forks));
            }
        }
        return costs;
    }

    private static ReplicateCost inForks(int units, int indicators, int forks) throws IOException {
        List<Double> micros = new ArrayList<>();
        List<Double> once = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            List<Double> numbers = numbers(
                    Fork.standard().run(List.of(Main.FORK_COST, String.valueOf(units), String.valueOf(indicators))));
            micros.add(numbers.get(0));
            once.add(numbers.get(1));
        }
        return new ReplicateCost(units, indicators, Statistics.median(micros), Statistics.median(once));
    }

    private static List<Double> numbers(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(LINE))
                .flatMap(line -> Stream.of(line.substring(LINE.length()).split(" ")))
                .map(Double::valueOf)
                .toList();
    }

    /** The line that a fork prints. */
    String line() {
        return LINE + micros + " " + once;
    }

    /** Measures one size, for some time. */
    static ReplicateCost measure(int units, int indicators, long leastNanos) {
        Clock clock = Clock.threadCpu();
        Panel panel = UncertaintyPairs.panel(units, indicators);
        UncertaintyAnalysis analysis = UncertaintyPairs.flat(indicators, WeightSet.box(0.25), Integer.MAX_VALUE);
        double block = block(analysis, panel, clock, leastNanos);
        List<Double> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = clock.nanos();
            analysis.replicates(BLOCK).run(panel, UncertaintyPairs.YEAR);
            runs.add((double) (clock.nanos() - start));
        }
        double once = Math.max(0, Statistics.median(runs) - block);
        return new ReplicateCost(units, indicators, block / BLOCK / NANOS_PER_MICRO, once / NANOS_PER_MILLI);
    }

    /** For enough time. */
    static ReplicateCost measure(int units, int indicators) {
        return measure(units, indicators, LEAST_NANOS);
    }

    /** The lower quartile of the times of a block: whatever disturbs one makes it longer. */
    private static double block(UncertaintyAnalysis analysis, Panel panel, Clock clock, long leastNanos) {
        List<Long> readings = new ArrayList<>();
        analysis.listener((done, wanted) -> {
                    readings.add(clock.nanos());
                    long elapsed = readings.get(readings.size() - 1) - readings.get(0);
                    return readings.size() > LEAST_BLOCKS && elapsed >= leastNanos ? Answer.CANCEL : Answer.CONTINUE;
                })
                .run(panel, UncertaintyPairs.YEAR);
        List<Double> blocks = new ArrayList<>();
        for (int i = readings.size() / 2; i < readings.size(); i++) {
            blocks.add((double) (readings.get(i) - readings.get(i - 1)));
        }
        return Statistics.quantile(blocks, 0.25);
    }

    static Table table(List<ReplicateCost> costs) {
        Table.Builder table = Table.builder("Cost of a replicate by units and indicators: CPU time of one thread, JDK "
                        + System.getProperty("java.version"))
                .integer("units")
                .integer("indicators")
                .decimal("us per replicate", 2)
                .decimal("ns per unit", 2)
                .decimal("ms once", 2);
        costs.forEach(cost -> table.row(
                cost.units,
                cost.indicators,
                inHundredths(cost.micros),
                inHundredths(cost.micros * NANOS_PER_MICRO / cost.units),
                inHundredths(cost.once)));
        return table.build();
    }

    private static double inHundredths(double value) {
        return Math.rint(100 * value) / 100;
    }
}
