package org.mattstock.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mattstock.table.Table;

/** Measures pairs in forks and lays the results out. */
final class Runner {
    private static final double NANOS_PER_MICRO = 1000;
    private static final double PERCENT = 100;

    private Runner() {}

    /** Measures each pair in forks of its own, so that no pair meets code that another has shaped. */
    static List<Result> run(List<Pair> pairs, int forks, Consumer<String> progress) throws IOException {
        List<Result> results = new ArrayList<>();
        for (Pair pair : pairs) {
            List<Measurement> measurements = new ArrayList<>();
            for (int fork = 1; fork <= forks; fork++) {
                progress.accept(pair.name() + ", fork " + fork + " of " + forks);
                measurements.addAll(fork(Effort.FULL, List.of(pair)).values());
            }
            Result result = new Result(pair, measurements);
            progress.accept(result.toString());
            results.add(result);
        }
        return results;
    }

    /** Runs all pairs in one fork. */
    static List<Result> smoke(List<Pair> pairs) throws IOException {
        Map<String, Measurement> measurements = fork(Effort.SMOKE, pairs);
        return pairs.stream()
                .map(pair -> new Result(pair, List.of(measurements.get(pair.name()))))
                .toList();
    }

    private static Map<String, Measurement> fork(Effort effort, List<Pair> pairs) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(Main.FORK, effort.name()));
        pairs.forEach(pair -> arguments.add(pair.name()));
        return Transcript.read(Fork.standard().run(arguments));
    }

    /** What a fork does: measures and gives the lines to print. */
    static List<String> measure(Pair pair, Effort effort) {
        Settings settings = effort.settings();
        Stopwatch stopwatch = new Stopwatch(pair.prepare(settings.times()), settings, Clock.threadCpu());
        return Transcript.write(pair.name(), stopwatch.measure());
    }

    /** One row a pair; times are microseconds of CPU time for one operation. */
    static Table table(String title, List<Result> results) {
        Table.Builder table = Table.builder(title)
                .text("pair")
                .decimal("ratio", 3)
                .decimal("lowest", 3)
                .decimal("highest", 3)
                .decimal("spread %", 1)
                .text("verdict")
                .decimal("ours us", 2)
                .decimal("baseline us", 2)
                .text("ours")
                .text("baseline");
        for (Result result : results) {
            table.row(
                    result.pair().name(),
                    result.ratio(),
                    result.lowest(),
                    result.highest(),
                    PERCENT * result.spread(),
                    result.verdict().toString(),
                    result.ours() / NANOS_PER_MICRO,
                    result.baseline() / NANOS_PER_MICRO,
                    result.pair().ours(),
                    result.pair().baseline());
        }
        return table.build();
    }
}
