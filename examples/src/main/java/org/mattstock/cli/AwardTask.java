package org.mattstock.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.mattstock.published.FolderCheck;

/**
 * A folder of an award, of which everything is what comes of the rest.
 *
 * @param checked what was worked out again
 */
record AwardTask(List<String> checked) implements Task {
    /** Works out everything again; a difference ends it. */
    static AwardTask recompute(Call call) {
        return new AwardTask(FolderCheck.recompute(folder(call)));
    }

    /** Makes every move of the secretariat's case again. */
    static AwardTask replay(Call call) {
        return new AwardTask(FolderCheck.replay(folder(call)));
    }

    private static Path folder(Call call) {
        String word = call.operands().get(0);
        try {
            Path folder = Path.of(word);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException e) {
            // Answered below, as a folder that is not there is.
        }
        throw new UsageException("FOLDER must be a folder, got \"" + word + "\"");
    }

    @Override
    public void print(PrintStream out) {
        out.println("PASS");
        checked.forEach(out::println);
    }

    @Override
    public void write(PrintStream out) {
        // Nothing is written: what was checked stands in the folder.
    }
}
