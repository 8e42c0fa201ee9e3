package org.mattstock.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Works out again what stands in a folder of an award: the published one, or the secretariat's own. */
public final class FolderCheck {
    /** The secretariat's case, in its folder. */
    public static final String CASE = "case.json";

    /** The program that whoever has a published folder is told to run. */
    static final String PROGRAM = "org.mattstock.examples.Verify";

    private FolderCheck() {}

    /**
     * Works everything out again, by the case where there is one, else by the public record.
     *
     * @return what was checked, in lines
     * @throws DifferenceFound at the first thing that is not what comes of the rest
     */
    public static List<String> recompute(Path folder) {
        return Files.exists(folder.resolve(CASE))
                ? replay(folder)
                : check(folder, files -> new PublicCheck(files).run());
    }

    /**
     * Makes every move of the secretariat's case again and holds each against its grounds.
     *
     * @return what was checked, in lines
     * @throws DifferenceFound at the first thing that is not what comes of the rest, or where there is no case
     */
    public static List<String> replay(Path folder) {
        return check(folder, files -> new CaseCheck(files).run());
    }

    /** One kind of check. */
    @FunctionalInterface
    private interface Check {
        List<String> of(FolderFiles files) throws IOException;
    }

    private static List<String> check(Path folder, Check check) {
        try {
            return check.of(new FolderFiles(folder));
        } catch (IOException e) {
            throw DifferenceFound.in(folder.toString(), "cannot be read, " + e.getMessage());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw DifferenceFound.in(folder.toString(), "does not go together, " + e.getMessage());
        }
    }
}
