package org.mattstock.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mattstock.io.Loaded;
import org.mattstock.io.Problem;
import org.mattstock.table.Table;

/** What of the data was not read as it stands, told wherever somebody looks: on the console, in the files, by the exit code. */
final class Losses {
    private static final Set<Problem.Effect> LOST =
            Set.of(Problem.Effect.VALUE_LOST, Problem.Effect.ROW_LOST, Problem.Effect.REST_LOST);

    private Losses() {}

    /** What was lost, in one line and in the language of the output; empty if nothing was. */
    static Optional<String> line(Loaded<?> data, Words words) {
        Map<Problem.Effect, Long> lost = new TreeMap<>();
        data.counts().forEach((kind, count) -> {
            if (LOST.contains(kind.effect())) {
                lost.merge(kind.effect(), count, Long::sum);
            }
        });
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "lost",
                        lost.entrySet().stream()
                                .map(each -> each.getKey() + " " + each.getValue())
                                .collect(Collectors.joining(", ")),
                        ExitCode.INCOMPLETE.number()));
    }

    static void show(Loaded<?> data, Screen screen, PrintStream out) {
        if (data.count() > 0) {
            screen.show(out, data.toTable());
        }
        line(data, screen.words()).ifPresent(line -> out.println(line + "\n"));
    }

    /** The problems below a message; empty if there were none. */
    static String table(Loaded<?> data) {
        return data.count() == 0 ? "" : "\n" + data.toTable().toText();
    }

    /** What each source was understood as, and every problem that was kept. */
    static void write(Loaded<?> data, Results results) {
        if (data.count() > 0) {
            results.table("problems", problems(data.problems()).withTitle("Problems met in reading: " + data.count()));
        }
        int number = 0;
        for (Loaded.Understood each : data.understood()) {
            number++;
            String name = data.understood().size() == 1 ? "read-as.txt" : "read-as-" + number + ".txt";
            results.text(name, each.options().toText() + "\n");
        }
    }

    private static Table problems(List<Problem> problems) {
        Table.Builder table = Table.builder("")
                .text("source")
                .integer("line")
                .integer("field")
                .text("kind")
                .text("effect")
                .text("problem");
        problems.forEach(each -> table.row(
                each.source(),
                each.line() == 0 ? null : each.line(),
                each.column() == 0 ? null : each.column(),
                each.kind().name(),
                each.kind().effect().name(),
                each.text()));
        return table.build();
    }
}
