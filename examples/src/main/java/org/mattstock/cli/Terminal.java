package org.mattstock.cli;

import java.io.PrintStream;
import java.util.Optional;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;

/**
 * Where a command runs.
 *
 * @param progress is told how far long work has come
 * @param fetching is told how much has come over the network
 * @param columns how wide it is
 */
record Terminal(Progress progress, Progress fetching, int columns) {
    /** What fits everywhere. */
    static final int USUAL = 80;

    private static final int NARROWEST = 40;

    /** That of this process, whose width the environment may tell. */
    static Terminal ofProcess(PrintStream err) {
        return new Terminal(
                ProgressBar.on(err, ProgressBar.Screen.ofProcess()),
                ProgressBar.on(err, ProgressBar.Screen.ofProcess(), "Fetching"),
                columns(Optional.ofNullable(System.getenv("COLUMNS"))));
    }

    /** Nobody sits there, and nothing is known of its width. */
    static Terminal unknown() {
        Progress silent = ProgressBar.on(System.err, ProgressBar.Screen.NONE);
        return new Terminal(silent, silent, USUAL);
    }

    /** The width in the words of the environment; the usual one where they are none. */
    static int columns(Optional<String> said) {
        return said.filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::parseInt)
                .filter(columns -> columns >= NARROWEST)
                .orElse(USUAL);
    }
}
