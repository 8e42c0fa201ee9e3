package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ARGUMENTS = Pattern.compile("-Dexec.args=\"([^\"]*)\"");
    /** The library's name, the parent's version. */
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>mattstock-parent</artifactId>\\s*<version>([^<]+)</version>");

    record Block(String language, String text) {
        List<String> lines() {
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** One session a section; the section about jshell starts as jshell does. */
    @Test
    void everyJavaBlockRunsAndGivesWhatItsCommentsSay() throws IOException {
        int stated = 0;
        for (String section : Files.readString(ROOT.resolve("README.md")).split("\n## ")) {
            try (JShell shell = shell()) {
                if (section.contains(Shell.class.getSimpleName())) {
                    run(
                            shell,
                            Files.readString(
                                    ROOT.resolve("examples/src/main/resources/org/mattstock/examples/mattstock.jsh")));
                }
                String code = blocksOf(section).stream()
                        .filter(block -> block.language().equals("java"))
                        .map(Block::text)
                        .collect(Collectors.joining());
                stated += run(shell, code);
            }
        }
        assertThat(stated).isEqualTo(16);
    }

    @Test
    void whatItSaysTheMainJobPrintsIsPrintedInThatOrder(@TempDir Path folder) throws IOException {
        requireInOrder(blocks("text").get(0), print("--out " + folder));
    }

    @Test
    void whatItSaysTheDevelopmentRunPrintsIsPrintedInThatOrder(@TempDir Path folder) throws IOException {
        requireInOrder(blocks("text").get(1), print("--development 2019-2022 --out " + folder));
    }

    @Test
    void whatItSaysTheAwardPrintsIsPrintedInThatOrder(@TempDir Path folder) throws IOException {
        requireInOrder(
                blocks("text").get(2),
                Run.of(AwardOf2025::run, "--out", folder.toString()).printed());
    }

    @Test
    void whatItSaysOfAChangeOfPlaceIsPrintedInThatOrder() throws IOException {
        CompositeIndex index = Presets.index(Presets.EXAMPLE);
        Panel panel = Presets.samplePanel();
        ScoresComparison change = ScoresComparison.of(index.score(panel, 2021), index.score(panel, 2022));
        requireInOrder(blocks("text").get(3), change.explain("Kiruna").toString());
    }

    private static void requireInOrder(Block block, String printed) {
        int from = 0;
        for (String line : block.lines()) {
            int at = printed.indexOf(line, from);
            assertThat(at).as(line + "\nafter\n" + printed.substring(0, from)).isNotNegative();
            from = at + line.length();
        }
    }

    @Test
    void everyCommandIsUnderstood(@TempDir Path folder) throws IOException {
        List<String> commands =
                blocks("sh").stream().flatMap(block -> block.lines().stream()).toList();
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
        assertThat(blocks().stream().map(Block::language).distinct()).containsOnly("sh", "text", "java", "xml");
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

    private static List<Block> blocks(String language) throws IOException {
        return blocks().stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    private static List<Block> blocks() throws IOException {
        return blocksOf(Files.readString(ROOT.resolve("README.md")));
    }

    private static List<Block> blocksOf(String text) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            blocks.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return blocks;
    }

    private static JShell shell() {
        JShell shell = JShell.builder().executionEngine("local").build();
        shell.addToClasspath(System.getProperty("java.class.path"));
        shell.eval("import java.util.*;");
        return shell;
    }

    /** Runs statements one by one; a statement with a comment on its line must give the value in the comment. */
    private static int run(JShell shell, String code) {
        int stated = 0;
        String rest = code;
        while (!rest.isBlank()) {
            var next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            String source = Optional.ofNullable(next.source()).orElse(rest).strip();
            rest = next.remaining();
            String value = evaluate(shell, source);
            // jshell counts a comment at the very end to the statement, any other to the rest.
            String end = (source + rest).substring(source.lastIndexOf(';') + 1);
            Matcher comment = Pattern.compile("\\A *// *([^\n]*)").matcher(end);
            if (comment.find()) {
                assertThat(value).as(source).isEqualTo(comment.group(1).strip());
                stated++;
            }
        }
        return stated;
    }

    private static String evaluate(JShell shell, String source) {
        String value = "";
        for (SnippetEvent event : shell.eval(source)) {
            assertThat(event.exception()).as(source).isNull();
            assertThat(event.status())
                    .as(() -> source + "\n"
                            + shell.diagnostics(event.snippet())
                                    .map(fault -> fault.getMessage(null))
                                    .toList())
                    .isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
            value = Optional.ofNullable(event.value()).orElse(value);
        }
        return value;
    }
}
