package org.mattstock.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The words of the command line.
 *
 * @param command what to do
 * @param names what to do it with
 * @param forks how many forks
 * @param csv where the table goes besides
 */
record Arguments(String command, List<String> names, int forks, Optional<Path> csv) {
    private static final List<String> COMMANDS = List.of(
            "run",
            "smoke",
            "cost",
            "chart",
            "list",
            Main.PANEL_MEMORY,
            Main.FORK,
            Main.FORK_PANEL_MEMORY,
            Main.FORK_COST,
            "--help");
    private static final List<String> WITH_NAMES = List.of("run", "chart", Main.FORK, Main.FORK_COST);
    private static final int MOST_FORKS = 100;

    /**
     * Reads the command line; without words it is {@code --help}.
     *
     * @throws UsageException if a word is wrong
     */
    static Arguments parse(String... words) {
        Iterator<String> rest = List.of(words).iterator();
        String command = rest.hasNext() ? rest.next() : "--help";
        if (!COMMANDS.contains(command)) {
            throw new UsageException(
                    "the first argument must be run, smoke, cost, chart, list, panel-memory or --help, got " + command);
        }
        List<String> names = new ArrayList<>();
        int forks = Settings.full().forks();
        Optional<Path> csv = Optional.empty();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--forks")) {
                forks = forks(value(word, rest));
            } else if (word.equals("--csv")) {
                csv = Optional.of(Path.of(value(word, rest)));
            } else if (word.startsWith("--") || !WITH_NAMES.contains(command)) {
                throw new UsageException(command + " takes no argument " + word + "; --help lists them");
            } else {
                names.add(word);
            }
        }
        return new Arguments(command, List.copyOf(names), forks, csv);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageException(option + " must be followed by a value");
        }
        return rest.next();
    }

    private static int forks(String word) {
        if (!word.matches("[0-9]{1,3}") || Integer.parseInt(word) < 1 || Integer.parseInt(word) > MOST_FORKS) {
            throw new UsageException("--forks must be 1 to " + MOST_FORKS + ", got " + word);
        }
        return Integer.parseInt(word);
    }
}
