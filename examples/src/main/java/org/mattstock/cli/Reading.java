package org.mattstock.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mattstock.data.Panel;
import org.mattstock.io.Loaded;
import org.mattstock.io.PanelFormats;
import org.mattstock.io.PanelSource;
import org.mattstock.io.ReadOptions;
import org.mattstock.io.Source;
import org.mattstock.io.csv.CsvFiles;
import org.mattstock.io.csv.CsvFormat;

/**
 * What is said of a data file. Each option of the command line is a statement of {@code --read} in short, so that there is one meaning.
 *
 * @param file the data; absent for the sample panel
 * @param options what the file does not tell itself
 * @param units a file of units beside it
 * @param metadata a file of indicators beside it
 */
record Reading(Optional<Path> file, ReadOptions options, Optional<Path> units, Optional<Path> metadata) {
    private static final String CSV = new CsvFormat().name();

    /**
     * Reads the options.
     *
     * @throws UsageException if one is not of its kind, or there is none to read
     */
    static Reading of(Call call) {
        return of(call, call.path(Option.DATA));
    }

    /** What is said, of files that are named otherwise. */
    static Reading ofOperands(Call call) {
        return of(call, Optional.of(Path.of(call.operands().get(0))));
    }

    private static Reading of(Call call, Optional<Path> file) {
        for (Option option : Option.READING) {
            if (file.isEmpty() && call.has(option)) {
                throw new UsageException(option.flag() + " is about a data file: it needs " + Option.DATA.usage());
            }
        }
        return new Reading(file, options(call), call.path(Option.UNITS), call.path(Option.METADATA));
    }

    private static ReadOptions options(Call call) {
        String read = call.text(Option.READ).map(Reading::words).orElse("");
        accepted(Option.READ, read);
        StringBuilder all = new StringBuilder(read);
        for (Option option : Option.READING) {
            if (!option.statement().isEmpty()) {
                call.texts(option).forEach(text -> all.append('\n').append(statement(option, text)));
            }
        }
        return accepted(Option.READ, all.toString());
    }

    /** The words of an option as statements, each checked by itself so that a refusal names it. */
    private static String statement(Option option, String text) {
        List<String> statements = new ArrayList<>();
        for (String part : option.isList() ? text.split(",", -1) : new String[] {text}) {
            Object[] words = option.isList() ? pair(option, part) : new Object[] {quotable(part)};
            statements.add(option.statement().formatted(words));
        }
        String all = String.join("\n", statements);
        accepted(option, all);
        return all;
    }

    private static Object[] pair(Option option, String part) {
        int equals = part.indexOf('=');
        if (equals <= 0) {
            throw new UsageException(
                    option.flag() + " must be written " + option.valueName() + ", got \"" + part + "\"");
        }
        return new Object[] {
            quotable(part.substring(0, equals).strip()),
            quotable(part.substring(equals + 1).strip())
        };
    }

    private static String quotable(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static ReadOptions accepted(Option option, String statements) {
        try {
            return ReadOptions.parse(statements);
        } catch (IllegalArgumentException e) {
            throw UsageException.of(option, e);
        }
    }

    private static String words(String wordsOrFile) {
        try {
            return textOf(wordsOrFile).orElse(wordsOrFile);
        } catch (IOException e) {
            throw UsageException.of(Option.READ, e);
        }
    }

    /** What a file holds; empty where the text names none. */
    static Optional<String> textOf(String nameOrOther) throws IOException {
        try {
            Path file = Path.of(nameOrOther);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /**
     * The panel of a file.
     *
     * @throws UsageException if files of units or indicators are given beside data that is not CSV, which describes its own
     */
    Loaded<Panel> load(Path from, ReadOptions said) {
        if (units.isEmpty() && metadata.isEmpty()) {
            return PanelSource.of(from).load(said);
        }
        requireCsv(from, said);
        CsvFiles files = CsvFiles.of(from);
        files = units.isPresent() ? files.withUnits(Source.of(units.get())) : files;
        files = metadata.isPresent() ? files.withIndicators(Source.of(metadata.get())) : files;
        return files.load(said);
    }

    private void requireCsv(Path from, ReadOptions said) {
        String format =
                said.format().orElseGet(() -> PanelFormats.of(Source.of(from)).name());
        if (!format.equals(CSV)) {
            Option option = units.isPresent() ? Option.UNITS : Option.METADATA;
            throw new UsageException(
                    option.flag() + " must stand beside a CSV file of data, got " + from + " (" + format + ")");
        }
    }
}
