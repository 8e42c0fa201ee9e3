package org.mattstock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mattstock.presets.Presets;

/** Each command as a user runs it. */
class CommandsTest {
    private static final Path UNDP =
            Path.of("../io/src/test/resources/org/mattstock/presets/undp-hdi-2021-report-2021-22.csv");
    private static final String OWN = """
            kommun;kommunnamn;år;nyckeltal;värde
            9001;Exempelköping;2022;trygghet;71,5
            9002;Exempelvik;2022;trygghet;90
            9003;Exempelstad;2022;trygghet;83
            """;

    @TempDir
    Path folder;

    private static Run run(String words) {
        return Run.of(Main::run, words.split(" "));
    }

    private Run done(String words) {
        Run run = run(words);
        assertThat(run.complained()).as(words).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.DONE.number());
        return run;
    }

    static Stream<Command> commands() {
        return Commands.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachTellsItsOptionsAndTheExitCodes(Command command) {
        String help = done(command.name() + " --help").printed();
        assertThat(help).startsWith("Usage: mattstock " + command.name());
        command.options().forEach(option -> assertThat(help).contains(option.flag()));
        for (ExitCode code : ExitCode.values()) {
            assertThat(help).contains("  " + code.number() + "  ");
        }
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void theProgramTellsItsCommands() {
        String help = done("--help").printed();
        assertThat(help).contains("explain", "compare", "completion", "four-dimensions-example", "-Dexec.");
        assertThat(done("--version").printed()).startsWith("Måttstock ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--no-report --replicates 50 --out FOLDER",
                "--no-report --replicates 50 --out FOLDER --width 120",
                "explain Åmål",
                "compare Höganäs Täby",
                "sure --replicates 50 --top 5 Täby",
                "develop --years 2019-2022 --out FOLDER",
                "review --years 2019-2022",
                "definitions",
                "definitions four-dimensions-example"
            })
    void whatIsPrintedFitsTheTerminal(String words) {
        int width = words.contains("120") ? 120 : 80;
        assertThat(done(words.replace("FOLDER", folder.toString())).printed().lines())
                .hasSizeGreaterThan(5)
                .filteredOn(line -> !line.contains(folder.toString()))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    @Test
    void aScoreIsOpenedAndItsTablesAreWrittenWhereAFolderIsGiven() {
        assertThat(done("explain Åmål --year 2021").printed())
                .contains("Åmål (1492), 2021, plats ", "Iakttagelser om Åmål (1492)", "inte granskat av RKA")
                .doesNotContain("Skrivet till");
        done("explain Åmål --out " + folder);
        assertThat(Run.files(folder)).containsKeys("explanation.csv", "findings.json", "manifest.json");
    }

    @Test
    void twoUnitsTwoYearsOrTwoDefinitionsAreCompared() {
        assertThat(done("compare Höganäs Täby").printed()).contains("Höganäs (1284)", "Täby (0160)");
        assertThat(done("compare Kiruna --years 2021-2022").printed())
                .contains("referens", "nytillkomna och bortfallna");
        assertThat(done("compare --years 2021-2022").printed()).contains("Spearman");
        assertThat(done("compare --with results-analysis").printed()).contains("Spearman", "Resultatanalys");
        assertThat(run("compare Täby").complained())
                .startsWith("compare needs two municipalities, or --years FIRST-LAST");
        assertThat(run("compare --with results-analysis --years 2021-2022").complained())
                .startsWith("--years and --with exclude each other");
        assertThat(run("compare Hoganas Täby").complained()).contains("nearest: Höganäs");
    }

    @Test
    void howSureAPlaceIsIsToldForTriedDefinitionsAndForEveryWeighting() {
        assertThat(done("sure Täby --top 10 --replicates 50 --width 10000").printed())
                .contains("De 10 första av 283", "50 prövade recept", "Täby (0160) har då plats 1 till 3.")
                .contains("säkert bland de 10 första är 2 (");
        assertThat(done("sure --language en --replicates 0").printed()).contains("Places alone");
    }

    @Test
    void aRunThatSeveralMachinesShareTellsWhatOneMachineTells() {
        String run = " --replicates 1000 --seed 7 --width 10000";
        done("count --blocks 2..3 --out " + folder + run);
        done("count --blocks 0..0 --out " + folder + run);
        assertThat(run("merge " + folder + run).complained())
                .isEqualTo(
                        "FILE: blocks are missing, to be counted by count with the same options and --blocks 1..1\n");

        assertThat(done("count --blocks 1..1 --out " + folder + run).printed())
                .contains("block 1..1 av 0..3, 256 av 1000 prövade recept", "blocks-1-1.counts");

        String merged = done("merge " + folder + run).printed();
        assertThat(done("sure" + run).printed()).startsWith(merged.substring(0, merged.indexOf("Källa")));
        assertThat(run("merge " + folder + " --replicates 1000 --seed 8").complained())
                .startsWith(
                        "FILE must be counts of this run, with the options that count was given: counts must be of the same settings");
        assertThat(run("merge " + folder + " " + folder.resolve("blocks-0-0.counts") + run)
                        .complained())
                .contains("blocks must be counted once, got twice 0..0");
    }

    @Test
    void blocksThatARunHasNotAndFilesThatAreNoCountsAreRefused() throws IOException {
        assertThat(run("count --blocks 0..4 --replicates 1000").complained())
                .isEqualTo("--blocks must have whole numbers from 0 to 3, got \"4\"\n");
        assertThat(run("count --blocks 3 --replicates 1000").complained())
                .isEqualTo("--blocks must be the first and the last block, such as 0..3, got \"3\"\n");
        assertThat(run("count --replicates 0").complained()).startsWith("count needs other definitions to try");
        assertThat(run("merge " + folder).complained()).contains("which has none");
        Files.write(folder.resolve("cut.counts"), new byte[40]);
        assertThat(run("merge " + folder).complained()).contains("cut.counts", "were damaged or cut");
    }

    @Test
    void theListOfDefinitionsTellsWhichRunAndOneTellsWhatItLacks() {
        String all = done("definitions --width 200").printed();
        Presets.ids().forEach(id -> assertThat(all).contains(id));
        assertThat(all)
                .containsPattern("sustainable-connectivity +49 +49 ")
                .containsPattern("preschool-quality +3 +0 +2022 +289");
        assertThat(done("definitions human-development-2021").printed())
                .contains("Indicators that the figures lack: 4 of 4", "gni_per_capita_ppp");
    }

    @Test
    void manyMissingIndicatorsAreToldShort() {
        assertThat(run("--definition sustainable-connectivity").complained())
                .startsWith("--definition sustainable-connectivity needs 49 indicators, 49 of them not in the data: ")
                .contains(" and 44 more; the command definitions sustainable-connectivity lists all")
                .hasLineCount(1)
                .hasSizeLessThan(300);
    }

    /** Its units are countries, and its figures nobody's at RKA. */
    @Test
    void figuresOfOthersAreNamedAsTheirs() {
        String printed = done("--data " + UNDP
                        + " --definition human-development-2021 --no-report --replicates 20 --width 300 --out "
                        + folder)
                .printed();
        assertThat(printed)
                .contains("each unit's own 90 % span", "own computations")
                .doesNotContain("RKA", "municipality");
        assertThat(Run.files(folder).get("about.txt")).doesNotContain("RKA", "municipality");
    }

    @Test
    void filesBecomeAnArchiveAndTwoOfThemAreCompared() throws IOException {
        Path own = Files.writeString(folder.resolve("own.csv"), OWN);
        Path more = Files.writeString(folder.resolve("more.csv"), OWN.replace("trygghet", "kostnad"));
        Path both = folder.resolve("both.zip");
        assertThat(done("archive " + own + " " + more + " --out " + both).printed())
                .contains("kostnad", "trygghet");
        Path later = Files.writeString(folder.resolve("later.csv"), OWN.replace("71,5", "72,5"));
        assertThat(done("diff " + own + " " + later).printed()).contains("9001", "71.5", "72.5");
        assertThat(run("archive " + own + " " + later + " --out " + both).complained())
                .startsWith("FILE " + later)
                .hasLineCount(1);
        assertThat(run("archive " + own + " --out " + folder).complained()).startsWith("--out must be a file");
        assertThat(run("archive nothing.csv --out " + both).complained())
                .isEqualTo("FILE must be a data file, got \"nothing.csv\", which there is not\n");
    }

    @Test
    void excelGetsSemicolonsAndDecimalCommas() throws IOException {
        done("--no-report --replicates 0 --excel --out " + folder);
        String csv = Files.readString(folder.resolve("ranking.csv"));
        assertThat(csv).startsWith("\uFEFFplace;id;unit;score\r\n").contains(";Täby;71,9");
    }

    /** As far as the earlier run has written them; what is somebody's own stays. */
    @Test
    void aSecondRunIntoAFolderLeavesNothingOfTheFirst() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        done("--replicates 50 --out " + folder);
        assertThat(Run.files(folder)).containsKeys("spans.csv", "report.html");
        done("--replicates 0 --no-report --out " + folder);
        assertThat(Run.files(folder))
                .containsKeys("ranking.csv", "mine.txt")
                .doesNotContainKeys("spans.csv", "spans.json", "report.html");
    }

    @Test
    void whereAllAreShownTheEndIsNotShownAgain() throws IOException {
        Path list = Files.writeString(folder.resolve("list.txt"), "Lund\nMalmö\nYstad\n");
        String words = "--no-report --replicates 0 --population " + list + " --out " + folder.resolve("out");
        assertThat(done(words).printed()).contains("De 3 första av 3").doesNotContain("sista");
        assertThat(done(words + " --top 2").printed()).contains("De 2 första av 3", "De 1 sista av 3");
    }

    @Test
    void theLanguageIsThatOfTheDefinitionOrTheOneThatIsAskedFor() {
        String words = "--no-report --replicates 50 --out " + folder;
        assertThat(done(words).printed()).contains("plats", "Utan plats: 8").doesNotContain("Not ranked");
        assertThat(done(words + " --language en").printed())
                .contains("First 10 of 283", "Not ranked: 8", "seed 1", "Written to ")
                .doesNotContain("Utan plats", "frö");
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");
        for (String command : List.of("", "explain ", "develop --years 2019-2022 ", "report ")) {
            Run run = run(command + "--definition no-such --out " + file.resolve("x"));
            assertThat(run.complained()).startsWith("--out: must be a folder").hasLineCount(1);
            assertThat(run.code()).isEqualTo(ExitCode.WRONG_ARGUMENT.number());
        }
    }

    @Test
    void theReportIsWrittenAlone() throws IOException {
        assertThat(done("report Lund --replicates 50 --out " + folder).printed())
                .contains("Rapport: " + folder.resolve("report.html"));
        assertThat(folder.resolve("report.html"))
                .content(StandardCharsets.UTF_8)
                .contains("<html lang=sv>", "Fyra dimensioner");
        assertThat(Run.files(folder))
                .containsKeys("manifest.json", "report.md", "charts/spans.svg")
                .allSatisfy(
                        (name, text) -> assertThat(name).matches("manifest.json|report.(html|md)|charts/[a-z]+.svg"));
        assertThat(folder.resolve("charts/spans.svg")).content().startsWith("<svg");
    }

    @Test
    void shellsCompleteCommandsAndTheWordsOfReadAreListed() {
        assertThat(done("completion").printed()).contains("mattstock", "explain", "--definition", "preschool-quality");
        assertThat(done("words").printed()).contains("column unit \"iso3\"");
    }

    @Test
    void aFolderThatIsNoneIsNoAward() {
        assertThat(run("award replay " + folder.resolve("no-such")).complained())
                .startsWith("FOLDER must be a folder");
        assertThat(run("award replay " + folder).printed()).startsWith("FAIL: case.json");
        assertThat(run("award replay " + folder).code()).isEqualTo(ExitCode.DIFFERENT.number());
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(Words.in(Locale.ENGLISH).keys())
                .isEqualTo(Words.in(Locale.forLanguageTag("sv")).keys());
    }
}
