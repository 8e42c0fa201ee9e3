package org.mattstock.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.mattstock.award.AwardProcess;
import org.mattstock.award.AwardProcess.Audience;
import org.mattstock.award.Motivation;
import org.mattstock.cli.Program;
import org.mattstock.cli.Results;
import org.mattstock.cli.Task;
import org.mattstock.cli.UsageException;
import org.mattstock.index.CompositeIndex;
import org.mattstock.jury.DecisionRule;
import org.mattstock.presets.Presets;
import org.mattstock.table.Table;

/**
 * An award with everyone in, as that of 2025 is described in public: the nomination of all 290 municipalities on real key
 * figures, by the example definition; and from there on, on municipalities that do not exist, everything to the title. {@code
 * --out} says where the files go.
 */
public final class AwardOf2025 implements Task {
    private static final int YEAR = 2022;

    /** Nothing of what follows this line is about a real municipality. */
    static final String FROM_HERE_ON = "From here on everything is invented";

    private static final Program PROGRAM = new Program(
            AwardOf2025.class,
            "Runs an award with everyone in: the nomination on real key figures, and the rest on invented municipalities.",
            "award-2025",
            AwardOf2025::new);

    private final Path folder;
    private final AwardProcess process = Presets.process("quality-everyone-2025");
    private final NominationOfAll nomination;
    private final StoryOf2025 story;

    private AwardOf2025(Path folder) {
        this.folder = folder;
        CompositeIndex index = Presets.index(Presets.EXAMPLE);
        this.nomination = NominationOfAll.of(
                index, Presets.samplePanel(), process.rules().nomination().orElseThrow(), YEAR);
        this.story = new StoryOf2025(process, index);
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
        Task.heading(out, "What it rests on");
        Task.show(out, AwardFiles.tags("Process", process.parameters()));
        Task.heading(out, "Step one: every municipality gets an answer, on real figures by an example definition");
        nomination.print(out);
        Task.heading(out, FROM_HERE_ON);
        out.println(FictitiousMunicipalities.NOTE);
        out.println();
        Task.show(out, story.nomination.answersTable());
        Task.show(out, story.box.toTable().select("id", "version", "received", "lacking"));
        Task.heading(out, "Step two: the jury reads, marks and decides");
        printJury(out);
        printDecision(out);
        Task.heading(out, "Honorable mention, every move, and how all stand");
        printMention(out);
        Task.show(out, story.secretariat.movesTable());
        Task.show(out, story.secretariat.refusalsTable());
        Task.show(out, story.secretariat.now().toTable());
    }

    private void printJury(PrintStream out) {
        Task.show(out, story.deliberation.book().jury().toTable().select("id", "name", "role", "recused for"));
        Task.show(out, story.openWeights.sideBySide().toTable());
        out.println("Who leads with the weights open: "
                + story.openWeights.sideBySide().lead(DecisionRule.STANDARD_PRECISION));
        out.println();
        Task.show(out, JuryTables.agreement(story.deliberation.book()));
        out.println("The nominees were chosen for being good and so resemble one another: agreement is low for want of"
                + " differences between them, also where jurors do not disagree much (RESTRICTED_RANGE).");
        out.println();
    }

    private void printDecision(PrintStream out) {
        Task.show(out, story.deliberation.sideBySide().toTable());
        Task.show(out, story.outcome.toTable());
        Task.show(out, story.outcome.partTable());
        Task.show(out, story.outcome.jurorTable());
        Task.show(out, JuryTables.otherRules(story.deliberation));
        out.println(
                "A recused juror's marks on the rivals count. By plain means a lenient juror so lifts all but the one that"
                        + " it may not mark; the stated rule takes leniency out.");
        out.println();
        Task.show(
                out,
                Motivation.toTable(story.unsupported)
                        .withTitle("The draft of the motivation: " + story.unsupported.size()
                                + " claim that does not hold, mended before the decision"));
        out.println("Motivation: " + story.motivation.text());
        out.println();
    }

    private void printMention(PrintStream out) {
        Task.show(out, story.mention.toTable().head(4).withTitle("For steady development, the first 4 in order"));
        out.println(story.mention.beside());
        out.println(
                "What is given follows from the rule; the evidence beside it says how easily chance does the same.");
        out.println();
    }

    @Override
    public void write(PrintStream out) {
        Path real = folder.resolve("nomination");
        Path invented = folder.resolve("award");
        try {
            nomination.results().write(real);
            award(invented).write(invented);
            out.println(AwardFiles.replay(story.secretariat.now(), invented));
        } catch (IOException e) {
            throw UsageException.ofFolder(e);
        }
        out.println("Written to " + folder.toAbsolutePath().normalize()
                + ": nomination (real figures) and award (invented), as CSV, JSON and pages");
    }

    /** What was submitted: whoever hashes a version anew finds the hash of the trail. */
    private Table texts() {
        Table.Builder table = Table.builder("Submissions")
                .text("id")
                .integer("version")
                .text("criterion")
                .text("text");
        story.box
                .versions()
                .forEach(version -> version.texts()
                        .forEach(each -> table.row(version.unit(), version.number(), each.criterion(), each.text())));
        return table.build();
    }

    private Results award(Path to) throws IOException {
        Results results = AwardFiles.of(story.secretariat.now());
        results.table(AwardFiles.PARAMETERS, process.toTable());
        AwardFiles.publish(results, story.secretariat.now(), story.scored, to, story.secretariat.clock());
        AwardFiles.table(results, story.box.toTable(), Audience.SECRETARIAT, "submissions");
        AwardFiles.table(results, texts(), Audience.JURY, "texts");
        AwardFiles.table(results, story.deliberation.book().toTable(), Audience.JURY, "marks");
        AwardFiles.table(results, story.deliberation.sideBySide().toTable(), Audience.JURY, "side-by-side");
        AwardFiles.table(results, story.outcome.toTable(), Audience.JURY, "outcome");
        AwardFiles.table(results, story.outcome.partTable(), Audience.JURY, "parts");
        AwardFiles.table(results, story.outcome.jurorTable(), Audience.JURY, "jurors");
        return results;
    }
}
