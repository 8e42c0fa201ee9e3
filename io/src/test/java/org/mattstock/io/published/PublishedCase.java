package org.mattstock.io.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of input files that say the same in a publisher's layout.
 *
 * @param options what the user has to say, one option a line
 * @param reports what must be reported
 * @param fixed which variants the layout does not allow
 * @param expected what must come out
 * @param inputs the files by name
 */
record PublishedCase(
        String name,
        String options,
        List<Report> reports,
        Set<String> fixed,
        Set<Line> expected,
        Map<String, byte[]> inputs) {
    private static final Set<String> OURS = Set.of("options.txt", "notes.txt", "fixed.txt", "expected.csv");

    /** All cases of a folder, by name. */
    static List<PublishedCase> all(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(PublishedCase::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PublishedCase of(Path folder) {
        Map<String, byte[]> inputs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!OURS.contains(file.getFileName().toString())) {
                    inputs.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
            return new PublishedCase(
                    folder.getFileName().toString(),
                    Files.readString(folder.resolve("options.txt")),
                    lines(folder.resolve("notes.txt")).stream().map(Report::of).toList(),
                    lines(folder.resolve("fixed.txt")).stream()
                            .flatMap(line -> Stream.of(line.split(" ")))
                            .collect(Collectors.toSet()),
                    Line.expected(Files.readString(folder.resolve("expected.csv"))),
                    inputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList()
                : List.of();
    }

    /** Whether something must be reported that is worse than a note. */
    boolean isDoubtful() {
        return reports.stream().anyMatch(report -> !report.isNote());
    }
}
