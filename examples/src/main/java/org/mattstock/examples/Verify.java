package org.mattstock.examples;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.mattstock.cli.Main;

/**
 * Works out again everything in a folder that was published of an award, or in the secretariat's own, as the command
 * {@code award recompute} does: published folders name this program.
 */
public final class Verify {
    private Verify() {}

    /** Verifies a folder and ends the process with its exit code where something went wrong. */
    public static void main(String[] args) {
        Main.main(
                Stream.concat(Stream.of("award", "recompute"), Stream.of(args)).toArray(String[]::new));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        return Main.run(
                Stream.concat(Stream.of("award", "recompute"), words.stream()).toList(), out, err);
    }
}
