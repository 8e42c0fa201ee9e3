package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mattstock.cli.Main;
import org.mattstock.cli.Run;
import org.mattstock.data.Unit;
import org.mattstock.presets.Presets;

/**
 * The guides are true. In a guide, a block of CSV is a file whose name stands in the text before it; Java is typed in the shell, and the
 * text after it is what its last statement gives; commands are run, and the text after them is printed in part.
 */
class GuidesTest {
    private static final Path GUIDES = Path.of("../.github/guides");
    private static final Pattern FILE = Pattern.compile("(?<=[\"` ])[\\w-]+\\.(?:csv|json|txt|zip)(?=[\"` ]|$)");
    /** A unit's id: the first cell of a line of CSV, or a text of Java. */
    private static final Pattern ID = Pattern.compile("(?m)(?<=^|^\"|\\(\"|, \")\\d{4}\\b");

    private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
    private static final Pattern ARGUMENTS = Pattern.compile("-Dexec.args=\"([^\"]*)\"");

    static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void whatItSaysComesOutComesOut(Path guide, @TempDir Path folder) throws IOException {
        String said = "";
        List<String> unsaid = new ArrayList<>();
        try (JavaSession session = JavaSession.asInTheShell()) {
            for (MarkdownBlock block : MarkdownBlock.of(Files.readString(guide))) {
                switch (block.language()) {
                    case "csv" -> Files.writeString(folder.resolve(lastFile(block.before())), block.text());
                    case "java" -> said = session.run(inFolder(block.text(), folder));
                    case "sh" -> said = lastOf(block.text().lines().toList(), folder);
                    default -> compare(block, said, unsaid);
                }
            }
        }
        assertThat(unsaid).as("texts of " + guide).isEmpty();
    }

    private static void compare(MarkdownBlock block, String said, List<String> unsaid) {
        String whole = said.stripTrailing()
                .lines()
                .map(line -> line.stripTrailing() + "\n")
                .collect(Collectors.joining());
        boolean isPart = block.before().contains("in part");
        if (isPart) {
            block.requireInOrder(whole);
        } else if (!whole.equals(block.text())) {
            unsaid.add(whole + "\nis not\n" + block.text());
        }
    }

    private static String lastFile(String text) {
        return FILE.matcher(text)
                .results()
                .reduce((first, second) -> second)
                .orElseThrow()
                .group();
    }

    private static String inFolder(String text, Path folder) {
        return FILE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        folder.resolve(found.group()).toString().replace('\\', '/')));
    }

    /** What the last of several commands prints. */
    private static String lastOf(List<String> commands, Path folder) {
        String printed = "";
        for (String command : commands) {
            Matcher arguments = ARGUMENTS.matcher(command);
            assertThat(arguments.find()).as(command).isTrue();
            String words = inFolder(arguments.group(1), folder) + " --out " + folder.resolve("out");
            Run run = Run.of(Main::run, words.split(" "));
            assertThat(run.code()).as(run.complained()).isZero();
            printed = run.printed();
        }
        return printed;
    }

    @Test
    void whatIsInventedIsOfInventedPlaces() throws IOException {
        List<Unit> real = Presets.samplePanel().units();
        List<String> names = real.stream().map(Unit::name).toList();
        List<String> ids = real.stream().map(Unit::id).toList();
        for (Path guide : guides()) {
            String text = Files.readString(guide);
            assertThat(WORD.splitAsStream(text)).doesNotContainAnyElementsOf(names);
            assertThat(ID.matcher(text).results().map(MatchResult::group)).doesNotContainAnyElementsOf(ids);
        }
    }

    @Test
    void theReadmeNamesEachGuide() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        for (Path guide : guides()) {
            assertThat(readme).contains("(.github/guides/" + guide.getFileName() + ")");
        }
    }
}
