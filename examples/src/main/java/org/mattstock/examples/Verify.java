package org.mattstock.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Works out again everything in a folder that was published of an award, or in the secretariat's own, and prints {@code PASS}
 * with what was checked, or {@code FAIL} with the first difference: file, entry and both values. Exit code 0, 1 for a
 * difference, 2 for a wrong argument. Beside that it lists how process and definition differ from the ready ones whose ids they
 * bear, which is no fault but for readers to know.
 */
public final class Verify {
    /** Something is not what comes of the rest. */
    static final int DIFFERENT = 1;

    private static final String HELP = """
            Works out again everything in a published folder of an award (or in the secretariat's): hashes, scores, places,
            nominees, outcome. Prints PASS and what was checked, or FAIL and the first difference.

              FOLDER  the folder with record.json, or with case.json

            With Maven: mvn -q compile exec:java -Dexec.mainClass=org.mattstock.examples.Verify -Dexec.args="FOLDER"
            Exit code: 0 for PASS, 1 for FAIL, 2 for a wrong argument.""";

    private Verify() {}

    /** Verifies a folder and ends the process with its exit code where something went wrong. */
    public static void main(String[] args) {
        Main.exit(run(List.of(args), Main.utf8(System.out), Main.utf8(System.err)));
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        if (Arguments.askForHelp(words)) {
            out.println(HELP);
            return Main.DONE;
        }
        try {
            List<String> checked = check(folder(words));
            out.println("PASS");
            checked.forEach(out::println);
            return Main.DONE;
        } catch (UsageException e) {
            err.println(e.getMessage());
            return Main.WRONG_ARGUMENT;
        } catch (DifferenceFound e) {
            out.println("FAIL: " + e.getMessage());
            return DIFFERENT;
        }
    }

    private static Path folder(List<String> words) {
        if (words.size() != 1) {
            throw new UsageException("FOLDER must be one folder, got " + words.size() + " arguments; see --help");
        }
        try {
            Path folder = Path.of(words.get(0));
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // Answered below, as a folder that is not there is.
        }
        throw new UsageException("FOLDER must be a folder, got \"" + words.get(0) + "\"");
    }

    private static List<String> check(Path folder) {
        FolderFiles files = new FolderFiles(folder);
        try {
            return Files.exists(folder.resolve(AwardFiles.CASE))
                    ? new CaseCheck(files).run()
                    : new PublicCheck(files).run();
        } catch (IOException e) {
            throw DifferenceFound.in(folder.toString(), "cannot be read, " + e.getMessage());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw DifferenceFound.in(folder.toString(), "does not go together, " + e.getMessage());
        }
    }
}
