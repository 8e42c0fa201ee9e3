package org.mattstock.io.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelSource;
import org.mattstock.io.Problem;
import org.mattstock.io.ReadException;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;

/** Tables in the layouts of publishers, and as other programs would have written them, give exactly what they say. */
class PublishedTablesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/mattstock/io/published");
    private static final Path CASES = FOLDER.resolve("cases");
    private static final Path SIBLINGS = FOLDER.resolve("siblings");

    /** Each of these differs from the file in several ways at once. */
    private static final Set<String> SOME = Set.of(
            "as it is",
            "windows-1252",
            "CR",
            "saved by a spreadsheet",
            "written by a program",
            "columns SHUFFLED",
            "as a workbook",
            "as a workbook of texts");

    @TestFactory
    Stream<DynamicNode> everyCaseIsReadAsItIs() {
        return PublishedCase.all(CASES).stream().map(each -> tests(each, variant -> true));
    }

    @TestFactory
    Stream<DynamicNode> otherTablesOfTheSameKindsAreReadAsTheyAre() {
        return PublishedCase.all(SIBLINGS).stream().map(each -> tests(each, SOME::contains));
    }

    @TestFactory
    Stream<DynamicNode> whatATableWasUnderstoodAsReadsItAgain() {
        return Stream.of(CASES, SIBLINGS)
                .flatMap(folder -> PublishedCase.all(folder).stream())
                .map(it -> dynamicContainer(
                        it.name(),
                        it.inputs().entrySet().stream()
                                .map(file -> dynamicTest(
                                        file.getKey(), () -> checkAgain(it, file.getKey(), file.getValue())))));
    }

    @Test
    void noCaseNeedsMoreOptionsThanItMay() throws IOException {
        Map<String, Integer> most = Files.readAllLines(CASES.resolve("most-options.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(Collectors.toMap(row -> row[0], row -> Integer.parseInt(row[1])));
        List<PublishedCase> cases = PublishedCase.all(CASES);

        assertThat(cases).extracting(PublishedCase::name).containsExactlyInAnyOrderElementsOf(most.keySet());
        assertThat(cases)
                .allSatisfy(it -> assertThat(it.options().lines().count()).isLessThanOrEqualTo(most.get(it.name())));
    }

    private static DynamicNode tests(PublishedCase it, Predicate<String> variants) {
        return dynamicContainer(
                it.name(),
                it.inputs().entrySet().stream()
                        .flatMap(file -> Variants.of(file.getValue(), it.fixed()).entrySet().stream()
                                .filter(variant -> variants.test(variant.getKey()))
                                .map(variant -> test(it, file.getKey(), variant.getKey(), variant.getValue()))));
    }

    private static DynamicTest test(PublishedCase it, String file, String variant, byte[] bytes) {
        return dynamicTest(file + ", " + variant, () -> {
            ReadOptions options = ReadOptions.parse(it.options());
            Loaded<Panel> loaded = read(Source.of(file, () -> new ByteArrayInputStream(bytes)), options);
            checkLines(it, loaded);
            checkReports(it, file, bytes, loaded);
        });
    }

    /** The options printed beside the panel, read as text, find nothing out and give the same panel and nothing worse than before. */
    private static void checkAgain(PublishedCase it, String file, byte[] bytes) {
        Loaded<Panel> first = read(Source.ofBytes(file, bytes), ReadOptions.parse(it.options()));
        assertThat(first.understood()).hasSize(first.count(Problem.Kind.HEADER) > 0 ? 0 : 1);
        for (Loaded.Understood understood : first.understood()) {
            String text = understood.options().toText();
            Loaded<Panel> again = read(Source.ofBytes(file, bytes), ReadOptions.parse(text));

            assertThat(ReadOptions.parse(text)).isEqualTo(understood.options());
            assertThat(Line.of(again.value()))
                    .as(() -> text + "\n" + reported(again))
                    .isEqualTo(Line.of(first.value()));
            assertThat(again.value().digest()).isEqualTo(first.value().digest());
            assertThat(worse(again)).isEqualTo(worse(first));
            assertThat(again.understood()).as("understood again").isEqualTo(first.understood());
        }
    }

    private static Map<Problem.Kind, Long> worse(Loaded<?> loaded) {
        return loaded.counts().entrySet().stream()
                .filter(count -> count.getKey().effect() != Problem.Effect.NOTED)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What was read; nothing and the one problem if nothing could be read at all. */
    private static Loaded<Panel> read(Source source, ReadOptions options) {
        try {
            return PanelSource.of(source).load(options);
        } catch (ReadException e) {
            Problem problem = e.problem();
            return new Loaded<>(Panel.builder().build(), List.of(problem), Map.of(problem.kind(), 1L));
        }
    }

    /** Nothing may be lost, nothing invented; a first row kept beside a problem is let pass. */
    private static void checkLines(PublishedCase it, Loaded<Panel> loaded) {
        Set<Line> lines = Line.of(loaded.value());
        Set<Line> lost = new TreeSet<>(it.expected());
        lost.removeAll(lines);
        Set<Line> invented = new TreeSet<>(lines);
        invented.removeAll(it.expected());
        assertThat(Map.of("lost", lost, "invented", it.isDoubtful() ? Set.of() : invented))
                .as(() -> reported(loaded))
                .isEqualTo(Map.of("lost", Set.of(), "invented", Set.of()));
    }

    private static void checkReports(PublishedCase it, String file, byte[] bytes, Loaded<Panel> loaded) {
        assertThat(it.reports().stream().filter(report -> report.concerns(file)).filter(report -> !report.isIn(loaded)))
                .as(() -> "not reported; only: " + reported(loaded))
                .isEmpty();
        if (!it.isDoubtful()) {
            assertThat(loaded.problems())
                    .as("worse than a note")
                    .allMatch(problem -> problem.kind().effect() == Problem.Effect.NOTED);
        }
        boolean isStated = it.fixed().contains("encoding");
        if (bytes[0] == 'P' && bytes[1] == 'K') {
            return;
        }
        assertThat(loaded.count(Problem.Kind.ENCODING) > 0 || loaded.count(Problem.Kind.HEADER) > 0)
                .as("the encoding is noted where it was guessed")
                .isEqualTo((!isStated && !Variants.isUtf8(Variants.plain(bytes)))
                        || loaded.count(Problem.Kind.HEADER) > 0);
    }

    private static String reported(Loaded<?> loaded) {
        return loaded.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
