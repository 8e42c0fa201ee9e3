package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mattstock.cli.Main;
import org.mattstock.cli.Run;

/** The README is true: its Java runs, its commands are understood, and what it says is printed is printed. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern ARGUMENTS = Pattern.compile("-Dexec.args=\"([^\"]*)\"");

    /** One session a section. */
    @Test
    void everyJavaBlockRunsAndGivesWhatItsCommentsSay() throws IOException {
        int stated = 0;
        for (String section : Files.readString(ROOT.resolve("README.md")).split("\n## ")) {
            try (JavaSession session = new JavaSession()) {
                session.run(MarkdownBlock.of(section).stream()
                        .filter(block -> block.is("java"))
                        .map(MarkdownBlock::text)
                        .collect(Collectors.joining()));
                stated += session.stated();
            }
        }
        assertThat(stated).isEqualTo(2);
    }

    @Test
    void whatItSaysTheMainJobPrintsIsPrintedInThatOrder(@TempDir Path folder) throws IOException {
        blocks("text").get(0).requireInOrder(print("--out " + folder));
    }

    @Test
    void whatItSaysTheDevelopmentRunPrintsIsPrintedInThatOrder(@TempDir Path folder) throws IOException {
        blocks("text").get(1).requireInOrder(print("develop --years 2019-2022 --out " + folder));
    }

    @Test
    void everyCommandIsUnderstood(@TempDir Path folder) throws IOException {
        List<String> commands = blocks("sh").stream()
                .flatMap(block -> block.text().lines())
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(commands).startsWith("mvn -q compile exec:java", "mvn verify");
        try (PlayedNet net = new PlayedNet()) {
            for (String command : commands) {
                Matcher arguments = ARGUMENTS.matcher(net.played(command));
                if (arguments.find()) {
                    assertThat(print(arguments.group(1) + " --out " + folder)).isNotBlank();
                }
            }
        }
    }

    @Test
    void theDependencyIsThisVersion() throws IOException {
        Dependency.requireThisVersion(blocks("xml").get(0).text());
    }

    @Test
    void everyLanguageOfABlockIsOneThatATestReads() throws IOException {
        assertThat(blocks().stream().map(MarkdownBlock::language).distinct()).containsOnly("sh", "text", "java", "xml");
    }

    private static String print(String arguments) {
        Run run = Run.of(Main::run, arguments.split(" "));
        assertThat(run.code()).as(run.complained()).isZero();
        return run.printed();
    }

    private static List<MarkdownBlock> blocks(String language) throws IOException {
        return blocks().stream().filter(block -> block.is(language)).toList();
    }

    private static List<MarkdownBlock> blocks() throws IOException {
        return MarkdownBlock.of(Files.readString(ROOT.resolve("README.md")));
    }
}
