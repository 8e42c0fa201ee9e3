package org.mattstock.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.mattstock.io.TableWriter;
import org.mattstock.table.Table;

/** Runs the benchmarks; {@code --help} tells how. */
public final class Main {
    static final String FORK = "fork";
    static final String FORK_PANEL_MEMORY = "fork-panel-memory";
    static final String FORK_COST = "fork-cost";
    static final String PANEL_MEMORY = "panel-memory";
    static final int USAGE_ERROR = 2;
    static final int INCONCLUSIVE = 3;

    /** Units times years times this many indicators is the size of all of Kolada. */
    private static final int INDICATORS = 6_000;

    private static final String HELP = """
            Ratios of the library's speed to named baselines, by thread CPU time, in forked virtual machines.

            run [PAIR...]   measure pairs (all without a name); rank/290 is all whose name starts so
            smoke           every pair once, in seconds: proves that they run and are right, the figures mean nothing
            panel-memory    build a panel of 43.5 million cells in a heap of 1 GB
            cost            what a replicate of an uncertainty analysis costs, by units and indicators, in minutes
            chart CSV SVG   draw the table that cost has written
            list            the pairs
            --forks N       with run and cost: how many virtual machines measure a pair or a size (5)
            --csv FILE      with run, smoke and cost: write the table there too
            --help          this text

            A ratio is the baseline's time divided by ours: above 1 ours is faster. It is the median of the forks'
            medians; lowest and highest are those of single forks; spread is the interquartile range of all windows.
            Above 15 % the pair is inconclusive, and run ends with exit code 3. A wrong argument gives exit code 2.""";

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Ends with the exit code. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int code = new Main(out, System.err).run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    int run(String... arguments) throws IOException {
        try {
            return run(Arguments.parse(arguments));
        } catch (UsageException e) {
            err.println(e.getMessage());
            return USAGE_ERROR;
        }
    }

    private int run(Arguments arguments) throws IOException {
        switch (arguments.command()) {
            case "run" -> {
                return measure(arguments);
            }
            case "smoke" -> smoke(arguments);
            case "list" -> Pairs.all().forEach(pair -> out.println(pair.name()));
            case "cost" -> show(ReplicateCost.table(ReplicateCost.all(arguments.forks(), err::println)), arguments);
            case "chart" -> chart(arguments.names());
            case PANEL_MEMORY -> PanelMemory.inFork().forEach(out::println);
            case FORK -> fork(arguments.names());
            case FORK_COST ->
                out.println(ReplicateCost.measure(number(arguments, 0), number(arguments, 1))
                        .line());
            case FORK_PANEL_MEMORY -> PanelMemory.build(INDICATORS).forEach(out::println);
            default -> out.println(HELP);
        }
        return 0;
    }

    private int measure(Arguments arguments) throws IOException {
        List<Pair> pairs = arguments.names().isEmpty()
                ? Pairs.all()
                : arguments.names().stream()
                        .flatMap(name -> Pairs.named(name).stream())
                        .distinct()
                        .toList();
        List<Result> results = Runner.run(pairs, arguments.forks(), err::println);
        show(
                Runner.table(
                        "Ratios of thread CPU time, " + arguments.forks() + " forks, JDK "
                                + System.getProperty("java.version"),
                        results),
                arguments);
        return results.stream().allMatch(result -> result.verdict() == Result.Verdict.CONCLUSIVE) ? 0 : INCONCLUSIVE;
    }

    private void smoke(Arguments arguments) throws IOException {
        Table table = Runner.table(
                "Smoke run: all pairs run and are right; the ratios mean nothing", Runner.smoke(Pairs.all()));
        show(table.select("pair", "ratio", "ours", "baseline"), arguments);
        out.println();
        PanelMemory.inFork().forEach(out::println);
    }

    private void show(Table table, Arguments arguments) throws IOException {
        out.println(table);
        if (arguments.csv().isPresent()) {
            TableWriter.csv().write(table, arguments.csv().get());
        }
    }

    private static int number(Arguments arguments, int word) {
        return Integer.parseInt(arguments.names().get(word));
    }

    private static void chart(List<String> files) throws IOException {
        if (files.size() != 2) {
            throw new UsageException("chart must be followed by a CSV file and an SVG file, got " + files);
        }
        CostChart.draw(Path.of(files.get(0)), Path.of(files.get(1)));
    }

    private void fork(List<String> words) {
        Effort effort = Effort.valueOf(words.get(0));
        for (String name : words.subList(1, words.size())) {
            for (Pair pair : Pairs.named(name)) {
                Runner.measure(pair, effort).forEach(out::println);
            }
        }
    }
}
