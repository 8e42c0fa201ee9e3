package org.mattstock.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mattstock.presets.Presets;

/** All commands, the main job first. */
final class Commands {
    /** What the program is for. */
    static final String DOES = "Scores, ranks and follows municipalities, or other units, on many indicators.";

    /** What stands below the help of the program. */
    static final String FOOTER = "Defaults: " + Arguments.DEFAULTS
            + ".\nEach command has its own --help. With Maven: mvn -q compile exec:java -Dexec.args=\"explain --year 2021\"";

    /** What the commands of several kinds are about. */
    static final Map<String, String> KINDS =
            Map.of("award", "Checks the folder of an award.", "kolada", "Searches Kolada, and fetches its figures.");

    private static final Operands UNIT = new Operands("[MUNICIPALITY]", 0, 1);
    private static final Operands FOLDER = new Operands("FOLDER", 1, 1);

    private static final Operands INDICATORS = new Operands("[ID...]", 0, Integer.MAX_VALUE);
    private static final Set<Option> FETCHING = Option.all(
            EnumSet.of(Option.DEFINITION, Option.YEARS, Option.SINCE, Option.OUT), Option.KOLADA, Option.COMMON);

    static final List<Command> ALL = List.of(
            new Command(
                    "rank",
                    "Ranks, opens one score, and writes scores, places with spans, definition, figures and a report page.",
                    Operands.NONE,
                    Option.all(
                            Option.SCORING,
                            EnumSet.of(Option.MUNICIPALITY, Option.TOP, Option.NO_REPORT),
                            Option.TRYING,
                            Option.READING,
                            Option.WRITING,
                            Option.COMMON),
                    Job::of),
            scored("explain", "Opens one score: raw values, what was done to them, weights.", UNIT, Answers::explain),
            scored(
                    "compare",
                    "Tells two municipalities apart, or two years (--years), or two definitions (--with); of years and"
                            + " definitions for all, or for one municipality.",
                    new Operands("[MUNICIPALITY ...]", 0, 2),
                    Answers::compare,
                    Option.YEARS,
                    Option.WITH),
            scored(
                    "sure",
                    "Tells how sure places are: spans over other definitions, and what holds for every weighting.",
                    UNIT,
                    Answers::sure,
                    Option.REPLICATES,
                    Option.SEED,
                    Option.THREADS),
            new Command(
                    "count",
                    "Counts a part of what sure and rank try, such as --blocks 3/7, and keeps it as a file, --out counts.bin, for the"
                            + " command merge.",
                    Operands.NONE,
                    Option.all(
                            Option.SCORING,
                            Option.TRYING,
                            EnumSet.of(Option.BLOCKS, Option.OUT),
                            Option.READING,
                            Option.COMMON),
                    CountTask::of),
            new Command(
                    "merge",
                    "Adds the files of count, in any order, to the spans of the whole run, to the bit; or names the blocks that are"
                            + " missing.",
                    new Operands("FILE...", 1, Integer.MAX_VALUE),
                    Option.all(
                            Option.SCORING,
                            Option.TRYING,
                            EnumSet.of(Option.TOP),
                            Option.READING,
                            Option.WRITING,
                            Option.COMMON),
                    looking(CountTask::merge)),
            new Command(
                    "develop",
                    "Tells who developed steadily over --years, what luck gives, and what carries a rise.",
                    UNIT,
                    Option.all(
                            EnumSet.of(
                                    Option.DEFINITION,
                                    Option.POPULATION,
                                    Option.YEARS,
                                    Option.MUNICIPALITY,
                                    Option.TOP,
                                    Option.SEED),
                            Option.DEVELOPING,
                            Option.READING,
                            Option.WRITING,
                            Option.COMMON),
                    DevelopmentJob::of),
            scored(
                    "review",
                    "Lists what to check before a ranking is published, of all or of one municipality.",
                    UNIT,
                    Answers::review,
                    Option.YEARS),
            scored(
                    "report",
                    "Writes the report page alone.",
                    UNIT,
                    ReportTask::of,
                    Option.REPLICATES,
                    Option.SEED,
                    Option.THREADS),
            new Command(
                    "award recompute",
                    "Works out again everything in a published folder (record.json) or in the secretariat's (case.json): hashes,"
                            + " scores, places, nominees, outcome. Prints PASS and what was checked, or FAIL and the first"
                            + " difference.",
                    FOLDER,
                    EnumSet.of(Option.HELP),
                    AwardTask::recompute),
            new Command(
                    "award replay",
                    "Makes every move of the secretariat's case (case.json) again. Prints PASS, or FAIL and the first difference.",
                    FOLDER,
                    EnumSet.of(Option.HELP),
                    AwardTask::replay),
            new Command(
                    "archive",
                    "Reads data files and keeps them as one archive without loss, --out panel.zip.",
                    new Operands("FILE...", 1, Integer.MAX_VALUE),
                    Option.all(reading(), EnumSet.of(Option.OUT), Option.COMMON),
                    ArchiveTask::of),
            new Command(
                    "diff",
                    "Lists what the second of two archives, or other data files, has otherwise than the first.",
                    new Operands("FILE FILE", 2, 2),
                    Option.all(reading(), Option.WRITING, Option.COMMON),
                    looking(ArchiveTask::diff)),
            new Command(
                    "definitions",
                    "Lists the ready definitions, and which run on the data; or shows one.",
                    new Operands("[DEFINITION]", 0, 1),
                    Option.all(Option.READING, Option.WRITING, Option.COMMON),
                    looking(Definitions::of)),
            new Command(
                    "kolada search",
                    "Finds indicators of Kolada's by words, best first, and marks what is new, closed or preliminary.",
                    new Operands("WORDS...", 1, Integer.MAX_VALUE),
                    Option.all(
                            EnumSet.of(Option.AREA, Option.PERSPECTIVE, Option.TOP),
                            Option.KOLADA,
                            Option.WRITING,
                            Option.COMMON),
                    looking(KoladaTask::search)),
            new Command(
                    "kolada fetch",
                    "Fetches indicators from Kolada for all municipalities and keeps the figures, --out panel.zip, to be ranked"
                            + " by rank --data panel.zip.",
                    INDICATORS,
                    FETCHING,
                    KoladaTask::fetch),
            new Command(
                    "kolada archive",
                    "The same, and keeps every page as it came beside the figures, so that it can be checked and replayed"
                            + " years later.",
                    INDICATORS,
                    FETCHING,
                    KoladaTask::archive),
            new Command(
                    "words",
                    "Lists the words of --read.",
                    Operands.NONE,
                    EnumSet.of(Option.HELP),
                    call -> new Text(ReadingWords.help())),
            new Command(
                    "completion",
                    "Prints a script by which bash and zsh complete commands and options: source <(mattstock completion).",
                    Operands.NONE,
                    EnumSet.of(Option.HELP),
                    call -> new Text(new CommandLines(all(), Terminal.unknown()).completion())));

    private Commands() {}

    private static List<Command> all() {
        return ALL;
    }

    private static Command scored(
            String name, String does, Operands operands, Function<Call, Task> task, Option... more) {
        return new Command(
                name,
                does,
                operands,
                Option.all(
                        Option.SCORING,
                        EnumSet.of(Option.MUNICIPALITY, Option.TOP),
                        Set.of(more),
                        Option.READING,
                        Option.WRITING,
                        Option.COMMON),
                looking(task));
    }

    /** Looks at the folder, where one is given, before any work is done. */
    private static Function<Call, Task> looking(Function<Call, Task> task) {
        return call -> {
            call.folder();
            return task.apply(call);
        };
    }

    /** What can be said of files that are operands. */
    private static Set<Option> reading() {
        Set<Option> reading = Option.all(Option.READING);
        reading.remove(Option.DATA);
        return reading;
    }

    /** What a shell may complete a value with. */
    static List<String> candidates(Option option) {
        return switch (option) {
            case DEFINITION, WITH -> Presets.ids();
            case LANGUAGE -> List.of("en", "sv");
            case DECIMAL -> List.of("comma", "point");
            case HEADER -> List.of("present", "none");
            default -> List.of();
        };
    }
}
