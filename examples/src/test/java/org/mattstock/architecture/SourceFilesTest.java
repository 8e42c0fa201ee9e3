package org.mattstock.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for the source files themselves. */
class SourceFilesTest {
    private static final int MOST_CODE_LINES = 400;

    /** Of the main files of core and io; may only be lowered, to about 60. */
    private static final int MEDIAN_CODE_LINES = 64;

    /** Surefire starts in the module's folder. */
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static List<Path> javaFiles() throws IOException {
        try (Stream<Path> files = Stream.of("core", "io", "benchmarks", "examples")
                .map(ROOT::resolve)
                .flatMap(SourceFilesTest::walk)) {
            return files.sorted().toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !ROOT.relativize(file).toString().matches(".*\\btarget\\b.*"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines that are neither blank nor only comment. */
    static int codeLines(List<String> lines) {
        int count = 0;
        boolean inComment = false;
        for (String line : lines) {
            String text = line.strip();
            if (inComment) {
                inComment = !text.contains("*/");
            } else if (text.startsWith("/*")) {
                inComment = !text.contains("*/");
            } else if (!text.isEmpty() && !text.startsWith("//")) {
                count++;
            }
        }
        return count;
    }

    @Test
    void countsCodeOnly() {
        assertThat(codeLines(List.of("/**", " * Text.", " */", "class A {", "", "  // why", "  /* x */", "}")))
                .isEqualTo(2);
    }

    @Test
    void noFileIsTooLong() throws IOException {
        List<Path> files = javaFiles();
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(codeLines(Files.readAllLines(file)))
                    .as("code lines of %s", ROOT.relativize(file))
                    .isLessThanOrEqualTo(MOST_CODE_LINES);
        }
    }

    @Test
    void halfOfTheFilesAreShort() throws IOException {
        List<Integer> sizes = new ArrayList<>();
        for (Path file : javaFiles()) {
            if (file.toString().matches(".*\\b(core|io)\\b.src.main.java.org.*(?<!package-info\\.java)")) {
                sizes.add(codeLines(Files.readAllLines(file)));
            }
        }
        Collections.sort(sizes);
        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(MEDIAN_CODE_LINES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        List<Path> silent = javaFiles().stream()
                .filter(file -> file.toString().matches(".*\\b(core|io)\\b.src.main.java.org.*"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(ROOT::relativize)
                .toList();
        assertThat(silent).isEmpty();
    }

    /** Without the clause, the order of variants in the class file follows the order in which files were compiled. */
    @Test
    void sealedTypesNameWhatTheyPermit() throws IOException {
        Pattern silent = Pattern.compile("\\bsealed (abstract )?(interface|class) (?:(?!permits)[^{])*\\{");
        for (Path file : javaFiles()) {
            if (!file.toString().contains("test")) {
                assertThat(silent.matcher(Files.readString(file)).results().map(MatchResult::group))
                        .as("sealed without permits in %s", ROOT.relativize(file))
                        .isEmpty();
            }
        }
    }
}
