package org.mattstock.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;

/**
 * A program that takes a folder to write to and nothing else.
 *
 * @param main whose main method it is
 * @param does what it does, for {@code --help}
 * @param folder of the usual folder, where no other is given
 * @param task what it does, into a folder
 */
public record Program(Class<?> main, String does, String folder, Function<Path, Task> task) {
    /** Runs it and ends the process with its exit code where something went wrong. */
    public void start(String... args) {
        Main.exit(run(List.of(args), Main.utf8(System.out), Main.utf8(System.err)));
    }

    /** Runs it; the exit code. */
    public int run(List<String> words, PrintStream out, PrintStream err) {
        CommandLines lines = new CommandLines(List.of(command()), Terminal.unknown());
        return lines.run(words, out, err);
    }

    private Command command() {
        return new Command(
                "",
                does + " With Maven: mvn -q compile exec:java -Dexec.mainClass=" + main.getName(),
                Operands.NONE,
                EnumSet.of(Option.OUT, Option.HELP),
                call -> task.apply(call.folder(Path.of(Arguments.DEFAULT_OUT, folder))));
    }
}
