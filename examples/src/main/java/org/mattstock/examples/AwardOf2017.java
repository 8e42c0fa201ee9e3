package org.mattstock.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Audience;
import org.mattstock.cli.Program;
import org.mattstock.cli.Results;
import org.mattstock.cli.Task;
import org.mattstock.cli.UsageException;
import org.mattstock.instrument.Evaluation;
import org.mattstock.instrument.Parameter;
import org.mattstock.instrument.PeerComparison;
import org.mattstock.instrument.Peers;
import org.mattstock.instrument.StrengthRule;
import org.mattstock.jury.DecisionRule;
import org.mattstock.presets.Presets;

/**
 * An award that municipalities apply for, as that of 2017 is described in public, on municipalities that do not exist: points in
 * eight areas, nominees above the largest gap, results, finances and employees side by side, a jury's vote. {@code --out} says
 * where the files go.
 */
public final class AwardOf2017 implements Task {
    private static final Program PROGRAM = new Program(
            AwardOf2017.class,
            "Runs an award with applicants, all of it on invented municipalities: from eight areas to the jury's vote.",
            "award-2017",
            AwardOf2017::new);

    private final Path folder;
    private final AwardProcess process = Presets.process("quality-applied-2017");
    private final StoryOf2017 story = new StoryOf2017(process);

    private AwardOf2017(Path folder) {
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
        out.println(process.title());
        out.println(FictitiousMunicipalities.NOTE);
        Task.heading(out, "What it rests on");
        Task.show(out, AwardFiles.tags("Process", process.parameters()));
        Task.show(out, AwardFiles.tags("Instruments", FiguresOf2017.parameters()));
        Task.heading(out, "Step one: applicants, and the nominees among them");
        Task.show(out, story.areas.toTable());
        Task.show(out, story.nomination.answersTable());
        Task.show(out, story.nomination.cutsTable());
        Task.heading(out, "Step two: what lies before the jury");
        Task.show(out, story.figures.lights().toTable());
        Task.show(out, story.openWeights.sideBySide().toTable());
        out.println("Who leads with the weights open: "
                + story.openWeights.sideBySide().lead(DecisionRule.STANDARD_PRECISION));
        Task.heading(out, "The jury votes");
        printVote(out);
        Task.heading(out, "Every move, and how all stand");
        Task.show(out, story.secretariat.movesTable());
        Task.show(out, story.secretariat.refusalsTable());
        Task.show(out, story.secretariat.now().toTable());
    }

    private void printVote(PrintStream out) {
        Task.show(out, story.deliberation.book().jury().toTable().select("id", "name", "role", "recused for"));
        Task.show(out, story.deliberation.ballotTable());
        Task.show(out, story.outcome.toTable());
        Task.show(out, story.outcome.jurorTable());
        Task.show(
                out,
                story.outcome
                        .partTable()
                        .withTitle("Important but not alone decisive: who would lead by the parts, equally weighted,"
                                + " without each and by it alone"));
        printWinner(out);
    }

    private void printWinner(PrintStream out) {
        Evaluation winner = story.winner();
        PeerComparison peers = story.areas.compareWith(Peers.evaluated());
        Task.show(out, peers.unitTable(winner.unit().id()));
        List<PeerComparison.Compared> strong = peers.strengths(winner.unit().id(), StrengthRule.highestOfPeers());
        out.println("Particularly strong, as the highest of those evaluated: "
                + strong.stream().map(PeerComparison.Compared::title).collect(Collectors.joining("; ")));
        out.println("The evaluators: " + winner.description());
        out.println("Motivation: " + story.motivation.text());
    }

    @Override
    public void write(PrintStream out) {
        try {
            award().write(folder);
            out.println(AwardFiles.replay(story.secretariat.now(), folder));
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
        out.println("Written to " + folder.toAbsolutePath().normalize() + ": the award as CSV, JSON and pages");
    }

    private Results award() throws IOException {
        Results results = AwardFiles.of(story.secretariat.now());
        List<Parameter> all = new ArrayList<>(process.parameters());
        all.addAll(FiguresOf2017.parameters());
        results.table(AwardFiles.PARAMETERS, Parameter.table(process.title(), all));
        AwardFiles.publish(results, story.secretariat.now(), story.scored(), folder, story.secretariat.clock());
        AwardFiles.table(results, story.areas.toTable(), Audience.JURY, "areas");
        AwardFiles.table(results, story.figures.lights().toTable(), Audience.JURY, "lights");
        AwardFiles.table(results, story.deliberation.sideBySide().toTable(), Audience.JURY, "side-by-side");
        AwardFiles.table(results, story.deliberation.ballotTable(), Audience.JURY, "ballots");
        AwardFiles.table(results, story.outcome.toTable(), Audience.JURY, "outcome");
        AwardFiles.table(results, story.outcome.partTable(), Audience.JURY, "parts");
        AwardFiles.table(results, story.outcome.jurorTable(), Audience.JURY, "jurors");
        return results;
    }
}
