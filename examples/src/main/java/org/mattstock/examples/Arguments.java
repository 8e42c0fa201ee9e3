package org.mattstock.examples;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mattstock.data.Names;
import org.mattstock.presets.Presets;

/**
 * What the main job was asked to do.
 *
 * @param definition a ready definition's id, or a file
 * @param year the year to score
 * @param development the development to tell of, instead of scoring one year
 * @param municipality whose score to open
 * @param data a data file instead of the sample panel
 * @param read what is said about the data file, or a file that says it
 * @param population who is compared, in place of the definition's own
 * @param seed where random draws start
 * @param out where the files go
 * @param top how many rows to show at each end of the ranking
 * @param replicates how many other definitions to try
 */
record Arguments(
        String definition,
        int year,
        Optional<DevelopmentAsked> development,
        Optional<String> municipality,
        Optional<Path> data,
        Optional<String> read,
        Optional<String> population,
        int seed,
        Path out,
        int top,
        int replicates) {
    private static final int DEFAULT_YEAR = 2022;
    private static final int DEFAULT_TOP = 10;
    private static final int DEFAULT_REPLICATES = 10_000;
    private static final int DEFAULT_SEED = 1;
    private static final Path DEFAULT_OUT = Path.of("mattstock-out");

    static boolean askForHelp(List<String> words) {
        return words.contains(Option.HELP.flag()) || words.contains("-h");
    }

    /**
     * Reads {@code --option value} and {@code --option=value}.
     *
     * @throws UsageException if a word is not known, a value is missing or not of its kind, or an option comes twice
     */
    static Arguments parse(List<String> words) {
        Map<Option, String> given = given(words, List.of(Option.values()));
        if (given.containsKey(Option.YEAR) && given.containsKey(Option.DEVELOPMENT)) {
            throw new UsageException(Option.YEAR.flag() + " and " + Option.DEVELOPMENT.flag()
                    + " exclude each other: the scores of one year, or the development over several");
        }
        if (given.containsKey(Option.READ) && !given.containsKey(Option.DATA)) {
            throw new UsageException(Option.READ.flag() + " is about a data file: it needs " + Option.DATA.usage());
        }
        for (Option option : DevelopmentAsked.OPTIONS) {
            if (given.containsKey(option) && !given.containsKey(Option.DEVELOPMENT)) {
                throw new UsageException(
                        option.flag() + " is about a development: it needs " + Option.DEVELOPMENT.usage());
            }
        }
        return new Arguments(
                given.getOrDefault(Option.DEFINITION, Presets.EXAMPLE),
                number(given, Option.YEAR, DEFAULT_YEAR, 1, 9999),
                given.containsKey(Option.DEVELOPMENT) ? Optional.of(DevelopmentAsked.of(given)) : Optional.empty(),
                Optional.ofNullable(given.get(Option.MUNICIPALITY)),
                Optional.ofNullable(given.get(Option.DATA)).map(text -> path(Option.DATA, text)),
                Optional.ofNullable(given.get(Option.READ)),
                Optional.ofNullable(given.get(Option.POPULATION)),
                number(given, Option.SEED, DEFAULT_SEED, 0, Integer.MAX_VALUE),
                folder(given, DEFAULT_OUT),
                number(given, Option.TOP, DEFAULT_TOP, 1, 1_000_000),
                number(given, Option.REPLICATES, DEFAULT_REPLICATES, 0, 100_000_000));
    }

    /**
     * Where the files go, of a program that takes nothing else.
     *
     * @param name of the folder inside the usual one, where no other is given
     * @throws UsageException as {@link #parse}
     */
    static Path folder(List<String> words, String name) {
        return folder(given(words, List.of(Option.OUT, Option.HELP)), DEFAULT_OUT.resolve(name));
    }

    private static Path folder(Map<Option, String> given, Path otherwise) {
        return Optional.ofNullable(given.get(Option.OUT))
                .map(text -> path(Option.OUT, text))
                .orElse(otherwise);
    }

    private static Map<Option, String> given(List<String> words, List<Option> options) {
        Map<Option, String> given = new EnumMap<>(Option.class);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            Option option = option(equals < 0 ? word : word.substring(0, equals), options);
            String value;
            if (equals >= 0) {
                value = word.substring(equals + 1);
            } else {
                i++;
                value = i < words.size() ? words.get(i) : "";
            }
            if (value.isBlank() || (equals < 0 && value.startsWith("--"))) {
                throw new UsageException(option.flag() + " needs a value: " + option.usage());
            }
            if (given.put(option, value) != null) {
                throw new UsageException(option.flag() + " may be given once only");
            }
        }
        return given;
    }

    private static Option option(String flag, List<Option> options) {
        List<String> flags = options.stream().map(Option::flag).toList();
        int found = flags.indexOf(flag);
        if (found < 0) {
            throw new UsageException("unknown argument \"" + flag + "\"" + hint(flag, flags));
        }
        return options.get(found);
    }

    private static String hint(String flag, List<String> flags) {
        return Names.nearest(flag, flags)
                .map(nearest -> "; nearest: " + nearest)
                .orElseGet(() -> "; there are " + String.join(", ", flags));
    }

    private static int number(Map<Option, String> given, Option option, int otherwise, int least, int most) {
        String text = given.get(option);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Answered below, as a number out of range is.
        }
        throw new UsageException(
                option.flag() + " must be a whole number from " + least + " to " + most + ", got \"" + text + "\"");
    }

    private static Path path(Option option, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw UsageException.of(option, e);
        }
    }

    /** What {@code --help} says of options. */
    static String help(List<Option> options) {
        int width = options.stream()
                .mapToInt(option -> option.usage().length())
                .max()
                .orElse(0);
        return options.stream()
                .map(option -> "  " + pad(option.usage(), width) + "  " + option.meaning())
                .collect(Collectors.joining("\n"));
    }

    /** The text of {@code --help} of a program that takes a folder and nothing else. */
    static String help(String does, Class<?> program) {
        return does + "\n\n" + help(List.of(Option.OUT, Option.HELP)) + "\n\nWith Maven: mvn -q compile exec:java"
                + " -Dexec.mainClass=" + program.getName();
    }

    /** The text of {@code --help}. */
    static String help() {
        return "Scores and ranks municipalities on many indicators and writes scores, ranking and definition to a folder,"
                + "\nor tells who developed steadily over some years, and writes that.\n\n"
                + help(List.of(Option.values()))
                + "\n\nDefaults: --definition " + Presets.EXAMPLE + " --year " + DEFAULT_YEAR + " --out " + DEFAULT_OUT
                + " --top " + DEFAULT_TOP + " --replicates " + DEFAULT_REPLICATES + " --seed " + DEFAULT_SEED
                + "\nExit code: 0, or " + Main.INCOMPLETE + " if something of the data was not read, or "
                + Main.WRONG_ARGUMENT
                + " for a wrong argument, or data of which nothing could be read; nothing is written then"
                + "\n\n" + ReadingWords.help() + "\n"
                + "\nWith Maven: mvn -q compile exec:java -Dexec.args=\"--year 2021\"\n"
                + "An award from nomination to title: -Dexec.mainClass=" + AwardOf2025.class.getName() + " or "
                + AwardOf2017.class.getName() + "\n\n"
                + Presets.describe().toText();
    }

    /** A text with blanks behind it. */
    static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
