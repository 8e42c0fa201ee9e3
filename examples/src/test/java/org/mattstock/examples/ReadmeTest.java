package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.cli.Main;
import org.mattstock.cli.Run;
import org.mattstock.data.Panel;
import org.mattstock.index.CompositeIndex;
import org.mattstock.index.ScoresComparison;
import org.mattstock.presets.Presets;

/** The README is true: its Java runs, its commands are understood, and what it says is printed is printed. */
class ReadmeTest {
    private static final List<String> PROGRAMS = Stream.of(
                    Shell.class, AwardOf2025.class, AwardOf2017.class, AwardOfHardDays.class, Verify.class)
            .map(Class::getName)
            .toList();

    private static final Path ROOT = Path.of("..");
    private static final Pattern ARGUMENTS = Pattern.compile("-Dexec.args=\"([^\"]*)\"");
    /** The library's name, the parent's version. */
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>mattstock-parent</artifactId>\\s*<version>([^<]+)</version>");

    /** One session a section; the section about jshell starts as jshell does. */
    @Test
    void everyJavaBlockRunsAndGivesWhatItsCommentsSay() throws IOException {
        int stated = 0;
        for (String section : Files.readString(ROOT.resolve("README.md")).split("\n## ")) {
            boolean explores = section.contains(Shell.class.getSimpleName());
            try (JavaSession session = explores ? JavaSession.asInTheShell() : new JavaSession()) {
                session.run(MarkdownBlock.of(section).stream()
                        .filter(block -> block.is("java"))
                        .map(MarkdownBlock::text)
                        .collect(Collectors.joining()));
                stated += session.stated();
            }
        }
        assertThat(stated).isEqualTo(18);
    }

    @Test
    void whatItSaysTheMainJobPrintsIsPrintedInThatOrder(@TempDir Path folder) throws IOException {
        blocks("text").get(0).requireInOrder(print("--out " + folder));
    }

    @Test
    void whatItSaysTheDevelopmentRunPrintsIsPrintedInThatOrder(@TempDir Path folder) throws IOException {
        blocks("text").get(1).requireInOrder(print("--development 2019-2022 --out " + folder));
    }

    @Test
    void whatItSaysTheAwardPrintsIsPrintedInThatOrder(@TempDir Path folder) throws IOException {
        blocks("text")
                .get(2)
                .requireInOrder(
                        Run.of(AwardOf2025::run, "--out", folder.toString()).printed());
    }

    @Test
    void whatItSaysOfAChangeOfPlaceIsPrintedInThatOrder() throws IOException {
        CompositeIndex index = Presets.index(Presets.EXAMPLE);
        Panel panel = Presets.samplePanel();
        ScoresComparison change = ScoresComparison.of(index.score(panel, 2021), index.score(panel, 2022));
        blocks("text").get(3).requireInOrder(change.explain("Kiruna").toString());
    }

    @Test
    void everyCommandIsUnderstood(@TempDir Path folder) throws IOException {
        List<String> commands = blocks("sh").stream()
                .flatMap(block -> block.text().lines())
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(commands).startsWith("mvn -q compile exec:java", "mvn verify");
        for (String command : commands) {
            Matcher arguments = ARGUMENTS.matcher(command);
            Matcher main = Pattern.compile("-Dexec.mainClass=(\\S+)").matcher(command);
            if (main.find()) {
                assertThat(main.group(1)).isIn(PROGRAMS);
            } else if (arguments.find()) {
                assertThat(print(arguments.group(1) + " --out " + folder)).isNotBlank();
            }
        }
    }

    @Test
    void theDependencyIsThisVersion() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(blocks("xml").get(0).text())
                .contains("<groupId>org.mattstock</groupId>")
                .contains("<version>" + version.group(1) + "</version>");
    }

    @Test
    void everyLanguageOfABlockIsOneThatATestReads() throws IOException {
        assertThat(blocks().stream().map(MarkdownBlock::language).distinct()).containsOnly("sh", "text", "java", "xml");
    }

    private static String print(String arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                Arrays.asList(arguments.split(" ")),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<MarkdownBlock> blocks(String language) throws IOException {
        return blocks().stream().filter(block -> block.is(language)).toList();
    }

    private static List<MarkdownBlock> blocks() throws IOException {
        return MarkdownBlock.of(Files.readString(ROOT.resolve("README.md")));
    }
}
