package org.mattstock.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The command line. Where no command is named, it is the main job: reads the embedded Kolada panel, scores the municipalities for a
 * year by a definition, prints both ends of the ranking with spans, opens one score, lists who is not ranked and why, and writes
 * everything to a folder, a report page among it. {@code --help} lists commands and options.
 */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code where something went wrong. */
    public static void main(String[] args) {
        PrintStream err = utf8(System.err);
        exit(new CommandLines(Commands.ALL, Terminal.ofProcess(err)).run(List.of(args), utf8(System.out), err));
    }

    static void exit(int code) {
        if (code != ExitCode.DONE.number()) {
            System.exit(code);
        }
    }

    /** Names have letters that not every console's default encoding knows. */
    static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs a command where nobody sits at a terminal; the exit code, one of {@link ExitCode}. */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        return new CommandLines(Commands.ALL, Terminal.unknown()).run(words, out, err);
    }
}
