package org.mattstock.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mattstock.report.Labels;

/**
 * A command with what was given to it.
 *
 * @param command which
 * @param given the values of each option; one empty text for an option that takes none
 * @param operands the words beside options
 * @param terminal where it runs
 */
record Call(Command command, Map<Option, List<String>> given, List<String> operands, Terminal terminal) {
    private static final int LEAST_WIDTH = 40;
    private static final int MOST_WIDTH = 10_000;

    boolean has(Option option) {
        return given.containsKey(option);
    }

    /** The values of an option that may come more than once. */
    List<String> texts(Option option) {
        return given.getOrDefault(option, List.of());
    }

    Optional<String> text(Option option) {
        return texts(option).stream().findFirst();
    }

    /** What a structured value holds. */
    Optional<OptionWords> words(Option option) {
        return text(option).map(text -> new OptionWords(option, text.strip()));
    }

    /**
     * A whole number.
     *
     * @throws UsageException if it is none, or out of range
     */
    int number(Option option, int otherwise, int least, int most) {
        Optional<String> text = text(option);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.get().strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a number out of range is.
        }
        throw new UsageException(option.flag() + " must be a whole number from " + least + " to " + most + ", got \""
                + text.get() + "\"");
    }

    Optional<Path> path(Option option) {
        return text(option).map(text -> {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw UsageException.of(option, e);
            }
        });
    }

    /**
     * Where the files go, looked at before any work is done.
     *
     * @throws UsageException if files cannot be written there
     */
    Path folder(Path otherwise) {
        return requireWritable(path(Option.OUT).orElse(otherwise));
    }

    /** The same of a command that writes only where it is asked to. */
    Optional<Path> folder() {
        return path(Option.OUT).map(Call::requireWritable);
    }

    private static Path requireWritable(Path folder) {
        Path above = folder.toAbsolutePath().normalize();
        while (!Files.exists(above) && above.getParent() != null) {
            above = above.getParent();
        }
        if (!Files.isDirectory(above)) {
            throw new UsageException(
                    Option.OUT.flag() + ": must be a folder, got \"" + folder + "\", and " + above + " is a file");
        }
        if (!Files.isWritable(above)) {
            throw new UsageException(Option.OUT.flag() + ": must be a folder that can be written to, got \"" + folder
                    + "\", and " + above + " cannot");
        }
        return folder;
    }

    /** The language that is asked for. */
    Optional<Locale> language() {
        List<String> known =
                Labels.locales().stream().map(Locale::getLanguage).sorted().toList();
        return words(Option.LANGUAGE)
                .map(words -> words.named(words.text(), "language", known).name())
                .map(Locale::forLanguageTag);
    }

    /** How wide what is printed may be. */
    int width() {
        return number(Option.WIDTH, terminal.columns(), LEAST_WIDTH, MOST_WIDTH);
    }
}
