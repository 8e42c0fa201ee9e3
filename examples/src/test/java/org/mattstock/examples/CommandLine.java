package org.mattstock.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mattstock.cli.Main;
import org.mattstock.cli.Run;

/**
 * A command of a text for readers, as it is typed.
 *
 * @param program the class that runs it
 * @param words what it is given
 */
record CommandLine(String program, List<String> words) {
    private static final Map<String, Run.Program> PROGRAMS = Map.of(
            Main.class.getName(), Main::run,
            AwardOf2025.class.getName(), AwardOf2025::run,
            AwardOf2017.class.getName(), AwardOf2017::run,
            AwardOfHardDays.class.getName(), AwardOfHardDays::run);

    private static final String NAME = "mattstock ";
    private static final Pattern PROGRAM = Pattern.compile("-Dexec\\.mainClass=(\\S+)");
    private static final Pattern ARGUMENTS = Pattern.compile("-Dexec\\.args=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final Pattern FILE = Pattern.compile("[\\w-]+\\.(csv|json|txt|zip|spaced|xlsx|px)");
    private static final String OUT = "--out";
    /** What writes a folder even where none is named. */
    private static final Set<String> WRITERS = Set.of("rank", "develop", "report");

    static CommandLine of(String command) {
        if (command.startsWith(NAME)) {
            return new CommandLine(Main.class.getName(), split(command.substring(NAME.length())));
        }
        assertThat(command).startsWith("mvn -q compile exec:java");
        return new CommandLine(
                found(PROGRAM, command).orElse(Main.class.getName()),
                split(found(ARGUMENTS, command).orElse("")));
    }

    private static Optional<String> found(Pattern pattern, String command) {
        Matcher matcher = pattern.matcher(command);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** As a shell cuts a line into words. */
    private static List<String> split(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> Optional.ofNullable(word.group(1))
                        .or(() -> Optional.ofNullable(word.group(2)))
                        .orElse(word.group(3)))
                .toList();
    }

    /** Runs it where files and folders that it names are. */
    Run run(Path folder) {
        assertThat(PROGRAMS).containsKey(program);
        List<String> there = new ArrayList<>();
        for (String word : words) {
            boolean isTarget = !there.isEmpty() && there.get(there.size() - 1).equals(OUT);
            boolean isFile = isTarget || FILE.matcher(word).matches() || Files.exists(folder.resolve(word));
            there.add(isFile ? folder.resolve(word).toString() : word);
        }
        if (!there.contains(OUT) && writes()) {
            there.addAll(List.of(OUT, folder.resolve("mattstock-out").toString()));
        }
        return Run.of(PROGRAMS.get(program), there.toArray(String[]::new));
    }

    private boolean writes() {
        boolean isMainJob = words.isEmpty() || words.get(0).startsWith("--");
        return !program.equals(Main.class.getName()) || isMainJob || WRITERS.contains(words.get(0));
    }
}
