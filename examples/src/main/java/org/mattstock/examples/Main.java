package org.mattstock.examples;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.mattstock.uncertainty.UncertaintyAnalysis.Progress;

/**
 * The main job: reads the embedded Kolada panel, scores the municipalities for a year by a definition, prints both ends of the
 * ranking, opens one score, lists who is not ranked and why, and writes everything to a folder; or, for a span of years, tells
 * who developed steadily. {@code --help} lists the arguments.
 */
public final class Main {
    /** All went well. */
    static final int DONE = 0;
    /** Something of the data was not read: what was written rests on the rest. */
    static final int INCOMPLETE = 3;
    /** An argument was wrong; nothing was written. */
    static final int WRONG_ARGUMENT = 2;

    private Main() {}

    /** Runs the job and ends the process with its exit code where something went wrong. */
    public static void main(String[] args) {
        PrintStream err = utf8(System.err);
        Progress progress = ProgressBar.on(err, ProgressBar.Screen.ofProcess());
        exit(run(List.of(args), utf8(System.out), err, progress));
    }

    static void exit(int code) {
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Names have letters that not every console's default encoding knows. */
    static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    /** Runs the job without showing how far it has come. */
    static int run(List<String> words, PrintStream out, PrintStream err) {
        return run(words, out, err, ProgressBar.on(err, ProgressBar.Screen.NONE));
    }

    /**
     * Runs the job.
     *
     * @param progress is told how far long work has come
     * @return the exit code: 0; 3 where something of the data was not read; 2 after a message about a wrong argument
     */
    static int run(List<String> words, PrintStream out, PrintStream err, Progress progress) {
        return run(words, Arguments::help, given -> task(Arguments.parse(given), progress), out, err);
    }

    /** Runs any job: the help where it is asked for, which takes a look at all that is ready, else what the task prints and writes. */
    static int run(
            List<String> words,
            Supplier<String> help,
            Function<List<String>, Task> job,
            PrintStream out,
            PrintStream err) {
        if (Arguments.askForHelp(words)) {
            out.println(help.get());
            return DONE;
        }
        try {
            Task task = job.apply(words);
            task.print(out);
            task.write(out);
            task.incomplete().ifPresent(err::println);
            return task.incomplete().isPresent() ? INCOMPLETE : DONE;
        } catch (UsageException e) {
            err.println(e.getMessage());
            return WRONG_ARGUMENT;
        }
    }

    private static Task task(Arguments arguments, Progress progress) {
        return arguments.development().isPresent() ? DevelopmentJob.of(arguments) : Job.of(arguments, progress);
    }
}
