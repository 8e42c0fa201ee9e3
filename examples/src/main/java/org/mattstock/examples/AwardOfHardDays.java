package org.mattstock.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.mattstock.cli.Program;
import org.mattstock.cli.Results;
import org.mattstock.cli.Task;
import org.mattstock.cli.UsageException;
import org.mattstock.jury.Deliberation;
import org.mattstock.presets.Presets;

/**
 * An award on which everything falls that may, on municipalities that do not exist: see what a case does when days are put off, a
 * juror is in conflict late, a winner withdraws and nobody wins. {@code --out} says where the files go.
 */
public final class AwardOfHardDays implements Task {
    private static final Program PROGRAM = new Program(
            AwardOfHardDays.class,
            "Runs an award through its hard days, all of it on invented municipalities: put off, voted again, withdrawn from.",
            "award-hard-days",
            AwardOfHardDays::new);

    private final Path folder;
    private final StoryOfHardDays story =
            new StoryOfHardDays(Presets.process("quality-everyone-2025"), Presets.index(Presets.EXAMPLE));

    private AwardOfHardDays(Path folder) {
        this.folder = folder;
    }

    /** Runs it and ends the process with its exit code where something went wrong. */
    public static void main(String[] args) {
        PROGRAM.start(args);
    }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        return PROGRAM.run(words, out, err);
    }

    @Override
    public void print(PrintStream out) {
        out.println(story.process.title());
        out.println(FictitiousMunicipalities.NOTE);
        Task.heading(out, "Nominees, and a juror in conflict when the marks are given");
        Task.show(out, story.nomination.answersTable());
        Task.show(out, story.book.setAsideTable());
        Task.heading(out, "The jury votes, and votes again");
        printVote(out, story.first);
        printVote(out, story.runoff);
        out.println("The winner withdraws before it is told, and the decision is taken up again.");
        out.println();
        printVote(out, story.afterwards);
        printVote(out, story.last);
        Task.heading(out, "What everybody sees before it is told");
        Task.show(out, story.beforeItIsTold.toTable().select("no", "at", "role", "move", "changes", "hash"));
        Task.show(out, story.beforeItIsTold.standingsTable().select("id", "unit", "state"));
        Task.heading(out, "Every move, and how all stand when it is told");
        Task.show(out, story.secretariat.movesTable());
        Task.show(out, story.secretariat.refusalsTable());
        Task.show(out, story.secretariat.now().toTable());
        out.println("Honorable mention, without a winner: " + story.mention.outcome());
    }

    private static void printVote(PrintStream out, Deliberation deliberation) {
        Task.show(out, deliberation.tally().toTable());
    }

    @Override
    public void write(PrintStream out) {
        try {
            Results results = AwardFiles.of(story.secretariat.now());
            AwardFiles.publish(results, story.secretariat.now(), story.scored, folder, story.secretariat.clock());
            results.write(folder);
            out.println(AwardFiles.replay(story.secretariat.now(), folder));
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
        out.println("Written to " + folder.toAbsolutePath().normalize() + ": the award as CSV, JSON and pages");
    }
}
