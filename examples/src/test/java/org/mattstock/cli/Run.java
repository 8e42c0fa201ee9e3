package org.mattstock.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A program run as a user runs it.
 *
 * @param code the exit code
 * @param printed on standard output
 * @param complained on standard error
 */
public record Run(int code, String printed, String complained) {
    /** A program's entry. */
    @FunctionalInterface
    public interface Program {
        int run(List<String> words, PrintStream out, PrintStream err);
    }

    /** Runs it. */
    public static Run of(Program program, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = program.run(List.of(words), stream(out), stream(err));
        return new Run(code, text(out), text(err));
    }

    /** The text of every file below a folder, by its path there; of an archive, a character for each byte. */
    public static Map<String, String> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(
                        name,
                        Files.readString(
                                file, name.endsWith(".zip") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headings and rows of a table written as CSV, without what it was made of, which stands below an empty line. */
    public static List<String> rows(String csv) {
        return csv.lines().takeWhile(line -> !line.isEmpty()).toList();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
